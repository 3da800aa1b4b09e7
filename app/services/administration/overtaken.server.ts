/**
 * Thrown inside a transaction of several changes when one of them was refused because somebody else was faster, so
 * that none of them stays.
 */
export class Overtaken extends Error {}

/** What a transaction of several changes came to; a conflict if it was `Overtaken`. */
export async function unlessOvertaken<Result>(
  work: Promise<Result>,
): Promise<Result | { ok: false; refusal: { code: "conflict" } }> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Overtaken) return { ok: false, refusal: { code: "conflict" } };
    throw error;
  }
}
