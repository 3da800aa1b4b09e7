import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bulkKinds } from "~/domain/measure/bulk-change";
import { BulkPage } from "~/features/administration/bulk/bulk-page";
import { numbersOf, versionsOf } from "~/features/administration/bulk/bulk-values";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { applyBulk } from "~/services/administration/bulk/apply-bulk.server";
import { previewBulk } from "~/services/administration/bulk/preview-bulk.server";
import { selectForBulk } from "~/services/administration/bulk/select-for-bulk.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { bulkText } from "~/texts/de/bulk-change";
import { documentTitle } from "~/texts/de/layout";

const listPath = "/verwaltung/massnahmen";

export const meta: MetaFunction = () => [{ title: documentTitle(bulkText.overline) }];

/** What was chosen stands in the address; an incomplete choice leads back to the list with what is missing. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  const { searchParams } = new URL(request.url);
  const selected = await selectForBulk(actor, key, searchParams);
  if (selected.ok) return { selection: selected.selection, listHref: `${listPath}?${searchParams}` };
  // Who only followed a bare address has not chosen anything wrongly.
  if (searchParams.size === 0) throw redirect(listPath, 303);
  searchParams.set("fehler", selected.problem);
  throw redirect(`${listPath}?${searchParams}`, 303);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const kind = bulkKinds.find((each) => each === fieldOf(form, "aenderung"));
  const intent = fieldOf(form, "intent");
  if (!kind || (intent !== "preview" && intent !== "apply" && intent !== "edit"))
    throw new Response("formUnreadable", { status: 400 });
  const typed = { value: fieldOf(form, "value"), reason: fieldOf(form, "reason") };
  if (intent === "edit") return { typed };
  const bulk = { kind, ...typed };
  let overtaken: number[] | undefined;
  if (intent === "apply") {
    const applied = await applyBulk({ actor, planKey, form: bulk, versions: versionsOf(form) });
    if (applied.ok) return redirect(`${listPath}?geaendert=${applied.changed}`, 303);
    if (applied.refusal.code === "forbidden") throw new Response("forbidden", { status: 403 });
    if (applied.refusal.code === "overtaken") overtaken = applied.refusal.numbers;
  }
  const previewed = await previewBulk(planKey, numbersOf(form), bulk);
  if (previewed.ok)
    return data({ typed, preview: previewed.preview, overtaken }, { status: overtaken ? 409 : 200 });
  if (previewed.refusal.code !== "invalid") throw new Response("forbidden", { status: 403 });
  return data({ typed, problems: previewed.refusal.problems }, { status: 422 });
}

export default function BulkChange() {
  return <BulkPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
