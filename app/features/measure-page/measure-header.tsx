import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { measureTypeLabels } from "~/texts/de/states";
import { Badge } from "~/ui/badge";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { StepLinks } from "./step-links";

/** The name of the measure, the one it is known by, and what kind of thing it is. */
export function MeasureHeader({ page }: { page: MeasurePageDto }) {
  const { summary } = page;
  return (
    <>
      <StepLinks previous={page.previous} next={page.next} />
      <PageHeader
        overline={text.overline(summary.number)}
        title={summary.title}
        lead={summary.realisedAs === null ? undefined : text.realisedAs(summary.realisedAs)}
      >
        <p className="cluster">
          <MeasureStateBadge state={summary.state} manual={summary.manual} brief />
          <Badge>{measureTypeLabels[summary.type]}</Badge>
          <span className="cluster cluster--tight">
            <small>{text.provenance}</small> <ProvenanceBadge label={summary.provenance} />
          </span>
        </p>
        {page.provenance.note === undefined ? null : <p className="cell-note">{page.provenance.note}</p>}
      </PageHeader>
      <ClosureNotice closure={page.closure} />
      {page.formerClosures.map((former) => (
        <p key={former.reopenedOn + former.on} className="cell-note">
          {text.formerClosure(former)}
        </p>
      ))}
    </>
  );
}

/** Says that the measure was ended and why, and leads to the one that carries its task on. */
function ClosureNotice({ closure }: Pick<MeasurePageDto, "closure">) {
  if (closure === null) return null;
  return (
    <Notice title={text.closed(closure.on)}>
      <p>
        {text.closureReason}: {closure.reason}
      </p>
      {closure.target === null ? null : (
        <p>
          {text.carriedOnIn}{" "}
          <a href={closure.target.href}>
            {text.next(closure.target.number)} {closure.target.title}
          </a>
        </p>
      )}
    </Notice>
  );
}
