import regular from "@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url";
import semibold from "@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2?url";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useCspNonce } from "~/platform/csp-nonce";
import { ErrorPage } from "~/presentation/error-page";
import { SiteFrame } from "~/presentation/site-frame";
import stylesheet from "~/styles/app.css?url";
import { errorPageText } from "~/texts/de/errors";
import { documentTitle, layoutText } from "~/texts/de/layout";

export const links: LinksFunction = () => [
  // The two weights above the fold, so that the text does not change its shape while the page is read.
  ...[regular, semibold].map((href) => ({
    rel: "preload",
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? documentTitle(errorPageText(statusOf(error)).title) : layoutText.productName },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useCspNonce();
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <SiteFrame path={useLocation().pathname}>
      <Outlet />
    </SiteFrame>
  );
}

/** The last stop for every fault below; what happened was logged on the server. */
export function ErrorBoundary() {
  const status = statusOf(useRouteError());
  return (
    <SiteFrame path={useLocation().pathname}>
      <ErrorPage status={status} />
    </SiteFrame>
  );
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
