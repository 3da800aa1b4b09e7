import { readDataVersion } from "#models/data-version.server";
import type { Audience } from "~/domain/access/audience";
import type { IsoDay } from "~/domain/date/precise-date";
import { sharedRead } from "~/platform/shared-read.server";
import { buildReadModel } from "./build-read-model.server";
import type { ReadModel } from "./read-model.server";

/** Who reads, and on which day; every read service takes both, so that nobody forgets the one or asks a clock. */
export interface ReadRequest {
  audience: Audience;
  today: IsoDay;
}

interface Kept {
  version: string;
  model: Promise<ReadModel | null>;
}

// Bounded by the number of audiences: an older data version or an older day is of no use to anybody.
const kept = new Map<Audience, Kept>();

const dataVersion = sharedRead(readDataVersion);

/**
 * The current plan as the audience may see it; `null` if there is no plan yet. Costs one small read as long as
 * nothing has changed. Requests that miss at the same moment wait for the same computation; a failed one is
 * forgotten, so that the next request tries again.
 */
export async function getReadModel({ audience, today }: ReadRequest): Promise<ReadModel | null> {
  const version = `${await dataVersion()}|${today}`;
  const known = kept.get(audience);
  if (known?.version === version) return known.model;
  const model = buildReadModel(audience, today);
  kept.set(audience, { version, model });
  model.catch(() => {
    if (kept.get(audience)?.model === model) kept.delete(audience);
  });
  return model;
}
