import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SessionStage } from "~/domain/account/session";
import type { FormErrors } from "~/features/accounts/form-errors";
import { type SignInNotice, SignInPage } from "~/features/accounts/sign-in-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";
import { hasOpenId } from "~/platform/openid.server";
import { safeRedirectTarget } from "~/platform/safe-redirect.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { signIn } from "~/services/accounts/sign-in.server";
import { formText, signInText, tooManyTries } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

const notices: Record<string, SignInNotice> = {
  "kennwort-festgelegt": "passwordSet",
  abgemeldet: "signedOut",
  "anbieter-fehler": "providerFailed",
  "anbieter-kein-zugang": "providerNoAccess",
};

export { noStore as headers } from "~/platform/no-store.server";

export const meta: MetaFunction = () => [{ title: documentTitle(signInText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const returnTo = safeRedirectTarget(query.get("weiter"));
  if ((await getActor(request)).kind === "account") throw redirect(returnTo);
  const { formToken, headers } = issueFormToken(request);
  const notice = notices[query.get("hinweis") ?? ""];
  return data({ formToken, returnTo, notice, withProvider: hasOpenId() }, { headers });
}

/** Where a sign-in goes on; the two unfinished stages take the way back with them. */
const nextPage: Record<SessionStage, (returnTo: string) => string> = {
  complete: (returnTo) => returnTo,
  secondFactor: (returnTo) => `/anmelden/zweiter-faktor?weiter=${encodeURIComponent(returnTo)}`,
  enrolment: (returnTo) => `/konto/zweiter-faktor?weiter=${encodeURIComponent(returnTo)}`,
};

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = fieldOf(form, "email").trim();
  const password = fieldOf(form, "password");
  const refuse = (errors: FormErrors, status: number) => data({ email, errors }, { status });
  const missing: FormErrors = {
    ...(email === "" && { email: formText.emailMissing }),
    ...(password === "" && { password: formText.passwordMissing }),
  };
  if (Object.keys(missing).length > 0) return refuse(missing, 422);

  const result = await signIn({ email, password, request, clientAddress: context.clientAddress });
  if (result.outcome === "refused") return refuse({ email: signInText.refused }, 422);
  if (result.outcome === "tooMany") return refuse({ email: tooManyTries(result.waitSeconds) }, 429);
  const { stage, cookie } = result.session;
  return redirect(nextPage[stage](safeRedirectTarget(fieldOf(form, "weiter"))), {
    status: 303,
    headers: { "Set-Cookie": cookie },
  });
}

export default function SignIn() {
  const { returnTo, notice, withProvider } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <SignInPage
      {...{ returnTo, withProvider }}
      notice={failed === undefined ? notice : undefined}
      errors={failed?.errors}
      email={failed?.email}
    />
  );
}
