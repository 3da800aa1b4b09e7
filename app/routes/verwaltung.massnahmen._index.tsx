import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeasureListPage } from "~/features/administration/measure-list-page";
import { requireRight } from "~/services/accounts/require-right.server";
import { listMeasuresToEdit } from "~/services/administration/list-measures-to-edit.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(measureAdminText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  return { measures: await listMeasuresToEdit(key) };
}

export default function MeasuresToEdit() {
  return <MeasureListPage {...useLoaderData<typeof loader>()} />;
}
