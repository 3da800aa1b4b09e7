import { RemixBrowser } from "@remix-run/react";
import { type ReactNode, StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { holdEarlyEvents } from "~/platform/early-events";

const letEventsThrough = holdEarlyEvents(window);

/** Its effect runs when everything inside is hydrated. */
function Hydrated({ children }: { children: ReactNode }) {
  useEffect(letEventsThrough, []);
  return children;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Hydrated>
        <RemixBrowser />
      </Hydrated>
    </StrictMode>,
  );
});
