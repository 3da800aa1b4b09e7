import regular from "@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url";
import medium from "@fontsource/fira-sans/files/fira-sans-latin-500-normal.woff2?url";
import semibold from "@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { audienceOf } from "~/domain/access/audience";
import { AccountMenu } from "~/features/accounts/account-menu";
import { today } from "~/platform/clock.server";
import { useCspNonce } from "~/platform/csp-nonce";
import { formTokenOf } from "~/platform/form-token.server";
import { useShownRequestId } from "~/platform/request-id";
import { ErrorPage } from "~/presentation/error-page";
import { SiteFrame } from "~/presentation/site-frame";
import { getActor } from "~/services/accounts/get-actor.server";
import { getSignedIn } from "~/services/accounts/get-signed-in.server";
import { getSiteFrame } from "~/services/site/get-site-frame.server";
import stylesheet from "~/styles/app.css?url";
import { errorPage, errorPageText } from "~/texts/de/errors";
import { documentTitle, layoutText } from "~/texts/de/layout";

export const links: LinksFunction = () => [
  // All weights stand above the fold: the text must not change its shape while it is read.
  ...[regular, medium, semibold].map((href) => ({
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
  {
    title: error
      ? documentTitle(errorPageText(statusOf(error), codeOf(error)).title)
      : layoutText.productName,
  },
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

/** What every page shows around itself. The form token comes along for people who are signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const signedIn = await getSignedIn(request);
  return {
    frame: await getSiteFrame({ audience, today: today() }),
    signedIn,
    formToken: signedIn ? formTokenOf(request) : undefined,
  };
}

export default function App() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** The last stop for every fault below; what happened was logged on the server. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = statusOf(error);
  return (
    <Frame>
      <ErrorPage status={status} code={codeOf(error)} trace={status < 500 ? undefined : <Trace />} />
    </Frame>
  );
}

/** The id by which the fault is found in the log. */
function Trace() {
  const shown = useShownRequestId();
  if (shown === undefined) return null;
  return (
    <p {...shown.mark}>
      {errorPage.requestId} <code>{shown.id}</code>
    </p>
  );
}

function Frame({ children }: { children: ReactNode }) {
  // Nothing if the loader itself failed.
  const loaded = useRouteLoaderData<typeof loader>("root");
  return (
    <SiteFrame
      path={useLocation().pathname}
      plan={loaded?.frame ?? undefined}
      account={<AccountMenu person={loaded?.signedIn ?? undefined} />}
    >
      {children}
    </SiteFrame>
  );
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** The word that came with a refusal, if any. */
function codeOf(error: unknown): unknown {
  return isRouteErrorResponse(error) ? error.data : undefined;
}
