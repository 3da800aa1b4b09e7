import { useEffect, useState } from "react";
import { emptyDraft } from "~/domain/reporting/contribution";
import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";
import { autosaveText } from "~/texts/de/contributions";
import { momentInWords } from "~/texts/de/time";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { contributionPath, formerPaths } from "./contribution-path";
import { adoptLocalCopy, draftOf, type LocalCopy, removeLocalCopy, unsavedCopy } from "./local-copy";
import { displayOfDraft } from "./report-display";
import { ReportText } from "./report-text";

/** What this device kept of a contribution that cannot be edited any more: shown for copying, then discarded. */
export function LeftoverCopy({ page, justSaved }: { page: ContributionPageDto; justSaved?: number }) {
  const path = contributionPath(page);
  const [copy, setCopy] = useState<LocalCopy | null>(null);
  useEffect(() => {
    adoptLocalCopy(path, formerPaths(page));
    setCopy(unsavedCopy(path, page.draft ?? emptyDraft, justSaved));
  }, [path, page, justSaved]);
  if (copy === null) return null;
  return (
    <Notice tone="warning" title={autosaveText.restoreHeading} live>
      <p>{autosaveText.restoreLead(momentInWords(copy.changedAt))}</p>
      <ReportText report={displayOfDraft(draftOf(copy), page.milestones)} />
      <Button
        type="button"
        emphasis="secondary"
        onClick={() => {
          removeLocalCopy(path);
          setCopy(null);
        }}
      >
        {autosaveText.discard}
      </Button>
    </Notice>
  );
}
