import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";

/**
 * The one door to Recharts, which weighs more than the rest of the client together: it is fetched only after a
 * page with a chart has hydrated.
 */
export const LiveBars = lazy(async () => ({ default: (await import("./chart-live")).LiveBars }));
export const LiveLines = lazy(async () => ({ default: (await import("./chart-live")).LiveLines }));

/**
 * Lays the live chart over the static one. Both have the same geometry and the box has its size from the static
 * chart, so nothing moves. The static one stays in the page, hidden on screen, and is what gets printed.
 */
export function LiveLayer({ children }: { children: ReactNode }) {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  if (!hydrated) return null;
  return (
    <Suspense fallback={null}>
      <div className="chart-live">{children}</div>
    </Suspense>
  );
}
