import { afterAll, afterEach, beforeAll } from "vitest";
import { foreignSystems } from "#tests/mocks/foreign-systems";

const ownMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

beforeAll(() => {
  foreignSystems.listen({
    onUnhandledRequest: (request, print) => {
      if (!ownMachine.has(new URL(request.url).hostname)) print.error();
    },
  });
});
afterEach(() => foreignSystems.resetHandlers());
afterAll(() => foreignSystems.close());
