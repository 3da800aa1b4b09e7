/** The events for which React 18 hydrates at once, in the middle of what it is doing. */
const HURRYING_EVENTS = [
  ...["click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup"],
  ...["pointerdown", "pointerup", "pointercancel", "touchstart", "touchend", "touchcancel"],
  ...["keydown", "keypress", "keyup", "input", "change", "compositionstart", "compositionend"],
  ...["copy", "cut", "paste", "dragstart", "dragend", "drop", "submit", "reset"],
];

/**
 * Keeps events from React until the page is hydrated; the browser itself handles them as on a page without scripts.
 * Without this a key pressed in that moment ends in React's error 345 ("Root did not complete"): Remix waits for its
 * data at the root, and React 18 cannot wait while it hurries.
 * @returns what lets the events through again
 */
export function holdEarlyEvents(target: EventTarget): () => void {
  const stop = (event: Event) => event.stopPropagation();
  for (const name of HURRYING_EVENTS) target.addEventListener(name, stop, { capture: true });
  return () => {
    for (const name of HURRYING_EVENTS) target.removeEventListener(name, stop, { capture: true });
  };
}
