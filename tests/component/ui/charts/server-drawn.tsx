import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The element as the server draws it, before and without any script. */
export function serverDrawn(element: ReactElement): HTMLElement {
  const box = document.createElement("div");
  box.innerHTML = renderToStaticMarkup(element);
  // Names of figures are looked up in the document.
  document.body.replaceChildren(box);
  return box;
}
