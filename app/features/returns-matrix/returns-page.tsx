import { isOwedByOffice, isReleased } from "~/domain/reporting/contribution-stages";
import { ChartFigure } from "~/presentation/chart-figure";
import { StageBadge } from "~/presentation/stage-badge";
import type { ReturnCell, ReturnsDto } from "~/services/reporting/returns-dto";
import { withdrawalInWords } from "~/texts/de/contribution-stages";
import { formatDate } from "~/texts/de/dates";
import {
  cellLabel,
  periodEditText,
  periodStateLabels,
  roundDone,
  roundFinding,
  roundText,
  stepDueInWords,
} from "~/texts/de/round";
import { sentMailsText } from "~/texts/de/sent-mails";
import { StackedBarChart } from "~/ui/charts/stacked-bar-chart";
import { Description, DescriptionList } from "~/ui/description-list";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { Table } from "~/ui/table";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { CloseForm, OpenForm } from "./period-forms";
import { ReleaseSection } from "./release-section";
import { RemindSection } from "./remind-section";
import { returnsChart, roundTones } from "./returns-chart";

interface ReturnsPageProps {
  returns: ReturnsDto;
  done?: string;
  refusal?: string;
}

/** The round of one period for the commissioner. */
export function ReturnsPage({ returns, done, refusal }: ReturnsPageProps) {
  const { period, counts, total, hash, may, daysLeft } = returns;
  const isOpen = period.state === "open";
  const released = counts.releasedToCommittee + counts.releasedToPublic;
  return (
    <>
      <PageHeader
        overline={`${roundText.state}: ${periodStateLabels[period.state]}`}
        title={roundText.title(period.name)}
        lead={total === 0 ? undefined : roundText.lead(released, total)}
      />
      {done === undefined || roundDone[done] === undefined ? null : (
        <Notice tone="success" live>
          <p>{roundDone[done]}</p>
        </Notice>
      )}
      {refusal === undefined ? null : (
        <Notice tone="danger" live>
          <p>{refusal}</p>
        </Notice>
      )}
      <DescriptionList>
        <Description term={roundText.asOf}>{formatDate(period.asOf)}</Description>
        <Description term={roundText.dueOn}>
          <DueDay day={period.dueOn} daysLeft={isOpen ? daysLeft.handIn : undefined} />
        </Description>
        {period.signOffDueOn === undefined ? null : (
          <Description term={roundText.signOffDueOn}>
            <DueDay day={period.signOffDueOn} daysLeft={isOpen ? daysLeft.signOff : undefined} />
          </Description>
        )}
        {period.reviewDueOn === undefined ? null : (
          <Description term={roundText.reviewDueOn}>
            <DueDay day={period.reviewDueOn} daysLeft={isOpen ? daysLeft.review : undefined} />
            {isOpen ? <p className="quiet">{roundText.reviewDueNote}</p> : null}
          </Description>
        )}
      </DescriptionList>
      {may.edit ? (
        <p className="whole-list">
          <a href={`/runde/${period.key}/angaben`}>{periodEditText.link}</a>
        </p>
      ) : null}
      {hash === null ? null : <Frozen periodKey={period.key} hash={hash} />}
      {may.open ? <OpenForm version={period.version} /> : null}
      {total === 0 ? (
        <EmptyState title={period.state === "closed" ? roundText.closedElsewhere : roundText.empty} />
      ) : (
        <>
          <Section id="fortschritt" heading={roundText.progress}>
            <ChartFigure
              id="ruecklauf"
              tableCaption={roundText.progress}
              figure={{
                caption: roundFinding(period.state, {
                  released,
                  waiting: counts.notStarted + counts.draft + counts.returned,
                  total,
                }),
                data: returnsChart(returns),
                csvHref: `/runde/${period.key}/ruecklauf.csv`,
              }}
            >
              <StackedBarChart chartId="ruecklauf" data={returnsChart(returns)} tones={roundTones} />
            </ChartFigure>
          </Section>
          <Matrix returns={returns} />
          {isOpen ? <ReleaseSection toRelease={returns.toRelease} periodKey={period.key} /> : null}
          {may.remind ? <RemindSection returns={returns} /> : null}
          {may.close ? (
            <CloseForm
              version={period.version}
              unreleased={total - released}
              committeeOnly={counts.releasedToCommittee}
            />
          ) : null}
        </>
      )}
      <p className="page-links">
        <a href={`/runde/${period.key}/erinnerungen`}>{sentMailsText.linkFromRound}</a>
        {returns.hasHistory ? (
          <a href={`/verlauf/berichtszeitraum/${period.key}`}>{roundText.historyLink}</a>
        ) : null}
      </p>
    </>
  );
}

/** A due date; in an open round with how far away it is. */
function DueDay({ day, daysLeft }: { day: string; daysLeft: number | undefined }) {
  if (daysLeft === undefined) return formatDate(day);
  return (
    <span className={daysLeft < 0 ? "overdue-text" : undefined}>
      {formatDate(day)} <span className="quiet">({stepDueInWords(daysLeft)})</span>
    </span>
  );
}

function Frozen({ periodKey, hash }: { periodKey: string; hash: string }) {
  return (
    <Section id="festgeschrieben" heading={roundText.frozenHeading}>
      <p>
        {roundText.hash}: <code className="hash">{hash}</code>
      </p>
      <p>
        <a href={`/berichtszeitraeume/${periodKey}`}>{roundText.frozenLink}</a>
      </p>
    </Section>
  );
}

/** Measures in rows, offices in columns; a cell leads to the contribution. */
function Matrix({ returns: { rows, offices, period, daysLeft } }: { returns: ReturnsDto }) {
  const isPastDue = period.state === "open" && daysLeft.handIn < 0;
  return (
    <Section id="matrix" heading={roundText.matrix}>
      <Table id="matrix-tabelle" caption={roundText.matrixCaption} captionHidden className="returns-matrix">
        <thead>
          <tr>
            <th scope="col">{roundText.measure}</th>
            {offices.map((office) => (
              <th scope="col" key={office.key} title={office.name}>
                {office.shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measureNumber}>
              <th scope="row">
                <a href={`/massnahmen/${row.measureNumber}`}>
                  {row.measureNumber}. {row.title}
                </a>
              </th>
              {offices.map((office) => {
                const cell = row.cells.find(({ officeKey }) => officeKey === office.key);
                return (
                  <td key={office.key} className={cell && isReleased(cell.stage) ? "is-done" : undefined}>
                    {cell ? (
                      <CellLink
                        cell={cell}
                        measureNumber={row.measureNumber}
                        periodKey={period.key}
                        office={office.name}
                        isOverdue={isPastDue && isOwedByOffice(cell.stage)}
                      />
                    ) : (
                      <span className="missing" title={roundText.notOwed}>
                        –
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

interface CellLinkProps {
  cell: ReturnCell;
  measureNumber: number;
  periodKey: string;
  office: string;
  /** The office's own due date has passed; nothing of it is public before the round is due. */
  isOverdue: boolean;
}

function CellLink({ cell, measureNumber, periodKey, office, isOverdue }: CellLinkProps) {
  return (
    <a href={`/beitraege/${periodKey}/${measureNumber}/${cell.officeKey}`} className="returns-matrix__cell">
      <VisuallyHidden>{cellLabel(measureNumber, office)} </VisuallyHidden>
      {cell.withdrawn === null ? (
        <StageBadge stage={cell.stage} />
      ) : (
        <span className="quiet">{withdrawalInWords(cell.withdrawn)}</span>
      )}
      {isOverdue ? <span className="overdue-text quiet"> {roundText.overdueMark}</span> : null}
      {cell.part === "lead" ? <span className="quiet"> {roundText.leadMark}</span> : null}
    </a>
  );
}
