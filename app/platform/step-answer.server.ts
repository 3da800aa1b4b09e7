import { data } from "@remix-run/node";

/** Why a service did not make a step. */
type StepRefusal =
  /** `blocked`: something else still depends on it, which the page names. */
  | { code: "conflict" | "blocked" | "notFound" | "forbidden" }
  | { code: "invalid"; problems: Record<string, string> };

/**
 * Answers a step that was refused with what was sent, so that the page shows it again: overtaken (409), or with what is
 * wrong (422).
 * @throws Response 403, 404
 */
export function answerRefusal<Sent extends object>(refusal: StepRefusal, sent: Sent) {
  switch (refusal.code) {
    case "conflict":
    case "blocked":
      return data({ ...sent, conflict: true, problems: undefined }, { status: 409 });
    case "invalid":
      return data({ ...sent, conflict: false, problems: refusal.problems }, { status: 422 });
    default:
      throw new Response(refusal.code, { status: refusal.code === "notFound" ? 404 : 403 });
  }
}
