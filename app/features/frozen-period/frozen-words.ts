import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";

/** Names and words of a closed period, as it keeps them: a later renaming of an office or a state changes nothing. */
export interface FrozenWords {
  nameOf(organisationKey: string): string;
  /** @param code e.g. `state.inProgress` */
  labelOf(code: string): string;
}

export function frozenWords({ organisations, labels }: FrozenPeriodDto["contents"]): FrozenWords {
  const names = new Map(organisations.map(({ key, name }) => [key, name]));
  return {
    nameOf: (key) => names.get(key) ?? key,
    labelOf: (code) => labels[code] ?? code,
  };
}
