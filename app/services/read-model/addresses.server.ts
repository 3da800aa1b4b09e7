import { emptyMeasureQuery, type MeasureQuery, measureQueryParams } from "~/domain/measure/measure-query";
import type { MeasureLink } from "../overview/overview-dto";
import type { MeasureSummary } from "./measure-summary";

/** Address of the list of measures with these filters. */
export function measureListHref(filters: Partial<MeasureQuery>): string {
  return withParams("/massnahmen", measureQueryParams({ ...emptyMeasureQuery, ...filters }));
}

export function withParams(path: string, params: URLSearchParams): string {
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

export function measureLink({ number, title }: Pick<MeasureSummary, "number" | "title">): MeasureLink {
  return { number, title, href: `/massnahmen/${number}` };
}
