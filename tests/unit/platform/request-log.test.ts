import { expect, test } from "vitest";
import { loggablePath } from "~/platform/http/request-log.server";

test.each([
  ["/massnahmen?suche=M%C3%BCller", "/massnahmen"],
  ["/einladung/Xk29vQ0aLw7TzP3eRb5Yc8", "/einladung/…"],
  ["/passwort/Xk29vQ0aLw7TzP3eRb5Yc8/bestaetigen?a=b", "/passwort/…/bestaetigen"],
  ["/organisationen/amt-fuer-kindertagesbetreuung", "/organisationen/amt-fuer-kindertagesbetreuung"],
  ["/massnahmen/1", "/massnahmen/1"],
])("the log says %s as %s", (url, logged) => {
  expect(loggablePath(url)).toBe(logged);
});
