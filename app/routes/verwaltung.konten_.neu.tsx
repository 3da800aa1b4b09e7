import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormErrors } from "~/features/accounts/form-errors";
import { InvitePage } from "~/features/accounts/invite-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { inviteAccount } from "~/services/accounts/invite-account.server";
import { listRoleOrganisations } from "~/services/accounts/list-role-organisations.server";
import { readRoleRows } from "~/services/accounts/read-role-rows.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { adminText, formText } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";
import { roleProblem } from "~/texts/de/roles";

export const meta: MetaFunction = () => [{ title: documentTitle(adminText.inviteTitle) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "account.invite", "site");
  return { organisations: await listRoleOrganisations() };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "account.invite", "site");
  const form = await readForm(request);
  const { rows, roles, unknown } = await readRoleRows(form);
  const typed = {
    name: fieldOf(form, "name").trim().slice(0, 120),
    email: fieldOf(form, "email").trim(),
    rows,
  };
  const refuse = (errors: FormErrors) => data({ typed, errors }, { status: 422 });
  if (typed.name === "") return refuse({ name: formText.nameMissing });
  if (unknown) return refuse({ roles: adminText.unknownOrganisation });

  const result = await inviteAccount(actor, { name: typed.name, email: typed.email, roles });
  switch (result.outcome) {
    case "badEmail":
      return refuse({ email: typed.email === "" ? formText.emailMissing : formText.emailWrong });
    case "exists":
      return refuse({ email: adminText.exists });
    case "badRoles":
      return refuse({ roles: result.problems.map(roleProblem).join(" ") });
    case "invited":
    case "mailFailed": {
      const notice = result.outcome === "invited" ? "eingeladen" : "mail-fehler";
      return redirect(`/verwaltung/konten/${result.accountId}?hinweis=${notice}`, 303);
    }
  }
}

export default function InviteAccount() {
  const { organisations } = useLoaderData<typeof loader>();
  return <InvitePage organisations={organisations} {...useActionData<typeof action>()} />;
}
