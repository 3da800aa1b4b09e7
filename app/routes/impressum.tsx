import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImprintPage } from "~/features/static-pages/imprint-page";
import { environment } from "~/platform/env.server";
import { operatorSettings } from "~/platform/operator-settings.server";
import { documentTitle } from "~/texts/de/layout";
import { imprintText } from "~/texts/de/static-pages";

export const meta: MetaFunction = () => [{ title: documentTitle(imprintText.title) }];

export function loader() {
  return operatorSettings(environment());
}

export default function Imprint() {
  return <ImprintPage operator={useLoaderData<typeof loader>()} />;
}
