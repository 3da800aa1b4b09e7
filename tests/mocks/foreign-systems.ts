import { setupServer } from "msw/node";

/**
 * Stands in for systems of other operators. It answers nothing by itself: a test adds what it needs with
 * `foreignSystems.use(…)`, and a request to an unmocked foreign host fails.
 */
export const foreignSystems = setupServer();
