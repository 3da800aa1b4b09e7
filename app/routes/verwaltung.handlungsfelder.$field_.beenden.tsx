import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FieldEndPage } from "~/features/administration/fields/field-end-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { answerRefusal } from "~/platform/step-answer.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { closeField } from "~/services/administration/fields/close-field.server";
import { getFieldEnd } from "~/services/administration/fields/get-field-end.server";
import { mergeField } from "~/services/administration/fields/merge-field.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { fieldAdminText } from "~/texts/de/administration-fields";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(fieldAdminText.endLink) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "field.edit", "site");
  const { key } = await requireCurrentPlan();
  const page = await getFieldEnd(key, params.field ?? "");
  if (!page) throw new Response("notFound", { status: 404 });
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "field.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const key = params.field ?? "";
  const typed = {
    reason: fieldOf(form, "reason"),
    into: fieldOf(form, "into"),
    mergeReason: fieldOf(form, "mergeReason"),
  };
  const step = { actor, planKey, key, expectedVersion: Number(fieldOf(form, "version")) };
  const intent = fieldOf(form, "intent");
  if (intent !== "close" && intent !== "merge") throw new Response("formUnreadable", { status: 400 });
  const result =
    intent === "close"
      ? await closeField({ ...step, reason: typed.reason })
      : await mergeField({ ...step, into: typed.into, reason: typed.mergeReason });
  if (result.ok) return redirect(`/verwaltung/handlungsfelder/${key}?erledigt=ended`, 303);
  return answerRefusal(result.refusal, { typed });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EndField() {
  return <FieldEndPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
