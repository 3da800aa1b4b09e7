import { earliestDay, latestDay } from "../date/precise-date";
import { type FormProblem, formReader, longest, type ReadDate } from "../form-reader";
import { cooperationForms } from "../organisation/organisation";
import { provenances } from "../provenance";
import { readTypedNumber } from "../typed-number";
import { isWebAddress } from "../web-address";
import { type Measure, measureTypes } from "./measure";
import type { FormRow, MeasureFormValues } from "./measure-form";

type MeasureFormProblem =
  | FormProblem
  | "endBeforeBegin"
  | "leadContributes"
  | "noAmount"
  | "reasonForWording";

/** What of a measure its form decides; number, milestones, figures and events are edited elsewhere. */
type MeasureContent = Omit<
  Measure,
  "planKey" | "number" | "milestones" | "figures" | "events" | "closure" | "formerClosures" | "manualState"
>;

export interface MeasureFormContext {
  fieldKeys: readonly string[];
  /** Offices, which can answer for a measure. */
  officeKeys: readonly string[];
  organisationKeys: readonly string[];
  readDate: ReadDate;
  sourceKeys: readonly string[];
  /** The wording now in force, empty if none is known. Another one needs a reason. Null for a new measure. */
  wordingInForce: string | null;
  reason: string;
}

export type CheckedMeasureForm =
  | { ok: true; content: MeasureContent }
  /** By name of the form field; for rows `partners.0.role`. */
  | { ok: false; problems: Record<string, MeasureFormProblem> };

/** Judges what was typed about a measure. Every problem is named, not only the first. */
export function checkMeasureForm(values: MeasureFormValues, context: MeasureFormContext): CheckedMeasureForm {
  const { problems, report, text, needed, choice, date, day, lines } = formReader<MeasureFormProblem>(
    context.readDate,
  );
  const rows = <T>(list: string, typed: readonly FormRow[], read: (row: FormRow, at: string) => T): T[] =>
    typed.map((row, index) => read(row, `${list}.${index}`));

  const adoptedWording = text("adoptedWording", values.adoptedWording, longest.paragraph);
  const reason = text("reason", context.reason, longest.reason);
  const { wordingInForce } = context;
  if (wordingInForce !== null && adoptedWording !== wordingInForce.trim() && reason === "")
    report("reason", "reasonForWording");

  const contributing = [...new Set(values.contributingOfficeKeys)];
  for (const key of contributing)
    if (!context.officeKeys.includes(key)) report("contributingOfficeKeys", "unknownChoice");
  const leadOfficeKey = choice("leadOfficeKey", values.leadOfficeKey, context.officeKeys);
  if (leadOfficeKey !== undefined && contributing.includes(leadOfficeKey))
    report("contributingOfficeKeys", "leadContributes");

  const [from, to] = [date("from", values.from), date("to", values.to)];
  if (from && to && latestDay(to) < earliestDay(from)) report("to", "endBeforeBegin");

  const partners = rows("partners", values.partners, (row, at) => ({
    organisationKey: choice(`${at}.organisationKey`, row.organisationKey, context.organisationKeys) ?? "",
    role: needed(`${at}.role`, row.role),
    cooperationForm: choice(`${at}.cooperationForm`, row.cooperationForm, cooperationForms) ?? "networking",
  }));
  const legalBases = rows("legalBases", values.legalBases, (row, at) => {
    const [validFrom, validTo] = [day(`${at}.validFrom`, row.validFrom), day(`${at}.validTo`, row.validTo)];
    if (validFrom && validTo && validTo < validFrom) report(`${at}.validTo`, "endBeforeBegin");
    const note = text(`${at}.note`, row.note);
    return {
      name: needed(`${at}.name`, row.name),
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
      ...(note && { note }),
    };
  });
  const fundingLines = rows("fundingLines", values.fundingLines, (row, at) => {
    const typed = text(`${at}.amountEuro`, row.amountEuro);
    const amountEuro = typed === "" ? null : readTypedNumber(typed);
    if (typed !== "" && (amountEuro === null || amountEuro < 0)) report(`${at}.amountEuro`, "noAmount");
    const period = text(`${at}.period`, row.period);
    return {
      name: needed(`${at}.name`, row.name),
      ...(amountEuro !== null && { amountEuro }),
      ...(period && { period }),
    };
  });
  const councilReferences = rows("councilReferences", values.councilReferences, (row, at) => {
    const url = text(`${at}.url`, row.url, longest.address);
    if (url !== "" && !isWebAddress(url)) report(`${at}.url`, "noWebAddress");
    const on = date(`${at}.date`, row.date);
    return {
      reference: needed(`${at}.reference`, row.reference),
      title: needed(`${at}.title`, row.title),
      ...(on && { date: on }),
      ...(url && { url }),
    };
  });

  const type = choice("type", values.type, measureTypes);
  const label = choice("provenanceLabel", values.provenanceLabel, provenances);
  const fieldKey = choice("fieldKey", values.fieldKey, context.fieldKeys);
  const realisedAs = text("realisedAs", values.realisedAs);
  const goal = text("goal", values.goal, longest.paragraph);
  const note = text("provenanceNote", values.provenanceNote, longest.reason);
  const workingTitle = needed("workingTitle", values.workingTitle);
  const targetGroups = lines("targetGroups", values.targetGroups);
  const sources = lines("provenanceSources", values.provenanceSources);
  if (sources.some((key) => !context.sourceKeys.includes(key))) report("provenanceSources", "unknownChoice");
  if (Object.keys(problems).length > 0 || !type || !label || !fieldKey || !leadOfficeKey)
    return { ok: false, problems };
  return {
    ok: true,
    content: {
      fieldKey,
      workingTitle,
      // Named even when empty, so that an edit removes what was there.
      adoptedWording: adoptedWording || undefined,
      realisedAs: realisedAs || undefined,
      type,
      goal: goal || undefined,
      leadOfficeKey,
      contributingOfficeKeys: contributing,
      partners,
      targetGroups,
      legalBases,
      fundingLines,
      period: { ...(from && { from }), ...(to && { to }) },
      councilReferences,
      provenance: { label, sources, ...(note && { note }) },
    },
  };
}
