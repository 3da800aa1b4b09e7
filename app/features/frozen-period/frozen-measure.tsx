import type { Measure } from "~/domain/measure/measure";
import type { FrozenContribution } from "~/domain/reporting/freeze";
import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";
import { formatPeriod } from "~/texts/de/dates";
import { frozenText } from "~/texts/de/frozen-period";
import { Description, DescriptionList } from "~/ui/description-list";
import { FrozenMilestones } from "./frozen-milestones";
import { FrozenReport } from "./frozen-report";
import type { FrozenWords } from "./frozen-words";

/** Target of links to a measure of the page. */
export const frozenMeasureId = (number: number) => `massnahme-${number}`;

interface FrozenMeasureProps {
  measure: Measure;
  contributions: readonly FrozenContribution[];
  words: FrozenWords;
  /** Set where its state was set by hand. */
  manual?: FrozenPeriodDto["manualStates"][number];
}

/** A measure as it was at the closing: what was decided, its milestones with all their dates, and every office's say. */
export function FrozenMeasure({ measure, contributions, words, manual }: FrozenMeasureProps) {
  const { number, workingTitle, adoptedWording, type, period, milestones, closure } = measure;
  const { nameOf, labelOf } = words;
  return (
    <article className="frozen-measure" id={frozenMeasureId(number)}>
      <h3>
        {number}. {workingTitle}
      </h3>
      <p className="quiet">
        {[labelOf(`measureType.${type}`), formatPeriod(period), nameOf(measure.leadOfficeKey)].join(" · ")}
      </p>
      {adoptedWording === undefined ? null : <blockquote>{adoptedWording}</blockquote>}
      {manual === undefined ? null : (
        <p>
          <strong>{frozenText.byHand(labelOf(`state.${manual.state}`))}</strong>{" "}
          {frozenText.byHandDetails(
            manual,
            labelOf(`role.${manual.setByRole}`),
            labelOf(`state.${manual.computed}`),
          )}
        </p>
      )}
      {closure === undefined ? null : (
        <p>{frozenText.closed(closure.on, closure.reason, closure.mergedInto)}</p>
      )}
      <h4>{frozenText.milestones}</h4>
      {milestones.length === 0 ? (
        <p className="quiet">{frozenText.noMilestones}</p>
      ) : (
        <FrozenMilestones milestones={milestones} measureNumber={number} labelOf={labelOf} />
      )}
      <h4>{frozenText.contributions}</h4>
      {contributions.length === 0 ? (
        <p className="quiet">{frozenText.nothingOwedInWords}</p>
      ) : (
        <DescriptionList>
          {contributions.map((contribution) => (
            <Description
              key={contribution.officeKey}
              term={
                <>
                  <strong>{nameOf(contribution.officeKey)}</strong>
                  <br />
                  {frozenText.parts[contribution.part]}
                </>
              }
            >
              <FrozenReport contribution={contribution} labelOf={labelOf} />
            </Description>
          ))}
        </DescriptionList>
      )}
    </article>
  );
}
