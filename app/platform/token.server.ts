import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess: 256 random bits, 43 characters that need no escaping in addresses and cookies. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/**
 * What is stored of a token. A plain hash is enough, because the token is random and long; whoever reads the
 * database cannot use what they find.
 */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
