import { RemixBrowser } from "@remix-run/react";
import { type ReactNode, StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { holdEarlyEvents } from "~/platform/early-events";
import { keepEarlyInput } from "~/platform/early-input";

const giveEarlyInput = keepEarlyInput(document);
const letEventsThrough = holdEarlyEvents(window);

/** Its effect runs when everything inside is hydrated; the mark shows that moment to browser tools and browser tests. */
function Hydrated({ children }: { children: ReactNode }) {
  useEffect(() => {
    letEventsThrough();
    giveEarlyInput();
    performance.mark("hydrated");
  }, []);
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
