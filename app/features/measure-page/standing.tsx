import { LightBadge } from "~/presentation/light";
import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import { ModelledNote } from "~/presentation/modelled-note";
import { OrganisationLink } from "~/presentation/organisation-link";
import { StateBadge } from "~/presentation/state-badge";
import type { MeasurePageDto, OfficeReports } from "~/services/measures/measure-page-dto";
import { formatDate } from "~/texts/de/dates";
import { measurePageText as text } from "~/texts/de/measure-page";
import { officeRoleLabels } from "~/texts/de/states";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";

/** State and lights, each with the sentence why, and beneath them what every responsible office says itself. */
export function Standing({ page }: { page: MeasurePageDto }) {
  const { summary, officeReports } = page;
  return (
    <Section id="stand" heading={text.standing}>
      <ModelledNote bases={summary.modelledBasis} />
      <div className="standing">
        <StandingItem heading={text.state} sentences={stateSentences(summary)}>
          <MeasureStateBadge state={summary.state} manual={summary.manual} brief />
        </StandingItem>
        <StandingItem heading={text.dates} sentences={summary.late.sentences}>
          <LightBadge name="measureLate" level={summary.late.level} explained />
        </StandingItem>
        <StandingItem heading={text.reports} sentences={summary.overdue.sentences}>
          <LightBadge name="reportOverdue" level={summary.overdue.level} explained />
        </StandingItem>
      </div>
      <OfficeTable offices={officeReports} />
    </Section>
  );
}

/** What was set by hand and what the reports say, each by itself. */
function stateSentences({ manual, stateReason }: MeasurePageDto["summary"]): string[] {
  return manual === null ? [stateReason] : [manual.sentence, manual.computedSentence];
}

interface StandingItemProps {
  heading: string;
  sentences: string[];
  children: React.ReactNode;
}

function StandingItem({ heading, sentences, children }: StandingItemProps) {
  return (
    <div className="standing__item">
      <h3 className="standing__heading">{heading}</h3>
      <p className="standing__sign">{children}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function OfficeTable({ offices }: { offices: OfficeReports[] }) {
  const words = text.officeTable;
  return (
    <Table id="aemter" caption={words.caption} stickyFirstColumn={false} className="office-table">
      <thead>
        <tr>
          <th scope="col">{words.office}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.report}</th>
        </tr>
      </thead>
      <tbody>
        {offices.map(({ office, role, state, overdue, reports }) => {
          const latest = reports[0];
          return (
            <tr key={office.key}>
              <th scope="row">
                <OrganisationLink organisation={office} />
                <small className="cell-note">{officeRoleLabels[role]}</small>
              </th>
              <td>
                <StateBadge state={state} />
                {latest ? <small className="cell-note">{words.asOf(formatDate(latest.asOf))}</small> : null}
              </td>
              <td>
                {overdue === null ? (
                  <span className="missing">{words.noDuty}</span>
                ) : (
                  <LightBadge name="reportOverdue" level={overdue.level} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
