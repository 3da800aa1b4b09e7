import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FieldListPage } from "~/features/administration/fields/field-list-page";
import { requireRight } from "~/services/accounts/require-right.server";
import { listFieldsToEdit } from "~/services/administration/fields/list-fields-to-edit.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { fieldAdminText } from "~/texts/de/administration-fields";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(fieldAdminText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "field.edit", "site");
  const { key } = await requireCurrentPlan();
  return { fields: await listFieldsToEdit(key) };
}

export default function FieldsToEdit() {
  return <FieldListPage {...useLoaderData<typeof loader>()} />;
}
