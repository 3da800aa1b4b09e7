import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id with 19 MiB, 2 passes, 1 lane: the least of OWASP's recommended settings, about 70 ms a sign-in here.
 * The library's default algorithm is Argon2id; the parameters stand in each hash, so that they can be raised.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password fits. Without a hash (no such account, or none set) the same work is done in vain, so that
 * the time says nothing about whether an address is known.
 */
export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID());
  const fits = await verify(passwordHash ?? (await nobodysHash), password);
  return passwordHash !== undefined && fits;
}
