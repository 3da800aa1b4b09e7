import type { ReactNode } from "react";

/** Terms and what they stand for, e.g. the key data of a page. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return <dl className="description-list">{children}</dl>;
}

/** One pair of a `DescriptionList`. */
export function Description({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="description-list__item">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
