import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccessibilityPage } from "~/features/static-pages/accessibility-page";
import { environment } from "~/platform/env.server";
import { operatorSettings } from "~/platform/operator-settings.server";
import { accessibilityText } from "~/texts/de/accessibility";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(accessibilityText.title) }];

export function loader() {
  return operatorSettings(environment());
}

export default function Accessibility() {
  return <AccessibilityPage operator={useLoaderData<typeof loader>()} />;
}
