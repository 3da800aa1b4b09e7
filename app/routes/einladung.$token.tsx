import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GoneLinkPage } from "~/features/accounts/gone-link-page";
import { LinkedPasswordPage } from "~/features/accounts/linked-password-page";
import { readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";
import { endedSessionCookie } from "~/platform/session-cookie.server";
import { findLinkedAccount } from "~/services/accounts/find-linked-account.server";
import { readNewPassword } from "~/services/accounts/read-new-password.server";
import { setPasswordByLink } from "~/services/accounts/set-password-by-link.server";
import { invitationText, passwordProblem } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

export { noStore as headers } from "~/platform/no-store.server";

export const meta: MetaFunction = () => [{ title: documentTitle(invitationText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await findLinkedAccount(params.token ?? "", "invitation");
  const { formToken, headers } = issueFormToken(request);
  const person = account && { name: account.name, email: account.email };
  return data({ formToken, person }, { headers, status: person ? 200 : 410 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { password, errors } = readNewPassword(await readForm(request));
  if (errors) return data({ errors }, { status: 422 });
  const result = await setPasswordByLink(params.token ?? "", "invitation", password);
  if (result.outcome === "linkGone") return data({ errors: {} }, { status: 410 });
  if (result.outcome === "badPassword")
    return data({ errors: { newPassword: result.problems.map(passwordProblem).join(" ") } }, { status: 422 });
  return redirect("/anmelden?hinweis=kennwort-festgelegt", {
    status: 303,
    headers: { "Set-Cookie": endedSessionCookie() },
  });
}

export default function Invitation() {
  const { person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  if (!person) return <GoneLinkPage canAskForAnother={false} />;
  return (
    <LinkedPasswordPage
      title={invitationText.title}
      lead={invitationText.lead(person.name)}
      button={invitationText.button}
      email={person.email}
      errors={failed?.errors}
    />
  );
}
