import { createContext, useContext, useState } from "react";

/** The id of the request being answered. On the server only: the browser is given it where a page shows it. */
export const RequestId = createContext<string | undefined>(undefined);

/** Attribute of the element in which the page shows the id. */
const attribute = "data-request-id";

/**
 * The id under which the log has the request that this page answers, for an element with the attributes that come
 * along. In the browser it is what the server wrote into the page; a fault after loading has no id to show.
 */
export function useShownRequestId(): { id: string; mark: Record<string, string> } | undefined {
  const onServer = useContext(RequestId);
  const [id] = useState(() => onServer ?? idInDocument());
  return id === undefined ? undefined : { id, mark: { [attribute]: id } };
}

function idInDocument(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? undefined;
}
