import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrivacyPage } from "~/features/static-pages/privacy-page";
import { environment } from "~/platform/env.server";
import { operatorSettings } from "~/platform/operator-settings.server";
import { documentTitle } from "~/texts/de/layout";
import { privacyText } from "~/texts/de/privacy";

export const meta: MetaFunction = () => [{ title: documentTitle(privacyText.title) }];

export function loader() {
  return operatorSettings(environment());
}

export default function Privacy() {
  return <PrivacyPage operator={useLoaderData<typeof loader>()} />;
}
