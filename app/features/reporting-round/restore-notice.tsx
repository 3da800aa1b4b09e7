import { autosaveText } from "~/texts/de/contributions";
import { momentInWords } from "~/texts/de/time";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { LocalCopy } from "./local-copy";

interface RestoreNoticeProps {
  copy: LocalCopy | null;
  onTake: () => void;
  onDiscard: () => void;
}

/** Offers what this device kept when the server did not get it. Nothing is replaced without being asked. */
export function RestoreNotice({ copy, onTake, onDiscard }: RestoreNoticeProps) {
  if (copy === null) return null;
  return (
    <Notice tone="warning" title={autosaveText.restoreHeading} live>
      <p>{autosaveText.restoreLead(momentInWords(copy.changedAt))}</p>
      <div className="form-actions">
        <Button type="button" onClick={onTake}>
          {autosaveText.restore}
        </Button>
        <Button type="button" emphasis="secondary" onClick={onDiscard}>
          {autosaveText.discard}
        </Button>
      </div>
    </Notice>
  );
}
