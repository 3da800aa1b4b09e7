import { type ReactNode, useRef } from "react";
import { type Chip, Chips } from "./chips";
import { EmptyState } from "./empty-state";
import { IgnoredParts } from "./ignored-parts";
import { PageHeader } from "./page";
import { useClosingMenus } from "./use-closing-menus";
import { useQueryLinks } from "./use-query-links";

interface FilteredListProps {
  words: {
    title: string;
    lead: string;
    ignoredTitle: string;
    chips: { label: string; remove: string; removeAll: string };
    csv: string;
    none: string;
    noneHelp: string;
  };
  /** Address shown now. */
  address: string;
  /** Shows the list at this address without loading the document anew. */
  visit: (address: string) => void;
  /** Sentences about parts of the address that were ignored. */
  notices: string[];
  filters: ReactNode;
  /** The filters in use. */
  chips: Chip[];
  /** Address of the list without any filter. */
  unfilteredHref: string;
  /** How much was found, of how much. */
  found: string;
  isEmpty: boolean;
  csvHref: string;
  /** How the list looks: links and forms beside the result. */
  options?: ReactNode;
  pagination?: ReactNode;
  /** What was found. */
  children: ReactNode;
}

/** A page that is a list with filters, whose address is its state: head, filters, what was found, pages. */
export function FilteredList(props: FilteredListProps) {
  const { words, address, visit, notices, filters, chips, unfilteredHref, csvHref } = props;
  const area = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  useQueryLinks({ area, result, visit, address });
  useClosingMenus(area);
  return (
    <div ref={area}>
      <PageHeader title={words.title} lead={words.lead} />
      <IgnoredParts title={words.ignoredTitle} notices={notices} />
      {filters}
      <Chips chips={chips} removeAllHref={unfilteredHref} words={words.chips} />
      <div className="result-bar">
        <h2 ref={result} tabIndex={-1} className="result-bar__count">
          <span role="status">{props.found}</span>
        </h2>
        <a href={csvHref} download>
          {words.csv}
        </a>
        {props.options}
      </div>
      {props.isEmpty ? (
        <EmptyState title={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        props.children
      )}
      {props.pagination}
    </div>
  );
}
