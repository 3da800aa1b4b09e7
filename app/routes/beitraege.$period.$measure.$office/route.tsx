import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { ConflictPage } from "~/features/reporting-round/conflict-page";
import { ContributionPage, errorsByField } from "~/features/reporting-round/contribution-page";
import { formerOfficeParam, handedOverPath } from "~/features/reporting-round/contribution-path";
import { isKeptText, KeptTextPage } from "~/features/reporting-round/kept-text-page";
import { newToken } from "~/platform/token.server";
import { ErrorPage } from "~/presentation/error-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { contributionKeyOf } from "~/services/contributions/contribution-key-of.server";
import { findHandedOver } from "~/services/contributions/find-handed-over.server";
import { getContributionPage } from "~/services/contributions/get-contribution-page.server";
import { contributionText } from "~/texts/de/contributions";
import { documentTitle } from "~/texts/de/layout";
import { action } from "./action.server";

export { action };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: documentTitle(
      data ? contributionText.title(data.page.measureNumber, data.page.measure.title) : contributionText.tab,
    ),
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const key = await contributionKeyOf(params);
  const page = key && (await getContributionPage(actor, key));
  if (!page) {
    const handedOver = key && (await findHandedOver(actor, key));
    if (handedOver) throw redirect(handedOverPath(handedOver, key));
    throw new Response("notFound", { status: 404 });
  }
  const { searchParams } = new URL(request.url);
  const done = searchParams.get("erledigt") ?? undefined;
  const former = searchParams.get(formerOfficeParam);
  const formerOffice = page.formerOffices.find((office) => office.key === former)?.name;
  return { page, saveId: newToken(), done, formerOffice };
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function Contribution() {
  const { page, saveId, done, formerOffice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // The answer comes before the new data of the page; the key makes the fields start again from what is stored.
  if (answer?.kind === "conflict")
    return <ConflictPage key={page.version} {...{ page, saveId }} mine={answer.mine} />;
  return (
    <ContributionPage
      page={withVersion(page, answer?.kind === "incomplete" ? answer.version : 0)}
      saveId={saveId}
      formerOffice={formerOffice}
      done={answer === undefined ? done : undefined}
      refusal={answer?.kind === "refused" ? answer.message : undefined}
      typed={answer?.kind === "refused" ? answer.typed : undefined}
      errors={errorsOf(answer)}
      noteError={answer?.kind === "noteMissing" ? answer.message : undefined}
    />
  );
}

function errorsOf(answer: ReturnType<typeof useActionData<typeof action>>) {
  if (answer?.kind === "incomplete") return errorsByField(answer.problems);
  return answer?.kind === "refused" ? answer.errors : undefined;
}

/** The answer knows the version of the draft it saved before the page's new data does. */
const withVersion = <P extends { version: number }>(page: P, version: number): P =>
  version > page.version ? { ...page, version } : page;

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  return isKeptText(error.data) ? <KeptTextPage {...error.data} /> : <ErrorPage status={error.status} />;
}
