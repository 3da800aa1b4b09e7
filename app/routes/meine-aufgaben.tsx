import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areasOf } from "~/domain/access/areas";
import { TaskList } from "~/features/my-tasks/task-list";
import { requireActor } from "~/services/accounts/require-actor.server";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { documentTitle } from "~/texts/de/layout";
import { tasksText } from "~/texts/de/tasks";

export const meta: MetaFunction = () => [{ title: documentTitle(tasksText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const plan = await getCurrentPlan();
  return {
    tasks: plan ? await listTasks(actor, plan.key) : [],
    hasRole: areasOf(actor).tasks,
  };
}

export default function MyTasks() {
  return <TaskList {...useLoaderData<typeof loader>()} />;
}
