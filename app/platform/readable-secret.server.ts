import { randomInt } from "node:crypto";

/** Letters and digits that nobody confuses on paper. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A secret of 100 random bits for people to type or print, e.g. `K7QMX-2RTVN-…`. */
export const newReadableSecret = (): string => [group(), group(), group(), group()].join("-");

/** Ten recovery codes; each works once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, newReadableSecret);

/** A code as it was made, however it was typed. */
export const normalRecoveryCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/(.{5})(?=.)/g, "$1-");
