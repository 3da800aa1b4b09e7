import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationKinds, organisationStructures, reaches } from "~/domain/organisation/organisation";
import { organisationQueryParams, parseOrganisationQuery } from "~/domain/organisation/organisation-query";
import { organisationSectors, sectorOf } from "~/domain/organisation/sector";

const themes = ["Kultur", "Aufenthalt und Einbürgerung", "a&b=c"];

const anyQuery = fc.record({
  search: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  kinds: fc.subarray([...organisationKinds]),
  reaches: fc.subarray([...reaches]),
  structures: fc.subarray([...organisationStructures]),
  themes: fc.subarray(themes),
});

test("a query written into an address is read back unchanged", () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const address = new URLSearchParams(String(organisationQueryParams(query)));
      expect(parseOrganisationQuery(address, new Set(themes))).toEqual({ query, notices: [] });
    }),
  );
});

test("every kind belongs to a part of the list", () => {
  for (const kind of organisationKinds) expect(organisationSectors).toContain(sectorOf(kind));
});
