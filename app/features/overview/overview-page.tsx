import { countOf } from "~/domain/measure/roll-up";
import { NoPlan } from "~/presentation/no-plan";
import type { OverviewDto } from "~/services/overview/overview-dto";
import { adoptionLine, outOf, overviewLead, overviewText } from "~/texts/de/overview";
import { formatNumber } from "~/texts/de/words";
import { EmptyState } from "~/ui/empty-state";
import { KeyFigure, KeyFigures } from "~/ui/key-figure";
import { PageHeader } from "~/ui/page";
import { AttentionSections } from "./attention-sections";
import { ChangesSection } from "./changes-section";
import { FieldsSection } from "./fields-section";
import { judgedIn } from "./judged-in";
import { OfficesSection } from "./offices-section";
import { OverTimeSection } from "./over-time-section";

/** How the whole plan stands, for someone who has five minutes. */
export function OverviewPage({ overview }: { overview: OverviewDto | null }) {
  if (overview === null) return <NoPlan />;
  const { plan, today, states, late, measureCount } = overview;
  if (measureCount === 0) return <NoMeasures plan={plan} today={today} />;
  return (
    <>
      <PageHeader
        overline={adoptionLine(plan, today)}
        title={plan.title}
        lead={overviewLead({
          total: measureCount,
          completed: countOf(states, "completed"),
          late: late.total,
          lateJudged: judgedIn(overview, "late"),
          notReported: countOf(states, "notReported"),
        })}
      />
      <KeyFigures>
        {overview.keyFigures.map(({ key, count, total, label, explanation, none, href }) =>
          total === 0 ? (
            <KeyFigure key={key} label={label} value={none} missing />
          ) : (
            <KeyFigure
              key={key}
              label={label}
              value={formatNumber(count)}
              denominator={outOf(total)}
              href={href ?? undefined}
            >
              {explanation}
            </KeyFigure>
          ),
        )}
      </KeyFigures>
      <FieldsSection overview={overview} />
      <OverTimeSection overview={overview} />
      <AttentionSections overview={overview} />
      <OfficesSection overview={overview} />
      <ChangesSection overview={overview} />
    </>
  );
}

/** A plan to which nothing belongs yet: no zeros, and nothing that could pass for a finding. */
function NoMeasures({ plan, today }: Pick<OverviewDto, "plan" | "today">) {
  return (
    <>
      <PageHeader overline={adoptionLine(plan, today)} title={plan.title} />
      <EmptyState title={overviewText.noMeasures}>
        <p>{overviewText.noMeasuresNote}</p>
      </EmptyState>
    </>
  );
}
