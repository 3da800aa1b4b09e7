import type { AccountActor } from "~/domain/access/actor";
import { fieldOf } from "~/platform/form.server";
import { adminText, formText } from "~/texts/de/accounts";
import { roleProblem } from "~/texts/de/roles";
import { deactivateAccount } from "./deactivate-account.server";
import { editAccount } from "./edit-account.server";
import { getAccount } from "./get-account.server";
import { inviteAgain } from "./invite-again.server";
import { reactivateAccount } from "./reactivate-account.server";
import { readRoleRows, type TypedRoles } from "./read-role-rows.server";
import { removeSecondFactor } from "./remove-second-factor.server";

interface Typed {
  name: string;
  rows: TypedRoles["rows"];
}

export type AccountChange =
  | { outcome: "done"; notice: "gespeichert" | "eingeladen" | "mail-fehler" | "erledigt" }
  | { outcome: "notFound" }
  | { outcome: "refused"; typed?: Typed; errors: Record<string, string> }
  | { outcome: "conflict"; typed?: Typed; errors?: undefined };

/** Carries out one of the forms of an account's page; the caller has asked `can`. */
export async function changeAccount(
  by: AccountActor,
  accountId: string,
  form: FormData,
): Promise<AccountChange> {
  if (!(await getAccount(accountId))) return { outcome: "notFound" };
  const version = versionIn(fieldOf(form, "version"));
  const changed = (done: boolean): AccountChange =>
    done ? { outcome: "done", notice: "erledigt" } : { outcome: "conflict" };
  switch (fieldOf(form, "intent")) {
    case "save":
      return save(by, accountId, version, form);
    case "deactivate":
      return changed(await deactivateAccount(by, accountId, version));
    case "reactivate":
      return changed(await reactivateAccount(by, accountId, version));
    case "removeSecondFactor":
      await removeSecondFactor(by, accountId);
      return changed(true);
    case "inviteAgain": {
      const sent = await inviteAgain(by, accountId);
      if (sent === "notWaiting") return changed(false);
      return { outcome: "done", notice: sent === "invited" ? "eingeladen" : "mail-fehler" };
    }
    default:
      return { outcome: "refused", errors: {} };
  }
}

/** 0, which no document has, for anything that is not a version. */
const versionIn = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

async function save(
  by: AccountActor,
  accountId: string,
  version: number,
  form: FormData,
): Promise<AccountChange> {
  const { rows, roles, unknown } = await readRoleRows(form);
  const typed = { name: fieldOf(form, "name").trim().slice(0, 120), rows };
  const refuse = (errors: Record<string, string>): AccountChange => ({ outcome: "refused", typed, errors });
  if (typed.name === "") return refuse({ name: formText.nameMissing });
  if (unknown) return refuse({ roles: adminText.unknownOrganisation });
  const result = await editAccount(by, accountId, version, { name: typed.name, roles });
  switch (result.outcome) {
    case "badRoles":
      return refuse({ roles: result.problems.map(roleProblem).join(" ") });
    case "conflict":
      return { outcome: "conflict", typed };
    case "saved":
      return { outcome: "done", notice: "gespeichert" };
  }
}
