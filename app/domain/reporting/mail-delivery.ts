/** How far a mail is: `waiting` for the (next) try, taken by the mail server, or given up. */
export const deliveryStates = ["waiting", "sent", "givenUp"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * Why a try failed: the mail server refused the mail, or was not reached; the person has no active account any more;
 * or something else, which the log of the server tells.
 */
export const deliveryFaults = ["refused", "unreachable", "noAccount", "unknown"] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** Minutes until a failed mail is tried again, after the first, second … failure; 17 hours in all. */
const minutesUntilNextTry = [5, 15, 60, 240, 720] as const;

/**
 * When a mail that failed is tried again; null if that was the last try. A mail server that is down for the night has
 * the mails in the morning, and nobody is reminded of a day long past.
 * @param failures how often it has failed, from 1
 */
export function nextTryAt(failures: number, now: Date): Date | null {
  const minutes = minutesUntilNextTry[failures - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
