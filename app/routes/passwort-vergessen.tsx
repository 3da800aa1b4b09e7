import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { looksLikeEmail, normalEmail } from "~/domain/account/account";
import type { FormErrors } from "~/features/accounts/form-errors";
import { ResetRequestPage } from "~/features/accounts/reset-request-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";
import { requestPasswordReset } from "~/services/accounts/request-password-reset.server";
import { formText, resetText } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

interface ResetRequest {
  requested: boolean;
  errors?: FormErrors;
  email?: string;
}

export { noStore as headers } from "~/platform/no-store.server";

export const meta: MetaFunction = () => [{ title: documentTitle(resetText.requestTitle) }];

export function loader({ request }: LoaderFunctionArgs) {
  const { formToken, headers } = issueFormToken(request);
  return data({ formToken }, { headers });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const email = fieldOf(await readForm(request), "email").trim();
  if (!looksLikeEmail(normalEmail(email))) {
    const message = email === "" ? formText.emailMissing : formText.emailWrong;
    return data<ResetRequest>({ requested: false, email, errors: { email: message } }, { status: 422 });
  }
  await requestPasswordReset(email, context.clientAddress);
  return data<ResetRequest>({ requested: true });
}

export default function PasswordForgotten() {
  return <ResetRequestPage {...(useActionData<typeof action>() ?? { requested: false })} />;
}
