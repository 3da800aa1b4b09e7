import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeasureListPage } from "~/features/administration/measure-list-page";
import { requireRight } from "~/services/accounts/require-right.server";
import { listMeasuresToEdit } from "~/services/administration/list-measures-to-edit.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

const problems = ["nothingChosen", "noKind", "tooMany"] as const;

export const meta: MetaFunction = () => [{ title: documentTitle(measureAdminText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const { searchParams } = new URL(request.url);
  const list = await listMeasuresToEdit(actor, searchParams);
  if (!list) throw new Response("notFound", { status: 404 });
  const changed = Number(searchParams.get("geaendert"));
  return {
    list,
    chosen: {
      numbers: searchParams.getAll("nr").map(Number),
      all: searchParams.has("alle"),
      kind: searchParams.get("aenderung") ?? "",
    },
    problem: problems.find((each) => each === searchParams.get("fehler")),
    changed: Number.isSafeInteger(changed) && changed > 0 ? changed : undefined,
  };
}

export default function MeasuresToEdit() {
  return <MeasureListPage {...useLoaderData<typeof loader>()} />;
}
