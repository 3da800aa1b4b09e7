import { type RefObject, useEffect } from "react";

/**
 * Hands plain clicks on links to the page itself to `visit` instead of loading the document anew: the address is the
 * state of the page, and only its query changes. One listener for all links, because a component per link would
 * cost the server more than the rest of a long table. Without JavaScript the links work as links do.
 */
export function useLinksInPlace(
  area: RefObject<HTMLElement>,
  visit: (address: string, link: HTMLAnchorElement) => void,
) {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !isPlainClick(event) || !leadsToThisPage(link)) return;
      event.preventDefault();
      visit(`${link.pathname}${link.search}`, link);
    };
    element.addEventListener("click", follow);
    return () => element.removeEventListener("click", follow);
  }, [area, visit]);
}

function isPlainClick(event: MouseEvent): boolean {
  const withKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !withKey && !event.defaultPrevented;
}

function leadsToThisPage(link: HTMLAnchorElement): boolean {
  const opensElsewhere = link.target !== "" || link.hasAttribute("download");
  return (
    !opensElsewhere &&
    link.hash === "" &&
    link.origin === window.location.origin &&
    link.pathname === window.location.pathname
  );
}
