import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireActor } from "~/services/accounts/require-actor.server";
import { remindOffices } from "~/services/reminders/remind-offices.server";
import { closePeriod } from "~/services/reporting/close-period.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { openPeriod } from "~/services/reporting/open-period.server";
import type { PeriodRefusal } from "~/services/reporting/period-refusal";
import { type Choice, releaseSeveral } from "~/services/reporting/release-several.server";
import { roundErrors } from "~/texts/de/round";

/** The commissioner's steps for a whole period: open, remind, release several, close. */
export async function action({ request, params: { period: periodKey = "" } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const plan = await getCurrentPlan();
  if (!plan) throw new Response("notFound", { status: 404 });
  const planKey = plan.key;
  const expectedVersion = Number(fieldOf(form, "version"));
  const step = { actor, planKey, periodKey, expectedVersion };
  const done = (what: string) => redirect(`/runde/${encodeURIComponent(periodKey)}?erledigt=${what}`, 303);

  const intent = fieldOf(form, "intent");
  switch (intent) {
    case "open": {
      const opened = await openPeriod(step);
      return opened.ok ? done("open") : answerTo(opened.refusal);
    }
    case "close": {
      if (fieldOf(form, "confirm") !== "yes") return refuse(roundErrors.notConfirmed, 422);
      const closed = await closePeriod(step);
      return closed.ok ? done("close") : answerTo(closed.refusal);
    }
    case "remind": {
      const officeKeys = form.getAll("office").filter((key): key is string => typeof key === "string");
      if (officeKeys.length === 0) return refuse(roundErrors.nothingChosen, 422);
      const message = fieldOf(form, "message");
      if (message.length > 1000) return refuse(roundErrors.tooLong, 422);
      const reminded = await remindOffices({ actor, planKey, periodKey, officeKeys, message });
      if (!reminded.ok) return answerTo(reminded.refusal);
      const left = new Set(officeKeys).size - reminded.reminded.length;
      return left === 0
        ? done("remind")
        : refuse(roundErrors.notReminded(left, reminded.reminded.length), 409);
    }
    case "releaseToPublic":
    case "releaseToCommittee": {
      const choices = form
        .getAll("release")
        .flatMap((choice) => readChoice(choice, planKey, periodKey) ?? []);
      if (choices.length === 0) return refuse(roundErrors.nothingChosen, 422);
      const audience = intent === "releaseToPublic" ? "public" : "committee";
      const { refused } = await releaseSeveral({ actor, choices, audience });
      return refused === 0 ? done("release") : refuse(roundErrors.someFailed(refused), 409);
    }
    default:
      return refuse(roundErrors.malformed, 400);
  }
}

const refuse = (message: string, status: number) => data({ message }, { status });

function answerTo(refusal: PeriodRefusal) {
  switch (refusal.code) {
    case "notFound":
      throw new Response("notFound", { status: 404 });
    case "anotherIsOpen":
      return refuse(roundErrors.anotherIsOpen(refusal.periodName), 409);
    case "conflict":
      return refuse(roundErrors.conflict, 409);
    case "keyTaken":
    case "malformed":
      return refuse(roundErrors.malformed, 422);
    case "forbidden":
      return refuse(roundErrors.forbidden, 403);
  }
}

/** `measure/office/version`, as the checkbox sends it. */
function readChoice(sent: FormDataEntryValue, planKey: string, periodKey: string): Choice | null {
  const match = typeof sent === "string" ? /^(\d{1,5})\/([\w-]+)\/(\d{1,9})$/.exec(sent) : null;
  if (!match?.[2]) return null;
  const key = { planKey, periodKey, measureNumber: Number(match[1]), officeKey: match[2] };
  return { key, expectedVersion: Number(match[3]) };
}
