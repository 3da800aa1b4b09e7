import { Notice } from "~/ui/notice";

interface ConflictNoticeProps {
  /** Whether the step that was sent was overtaken. */
  conflict?: boolean;
  text: string;
}

/** Says on the page of a step that somebody else was faster; what is stored now stands below. */
export function ConflictNotice({ conflict = false, text }: ConflictNoticeProps) {
  return conflict ? (
    <Notice tone="warning" live>
      <p>{text}</p>
    </Notice>
  ) : null;
}
