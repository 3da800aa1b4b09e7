import { countTry, forgetTries, type RateLimit } from "#models/rate-limit.server";
import { networkOf } from "~/platform/client-address.server";
import { hashToken } from "~/platform/token.server";

const quarterHour = 15 * 60;
const hour = 60 * 60;

/** Guessing one person's password from one place. */
const perPersonAndNetwork: RateLimit = { name: "signIn", tries: 5, withinSeconds: quarterHour };
/** Guessing one person's password from many places. Higher, because it lets strangers lock somebody out. */
const perPerson: RateLimit = { name: "signInPerson", tries: 30, withinSeconds: hour };
/** Trying one password on many people. An office shares one address, so this is generous. */
const perNetwork: RateLimit = { name: "signInNetwork", tries: 60, withinSeconds: quarterHour };
const secondFactor: RateLimit = { name: "secondFactor", tries: 5, withinSeconds: quarterHour };
const resetPerPerson: RateLimit = { name: "reset", tries: 3, withinSeconds: hour };
const resetPerNetwork: RateLimit = { name: "resetNetwork", tries: 20, withinSeconds: hour };

// Keys are hashed, so that the counters hold neither addresses of people nor of their machines.
const personIn = (email: string, clientAddress: string) => hashToken(`${email} ${networkOf(clientAddress)}`);

/** Counts a try to sign in. @returns the seconds to wait, 0 if the try may be made */
export async function countSignIn(email: string, clientAddress: string): Promise<number> {
  const waits = [
    await countTry(perPersonAndNetwork, personIn(email, clientAddress)),
    await countTry(perPerson, hashToken(email)),
    await countTry(perNetwork, hashToken(networkOf(clientAddress))),
  ];
  return Math.max(...waits);
}

/** After a right password; the count of the network stays, it also holds others' tries. */
export async function forgetSignIns(email: string, clientAddress: string): Promise<void> {
  await forgetTries(perPersonAndNetwork, personIn(email, clientAddress));
}

/** Counts a try of a second factor, or of the present password by somebody signed in. */
export const countProof = (accountId: string): Promise<number> => countTry(secondFactor, accountId);

export const forgetProofs = (accountId: string): Promise<void> => forgetTries(secondFactor, accountId);

/** Counts a request for a new password. @returns the seconds to wait, 0 if it may be made */
export async function countReset(email: string, clientAddress: string): Promise<number> {
  const person = await countTry(resetPerPerson, hashToken(email));
  const network = await countTry(resetPerNetwork, hashToken(networkOf(clientAddress)));
  return Math.max(person, network);
}
