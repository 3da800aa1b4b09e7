import { type RefObject, useEffect } from "react";

/** Closes open menus in an area like every menu closes: by Escape, or by a click or the focus going elsewhere. */
export function useClosingMenus(area: RefObject<HTMLElement>) {
  useEffect(() => {
    const openMenus = () => [
      ...(area.current?.querySelectorAll<HTMLDetailsElement>("details.menu[open]") ?? []),
    ];
    const closeOthers = (event: Event) => {
      for (const menu of openMenus()) {
        if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
      }
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      for (const menu of openMenus()) {
        const hadFocus = menu.contains(document.activeElement);
        menu.open = false;
        if (hadFocus) menu.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("pointerdown", closeOthers);
    document.addEventListener("focusin", closeOthers);
    document.addEventListener("keydown", closeByKey);
    return () => {
      document.removeEventListener("pointerdown", closeOthers);
      document.removeEventListener("focusin", closeOthers);
      document.removeEventListener("keydown", closeByKey);
    };
  }, [area]);
}
