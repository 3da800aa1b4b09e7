import { createContext, useContext } from "react";

/** The nonce of the answer being rendered. The browser has none: it keeps nonces from scripts on purpose. */
export const CspNonce = createContext<string | undefined>(undefined);

export function useCspNonce(): string | undefined {
  return useContext(CspNonce);
}
