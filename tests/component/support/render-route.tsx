import { createRemixStub } from "@remix-run/testing";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import remixConfig from "../../../remix.config.js";

export interface RouteUnderTest {
  /** Route pattern, e.g. `/massnahmen/:number`; default `/`. */
  path?: string;
  /** Address opened, with query; default: the path. */
  url?: string;
  /** What the route's loader returns. */
  data?: NonNullable<unknown> | null;
  /** Receives posted forms; its answer is the action data. */
  action?: (request: Request) => NonNullable<unknown> | null | Promise<NonNullable<unknown>>;
}

/** Renders an element as the page of a route, with the future flags of the application; links and forms work. */
export function renderRoute(
  element: ReactElement,
  { path = "/", url = path, data = null, action }: RouteUnderTest = {},
) {
  const Stub = createRemixStub([
    {
      path,
      Component: () => element,
      loader: () => data,
      action: action && (({ request }) => action(request)),
    },
  ]);
  return render(<Stub initialEntries={[url]} future={remixConfig.future} />);
}
