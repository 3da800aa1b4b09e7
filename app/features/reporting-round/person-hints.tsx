import { findPersonHints } from "~/domain/reporting/person-hint";
import { personHintText } from "~/texts/de/contributions";
import { Notice } from "~/ui/notice";

/** Passages that look as if they described a person. A hint, not a block. */
export function PersonHints({ texts }: { texts: readonly string[] }) {
  const hints = texts.flatMap((text) => findPersonHints(text));
  if (hints.length === 0) return null;
  return (
    <Notice tone="warning" title={personHintText.heading} live>
      <p>{personHintText.lead}</p>
      <ul>
        {hints.map(({ kind, excerpt, index }) => (
          <li key={`${kind}-${index}-${excerpt}`}>
            {personHintText.kinds[kind]}: „{excerpt}“
          </li>
        ))}
      </ul>
    </Notice>
  );
}
