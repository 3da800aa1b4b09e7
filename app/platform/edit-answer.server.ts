import { data, redirect } from "@remix-run/node";
import { fieldOf } from "./form.server";

/** How a service answers the attempt to store an edited thing. */
type EditResult =
  | { ok: true }
  | {
      ok: false;
      refusal:
        | { code: "conflict" | "notFound" | "forbidden" }
        | { code: "invalid"; problems: Record<string, string> };
    };

interface Edit<Values, Stored extends { values: Values }> {
  /** As it was stored when the form arrived. */
  stored: Stored;
  read(form: FormData): Values;
  /** What was chosen on the conflict page, of the typed values and those stored. */
  merge(form: FormData, theirs: Values): Values;
  save(edited: { values: Values; reason: string; expectedVersion: number }): Promise<EditResult>;
  /** Where the edited thing is shown afterwards. */
  done: string;
}

/**
 * Stores what the form of an edited thing or its conflict page holds, and answers: the way on, the conflict page's data
 * (409), or what is wrong beside what was typed (422).
 * @throws Response 400 (neither of the two forms), 403, 404
 */
export async function answerEdit<Values, Stored extends { values: Values }>(
  form: FormData,
  { stored, read, merge, save, done }: Edit<Values, Stored>,
) {
  const intent = fieldOf(form, "intent");
  if (intent !== "save" && intent !== "merge") throw new Response("formUnreadable", { status: 400 });
  const reason = fieldOf(form, "reason");
  const typed = intent === "merge" ? merge(form, stored.values) : read(form);
  const result = await save({ values: typed, reason, expectedVersion: Number(fieldOf(form, "version")) });
  if (result.ok) return redirect(done, 303);
  const { refusal } = result;
  switch (refusal.code) {
    case "conflict":
      return data({ kind: "conflict" as const, stored, typed, reason }, { status: 409 });
    case "invalid":
      return data({ kind: "invalid" as const, typed, reason, problems: refusal.problems }, { status: 422 });
    default:
      throw new Response(refusal.code, { status: refusal.code === "notFound" ? 404 : 403 });
  }
}
