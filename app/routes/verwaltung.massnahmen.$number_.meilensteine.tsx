import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MilestoneListPage } from "~/features/administration/milestone-list-page";
import { requireRight } from "~/services/accounts/require-right.server";
import { getMilestones } from "~/services/administration/get-milestones.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(measureAdminText.milestones) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "milestone.edit", "site");
  const { key } = await requireCurrentPlan();
  const measure = await getMilestones(key, Number(params.number));
  if (!measure) throw new Response("notFound", { status: 404 });
  return { measure, saved: new URL(request.url).searchParams.has("erledigt") };
}

export default function Milestones() {
  return <MilestoneListPage {...useLoaderData<typeof loader>()} />;
}
