import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";

/** The measures before and after this one in the plan. */
export function StepLinks({ previous, next }: Pick<MeasurePageDto, "previous" | "next">) {
  return (
    <nav className="step-links" aria-label={text.steps}>
      <a href="/massnahmen">{text.allMeasures}</a>
      {previous === null ? null : (
        <a href={previous.href} rel="prev">
          <span aria-hidden="true">←</span> {text.previous(previous.number)}
        </a>
      )}
      {next === null ? null : (
        <a href={next.href} rel="next">
          {text.next(next.number)} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
