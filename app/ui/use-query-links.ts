import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useLinksInPlace } from "./use-links-in-place";

interface QueryLinks {
  /** Holds the links. */
  area: RefObject<HTMLElement>;
  /** Heading of the result; must be focusable. */
  result: RefObject<HTMLElement>;
  /** Address shown now. */
  address: string;
  visit: (address: string) => void;
}

/**
 * Follows links that change the query of the page in place and keeps the focus where it is, unless its place is
 * gone (a filter that was removed) or the reader turned a page: then it goes to the result, which comes into sight.
 */
export function useQueryLinks({ area, result, address, visit }: QueryLinks) {
  const turnedPage = useRef(false);
  const shown = useRef(address);

  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (turnedPage.current || lost) result.current?.focus();
    turnedPage.current = false;
  }, [address, result]);

  const follow = useCallback(
    (next: string, link: HTMLAnchorElement) => {
      turnedPage.current = link.closest(".pagination") !== null;
      visit(next);
    },
    [visit],
  );
  useLinksInPlace(area, follow);
}
