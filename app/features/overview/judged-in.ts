import type { KeyFigureCode } from "~/domain/measure/key-figures";
import type { OverviewDto } from "~/services/overview/overview-dto";

/** The denominator of a key figure: 0 where nothing could be judged, which is not the same as nothing found. */
export function judgedIn({ keyFigures }: OverviewDto, code: KeyFigureCode): number {
  return keyFigures.find(({ key }) => key === code)?.total ?? 0;
}
