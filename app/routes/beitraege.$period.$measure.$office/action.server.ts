import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { type ContributionKey, emptyDraft } from "~/domain/reporting/contribution";
import { contributionPath, handedOverPath } from "~/features/reporting-round/contribution-path";
import { type DraftValues, hasText, readDraftForm } from "~/features/reporting-round/draft-form";
import type { KeptText } from "~/features/reporting-round/kept-text-page";
import { readMergeForm } from "~/features/reporting-round/merge-form";
import { fieldOf, readForm } from "~/platform/form.server";
import { newToken } from "~/platform/token.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { signInAddress } from "~/services/accounts/sign-in-address.server";
import { contributionKeyOf } from "~/services/contributions/contribution-key-of.server";
import type { ContributionResult } from "~/services/contributions/contribution-refusal";
import { findHandedOver } from "~/services/contributions/find-handed-over.server";
import { getContributionPage } from "~/services/contributions/get-contribution-page.server";
import { handIn } from "~/services/contributions/hand-in.server";
import { handInUnchanged } from "~/services/contributions/hand-in-unchanged.server";
import { moveOn } from "~/services/contributions/move-on.server";
import { release } from "~/services/contributions/release.server";
import { saveDraft } from "~/services/contributions/save-draft.server";
import { answerTo } from "./answer.server";

/** Every step of a contribution: the button pressed is the `intent`. */
export async function action({ request, params }: ActionFunctionArgs) {
  const sent = request.clone();
  const actor = await getActor(request);
  if (actor.kind === "public") throw await signedOut(sent);
  const form = await readForm(request);
  const key = await contributionKeyOf(params);
  if (!key) throw new Response("notFound", { status: 404 });
  const intent = fieldOf(form, "intent");
  const typed = intent === "merge" ? await merged(actor, key, form) : readDraftForm(form);
  const result = await perform(intent, actor, key, form, typed);
  if (result.ok)
    return redirect(`${contributionPath(key)}?erledigt=${intent === "merge" ? "save" : intent}`, 303);
  if (result.refusal.code === "notFound") throw await notFound(actor, key, typed);
  return answerTo(result.refusal, typed);
}

type Performed = ContributionResult<{ version: number }> | { ok: false; refusal: { code: "unknownIntent" } };

async function perform(
  intent: string,
  actor: Actor,
  key: ContributionKey,
  form: FormData,
  typed: DraftValues | null,
): Promise<Performed> {
  const expectedVersion = Number(fieldOf(form, "version"));
  const step = { actor, key, expectedVersion };
  const draft = { ...step, saveId: fieldOf(form, "saveId"), draft: typed };
  switch (intent) {
    case "save":
    case "merge":
      return saveDraft(draft);
    case "handIn":
      return handIn(draft);
    case "handInUnchanged":
      return handInUnchanged(step);
    case "returnToOffice":
      return moveOn({ ...step, move: intent, note: fieldOf(form, "note") });
    case "takeBack":
    case "signOff":
    case "accept":
      return moveOn({ ...step, move: intent });
    case "releaseToCommittee":
      return release({ ...step, audience: "committee" });
    case "releaseToPublic":
      return release({ ...step, audience: "public" });
    default:
      return { ok: false, refusal: { code: "unknownIntent" } };
  }
}

async function merged(actor: Actor, key: ContributionKey, form: FormData): Promise<DraftValues | null> {
  const here = await getContributionPage(actor, key);
  const page = here ?? (await pageHandedOver(actor, key));
  return readMergeForm(form, page?.draft ?? emptyDraft);
}

async function signedOut(sent: Request) {
  const typed = readDraftForm(await sent.formData());
  const kept: KeptText = { kind: "signedOut", typed, signInHref: signInAddress(sent) };
  return data(kept, { status: 401 });
}

/** Nothing was written, also not to the office that has the contribution now: who typed decides there. */
async function notFound(actor: Actor, key: ContributionKey, typed: DraftValues | null) {
  const page = await pageHandedOver(actor, key);
  if (typed === null || !hasText(typed))
    return page ? redirect(handedOverPath(page, key), 303) : new Response("notFound", { status: 404 });
  const formerOffice = page?.formerOffices.find(({ key: former }) => former === key.officeKey)?.name;
  const kept: KeptText =
    page && formerOffice !== undefined
      ? { kind: "handedOver", typed, page, formerOffice, saveId: newToken() }
      : { kind: "gone", typed };
  return data(kept, { status: kept.kind === "gone" ? 404 : 409 });
}

async function pageHandedOver(actor: Actor, key: ContributionKey) {
  const handedOver = await findHandedOver(actor, key);
  return handedOver && getContributionPage(actor, handedOver);
}
