import { data } from "@remix-run/node";
import { type DraftValues, hasText } from "~/features/reporting-round/draft-form";
import { malformedErrors } from "~/features/reporting-round/malformed-errors";
import type { ContributionRefusal } from "~/services/contributions/contribution-refusal";
import { contributionErrors, refusalText } from "~/texts/de/contributions";

/** Nothing was changed (or only the draft saved): say why, and give back what was typed. */
export function answerTo(
  refusal: ContributionRefusal | { code: "unknownIntent" },
  typed: DraftValues | null,
) {
  const refused = (message: string, status: number) =>
    data({ kind: "refused" as const, message, typed: typed ?? undefined, errors: {} }, { status });
  switch (refusal.code) {
    case "notFound":
      throw new Response("notFound", { status: 404 });
    case "conflict":
      // Without a text there is nothing to merge.
      return typed !== null && hasText(typed)
        ? data({ kind: "conflict" as const, mine: typed }, { status: 409 })
        : data(
            {
              kind: "refused" as const,
              message: contributionErrors.conflictMoved,
              typed: undefined,
              errors: {},
            },
            409,
          );
    case "incomplete":
      return data(
        { kind: "incomplete" as const, problems: refusal.problems, version: refusal.version },
        { status: 422 },
      );
    case "malformed":
      return data(
        {
          ...{ kind: "refused" as const, message: contributionErrors.malformed, typed: typed ?? undefined },
          errors: typed ? malformedErrors(refusal.fields, typed) : {},
        },
        { status: 422 },
      );
    case "forbidden":
      return refused(contributionErrors.forbidden, 403);
    case "unknownIntent":
      return refused(contributionErrors.invalidForm, 400);
    case "noteMissing":
      return data({ kind: "noteMissing" as const, message: refusalText(refusal) }, { status: 422 });
    default:
      return refused(refusalText(refusal), 409);
  }
}
