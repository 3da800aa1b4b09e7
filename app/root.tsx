import regular from "@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url";
import semibold from "@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { audienceOf } from "~/domain/access/audience";
import { today } from "~/platform/clock.server";
import { useCspNonce } from "~/platform/csp-nonce";
import { ErrorPage } from "~/presentation/error-page";
import { SiteFrame } from "~/presentation/site-frame";
import { getActor } from "~/services/accounts/get-actor.server";
import { getSiteFrame } from "~/services/site/get-site-frame.server";
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

export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  return getSiteFrame({ audience, today: today() });
}

export default function App() {
  const frame = useLoaderData<typeof loader>();
  return (
    <SiteFrame path={useLocation().pathname} plan={frame ?? undefined}>
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
