/**
 * Keeps what somebody fills in before the page is hydrated. React 18 sets a hydrated textarea back to the text that
 * the server sent, and tells no component what was typed; React 19 replays it (react/react pull request 33129).
 * @param document the page as the server sent it, perhaps filled in already
 * @returns to be called once the page is hydrated: puts the texts back and lets the components know
 */
export function keepEarlyInput(document: Document): () => void {
  const texts = new Map<HTMLTextAreaElement, string>();
  const keep = () => {
    for (const area of document.querySelectorAll("textarea"))
      if (texts.has(area) || area.value !== area.defaultValue) texts.set(area, area.value);
  };
  keep();
  document.defaultView?.addEventListener("input", keep, { capture: true });
  return () => {
    document.defaultView?.removeEventListener("input", keep, { capture: true });
    for (const [area, text] of texts) area.value = text;
    for (const field of document.querySelectorAll("input, select, textarea"))
      if (isFilledIn(field)) field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
}

/** Whether the field differs from what the server sent. */
function isFilledIn(field: Element): boolean {
  if (field instanceof HTMLInputElement)
    return ["checkbox", "radio"].includes(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLSelectElement)) return false;
  const sent = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(sent, 0);
}
