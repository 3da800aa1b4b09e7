import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { AccountActor } from "~/domain/access/actor";
import {
  readOrganisationEnd,
  type TypedOrganisationEnd,
} from "~/features/administration/organisations/organisation-end-values";
import { fieldOf, readForm } from "~/platform/form.server";
import { answerRefusal } from "~/platform/step-answer.server";
import { requireRight } from "~/services/accounts/require-right.server";
import type { EndResult } from "~/services/administration/administration-refusal";
import { closeOrganisation } from "~/services/administration/organisations/close-organisation.server";
import { mergeOrganisation } from "~/services/administration/organisations/merge-organisation.server";
import { previewMerger } from "~/services/administration/organisations/preview-merger.server";
import { reopenOrganisation } from "~/services/administration/organisations/reopen-organisation.server";

interface End {
  actor: AccountActor;
  key: string;
  expectedVersion: number;
  typed: TypedOrganisationEnd;
}

/** The forms of the page on which an organisation ends: close, preview and confirm a merger, take a closing back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "organisation.edit", "site");
  const form = await readForm(request);
  const typed = readOrganisationEnd(form);
  const expectedVersion = Number(fieldOf(form, "version"));
  const end: End = { actor, key: params.key ?? "", expectedVersion, typed };
  const { key } = end;
  switch (fieldOf(form, "intent")) {
    case "close":
      return answer(
        end,
        await closeOrganisation({ actor, key, expectedVersion, on: typed.on, reason: typed.reason }),
        "closed",
      );
    case "reopen":
      return answer(
        end,
        await reopenOrganisation({ actor, key, expectedVersion, reason: typed.reopenReason }),
        "reopened",
      );
    case "change":
      return data({ typed, conflict: false, problems: undefined, merger: undefined }, { status: 200 });
    case "preview":
      return preview(end);
    case "merge": {
      const fingerprint = fieldOf(form, "fingerprint");
      const result = await mergeOrganisation({ ...end, ...merger(typed), fingerprint });
      return answer(end, result, "merged");
    }
    default:
      throw new Response("formUnreadable", { status: 400 });
  }
}

const merger = ({ into, mergeOn, mergeReason }: TypedOrganisationEnd) => ({
  into,
  on: mergeOn,
  reason: mergeReason,
});

async function preview(end: End) {
  const result = await previewMerger({ ...end, ...merger(end.typed) });
  if (!result.ok) return answer(end, result, "merged");
  const { preview, on } = result;
  const { typed } = end;
  return data({ typed, conflict: false, problems: undefined, merger: { preview, on } }, { status: 200 });
}

function answer({ key, typed }: End, result: EndResult, done: "closed" | "merged" | "reopened") {
  if (result.ok) throw redirect(`/verwaltung/organisationen/${key}?erledigt=${done}`, 303);
  return answerRefusal(result.refusal, { typed, merger: undefined });
}
