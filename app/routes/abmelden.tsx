import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { SignOutPage } from "~/features/accounts/sign-out-page";
import { readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";
import { signOut } from "~/services/accounts/sign-out.server";
import { signOutText } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

export { noStore as headers } from "~/platform/no-store.server";

export const meta: MetaFunction = () => [{ title: documentTitle(signOutText.title) }];

export function loader({ request }: LoaderFunctionArgs) {
  const { formToken, headers } = issueFormToken(request);
  return data({ formToken }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  await readForm(request);
  return redirect("/anmelden?hinweis=abgemeldet", {
    status: 303,
    headers: { "Set-Cookie": await signOut(request) },
  });
}

export default SignOutPage;
