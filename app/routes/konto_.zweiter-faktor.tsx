import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SetUpDonePage, SetUpPage } from "~/features/accounts/set-up-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";
import { safeRedirectTarget } from "~/platform/safe-redirect.server";
import { offerSecondFactor } from "~/services/accounts/offer-second-factor.server";
import { readSession } from "~/services/accounts/read-session.server";
import { setUpSecondFactor } from "~/services/accounts/set-up-second-factor.server";
import { formText, setUpText, tooManyTries } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

interface SetUp {
  errors?: Record<string, string>;
  recoveryCodes?: string[];
}

export { noStore as headers } from "~/platform/no-store.server";

export const meta: MetaFunction = () => [{ title: documentTitle(setUpText.title) }];

/** Also for people whose role lets them in only with a second factor: they have an unfinished sign-in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = safeRedirectTarget(new URL(request.url).searchParams.get("weiter"), "/konto");
  const found = await readSession(request);
  if (!found || found.session.stage === "secondFactor") throw redirect("/anmelden");
  const { formToken, headers } = issueFormToken(request);
  const offer = await offerSecondFactor(found.account);
  return data({ formToken, returnTo, offer, required: found.session.stage === "enrolment" }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  const code = fieldOf(await readForm(request), "code").trim();
  const refuse = (message: string, status: number) => data<SetUp>({ errors: { code: message } }, { status });
  if (code === "") return refuse(formText.codeMissing, 422);
  const result = await setUpSecondFactor(request, code);
  switch (result.outcome) {
    case "startAgain":
      return redirect("/anmelden", 303);
    case "wrongCode":
      return refuse(formText.codeWrong, 422);
    case "tooMany":
      return refuse(tooManyTries(result.waitSeconds), 429);
    case "done":
      return data<SetUp>(
        { recoveryCodes: result.recoveryCodes },
        { headers: result.cookie === undefined ? {} : { "Set-Cookie": result.cookie } },
      );
  }
}

export default function SetUpSecondFactor() {
  const { offer, required, returnTo } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  if (!offer || done?.recoveryCodes)
    return <SetUpDonePage recoveryCodes={done?.recoveryCodes} returnTo={returnTo} />;
  return <SetUpPage {...{ offer, required, returnTo }} errors={done?.errors} />;
}
