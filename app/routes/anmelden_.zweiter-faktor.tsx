import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SecondFactorPage } from "~/features/accounts/second-factor-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";
import { safeRedirectTarget } from "~/platform/safe-redirect.server";
import { passSecondFactor } from "~/services/accounts/pass-second-factor.server";
import { readSession } from "~/services/accounts/read-session.server";
import { formText, secondFactorText, tooManyTries } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

export { noStore as headers } from "~/platform/no-store.server";

export const meta: MetaFunction = () => [{ title: documentTitle(secondFactorText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const returnTo = safeRedirectTarget(new URL(request.url).searchParams.get("weiter"));
  const found = await readSession(request);
  if (found?.session.stage !== "secondFactor") throw redirect("/anmelden");
  const { formToken, headers } = issueFormToken(request);
  return data({ formToken, returnTo }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const code = fieldOf(form, "code").trim();
  const refuse = (message: string, status: number) => data({ errors: { code: message } }, { status });
  if (code === "") return refuse(formText.codeMissing, 422);

  const result = await passSecondFactor(request, code);
  switch (result.outcome) {
    case "startAgain":
      return redirect("/anmelden", 303);
    case "refused":
      return refuse(formText.codeWrong, 422);
    case "tooMany":
      return refuse(tooManyTries(result.waitSeconds), 429);
    case "passed":
      return redirect(safeRedirectTarget(fieldOf(form, "weiter")), {
        status: 303,
        headers: { "Set-Cookie": result.session.cookie },
      });
  }
}

export default function SecondFactor() {
  const { returnTo } = useLoaderData<typeof loader>();
  return <SecondFactorPage returnTo={returnTo} errors={useActionData<typeof action>()?.errors} />;
}
