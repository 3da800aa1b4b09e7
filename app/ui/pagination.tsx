interface PaginationProps {
  /** From 1. */
  page: number;
  pageCount: number;
  href: (page: number) => string;
  words: { label: string; previous: string; next: string; page: (page: number) => string };
}

/** Links to the pages of a list; nothing where there is only one. */
export function Pagination({ page, pageCount, href, words }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label={words.label}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          {words.previous}
        </a>
      ) : null}
      <ol>
        {pagesAround(page, pageCount).map((entry, index, all) => (
          <li key={entry} className={isAfterGap(all, index) ? "pagination__gap" : undefined}>
            <a
              href={href(entry)}
              aria-label={words.page(entry)}
              aria-current={entry === page ? "page" : undefined}
            >
              {entry}
            </a>
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <a href={href(page + 1)} rel="next">
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}

function isAfterGap(pages: number[], index: number) {
  const before = pages[index - 1];
  return before !== undefined && pages[index] !== before + 1;
}

/** First, last, and the two neighbours on each side of the current page. */
export function pagesAround(page: number, pageCount: number): number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, pageCount];
  return [...new Set(wanted)].filter((entry) => entry >= 1 && entry <= pageCount).sort((a, b) => a - b);
}
