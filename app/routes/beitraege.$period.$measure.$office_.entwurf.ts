import type { ActionFunctionArgs } from "@remix-run/node";
import { readDraftForm } from "~/features/reporting-round/draft-form";
import type { AutosaveAnswer } from "~/features/reporting-round/use-autosave";
import { now } from "~/platform/clock.server";
import { fieldOf, readForm } from "~/platform/form.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { contributionKeyOf } from "~/services/contributions/contribution-key-of.server";
import { findHandedOver } from "~/services/contributions/find-handed-over.server";
import { saveDraft } from "~/services/contributions/save-draft.server";

/** Takes the drafts that the form saves while somebody types. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await getActor(request);
  if (actor.kind === "public") return answer({ ok: false, reason: "signedOut" }, 401);
  const form = await readForm(request);
  const key = await contributionKeyOf(params);
  if (!key) return answer({ ok: false, reason: "refused" }, 404);
  const result = await saveDraft({
    actor,
    key,
    expectedVersion: Number(fieldOf(form, "version")),
    saveId: fieldOf(form, "saveId"),
    draft: readDraftForm(form),
  });
  if (result.ok) return answer({ ok: true, version: result.version, savedAt: now().toISOString() }, 200);
  const { code } = result.refusal;
  if (code === "conflict") return answer({ ok: false, reason: "conflict" }, 409);
  if (code === "notFound" && (await findHandedOver(actor, key)))
    return answer({ ok: false, reason: "handedOver" }, 409);
  return answer({ ok: false, reason: "refused" }, code === "notFound" ? 404 : 422);
}

function answer(body: AutosaveAnswer, status: number): Response {
  const json = JSON.stringify(body);
  return new Response(json, {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      // Of known length, so that nobody compresses these few bytes, which cost a tenth of the whole save.
      "Content-Length": String(Buffer.byteLength(json)),
      "Cache-Control": "no-store",
    },
  });
}
