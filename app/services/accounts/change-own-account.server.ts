import type { AccountActor } from "~/domain/access/actor";
import { fieldOf } from "~/platform/form.server";
import { formText, ownAccountText, passwordProblem, tooManyTries } from "~/texts/de/accounts";
import { changePassword } from "./change-password.server";
import { endOwnSession } from "./end-own-session.server";
import { readNewPassword } from "./read-new-password.server";
import { removeOwnSecondFactor } from "./remove-own-second-factor.server";
import { renewRecoveryCodes } from "./renew-recovery-codes.server";
import { signOutEverywhere } from "./sign-out-everywhere.server";

/** What the account page does next: go somewhere (after a change), show new codes, or say what is wrong. */
export type OwnAccountChange =
  | { goTo: string; cookie?: string }
  | { recoveryCodes: string[] }
  | { errors: Record<string, string>; status: 400 | 422 | 429 };

const wrong = (errors: Record<string, string>): OwnAccountChange => ({ errors, status: 422 });
const tooMany = (field: string, waitSeconds: number): OwnAccountChange => ({
  errors: { [field]: tooManyTries(waitSeconds) },
  status: 429,
});

/** Carries out one of the forms of the account page; `intent` is the value of the button pressed. */
export async function changeOwnAccount(
  actor: AccountActor,
  request: Request,
  intent: string,
  form: FormData,
): Promise<OwnAccountChange> {
  switch (intent) {
    case "endSession":
      await endOwnSession(actor, fieldOf(form, "sessionId"));
      return { goTo: "/konto?hinweis=anmeldung-beendet" };
    case "signOutEverywhere":
      return { goTo: "/anmelden?hinweis=abgemeldet", cookie: await signOutEverywhere(actor) };
    case "changePassword":
      return newPassword(actor, request, form);
    case "renewCodes":
    case "turnOff":
      return secondFactor(actor, intent, fieldOf(form, "code").trim());
    default:
      return { errors: {}, status: 400 };
  }
}

async function newPassword(actor: AccountActor, request: Request, form: FormData): Promise<OwnAccountChange> {
  const present = fieldOf(form, "presentPassword");
  if (present === "") return wrong({ presentPassword: formText.passwordMissing });
  const { password, errors } = readNewPassword(form);
  if (errors) return wrong({ ...errors });
  const result = await changePassword(actor, request, { present, next: password });
  switch (result.outcome) {
    case "wrongPassword":
      return wrong({ presentPassword: ownAccountText.presentPasswordWrong });
    case "tooMany":
      return tooMany("presentPassword", result.waitSeconds);
    case "badPassword":
      return wrong({ newPassword: result.problems.map(passwordProblem).join(" ") });
    case "changed":
      return { goTo: "/konto?hinweis=kennwort-geaendert", cookie: result.session.cookie };
  }
}

async function secondFactor(
  actor: AccountActor,
  intent: "renewCodes" | "turnOff",
  code: string,
): Promise<OwnAccountChange> {
  if (code === "") return wrong({ code: formText.codeMissing });
  const result =
    intent === "renewCodes"
      ? await renewRecoveryCodes(actor, code)
      : await removeOwnSecondFactor(actor, code);
  switch (result.outcome) {
    case "wrongCode":
      return wrong({ code: formText.codeWrong });
    case "tooMany":
      return tooMany("code", result.waitSeconds);
    case "required":
      return wrong({ code: ownAccountText.secondFactorRequired });
    case "done":
      return { recoveryCodes: result.recoveryCodes };
    case "removed":
      return { goTo: "/konto?hinweis=zweiter-faktor-aus" };
  }
}
