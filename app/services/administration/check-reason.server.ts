/** Characters. A reason stands on the page of the measure. */
const longestReason = 1200;

/** Judges a reason that is needed. */
export function checkReason(typed: string): { reason: string; problem?: "required" | "tooLong" } {
  const reason = typed.trim();
  if (reason === "") return { reason, problem: "required" };
  return reason.length > longestReason ? { reason, problem: "tooLong" } : { reason };
}
