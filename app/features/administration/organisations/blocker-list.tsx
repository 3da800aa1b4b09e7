import type { Blocker } from "~/services/administration/organisations/organisation-form-dto";
import { blockerLabels, organisationEndText as text } from "~/texts/de/administration-organisations";
import { Notice } from "~/ui/notice";

interface BlockerListProps {
  blockers: Blocker[];
  /** What to do about it. */
  hint?: string;
  live?: boolean;
}

/** What stands in the way, each with the names of what it concerns. */
export function BlockerList({ blockers, hint, live = false }: BlockerListProps) {
  return (
    <Notice tone="warning" title={text.blockedTitle} live={live}>
      {hint === undefined ? null : <p>{hint}</p>}
      {blockers.map(({ kind, names }) => (
        <div key={kind}>
          <p>{blockerLabels[kind]}</p>
          <ul>
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two accounts may have one name
              <li key={`${name} ${index}`}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}
