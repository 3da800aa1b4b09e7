import type { Measure } from "~/domain/measure/measure";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { formatDate } from "~/texts/de/dates";

const dateText = (date: string | undefined) => (date === undefined ? "" : formatDate(date));
/** With a decimal comma and without separators, so that it is read back as the same number. */
const amountText = (euro: number | undefined) => (euro === undefined ? "" : String(euro).replace(".", ","));

/** A stored measure as its form holds it; reading the form again gives the same measure. */
export function measureFormValues(measure: Measure): MeasureFormValues {
  const { provenance } = measure;
  return {
    workingTitle: measure.workingTitle,
    adoptedWording: measure.adoptedWording ?? "",
    realisedAs: measure.realisedAs ?? "",
    type: measure.type,
    goal: measure.goal ?? "",
    fieldKey: measure.fieldKey,
    leadOfficeKey: measure.leadOfficeKey,
    contributingOfficeKeys: [...measure.contributingOfficeKeys].sort(),
    partners: measure.partners.map((partner) => ({ ...partner })),
    targetGroups: measure.targetGroups.join("\n"),
    from: dateText(measure.period.from),
    to: dateText(measure.period.to),
    legalBases: measure.legalBases.map(({ name, validFrom, validTo, note }) => ({
      name,
      validFrom: dateText(validFrom),
      validTo: dateText(validTo),
      note: note ?? "",
    })),
    fundingLines: measure.fundingLines.map(({ name, amountEuro, period }) => ({
      name,
      amountEuro: amountText(amountEuro),
      period: period ?? "",
    })),
    councilReferences: measure.councilReferences.map(({ reference, title, date, url }) => ({
      reference,
      title,
      date: dateText(date),
      url: url ?? "",
    })),
    provenanceLabel: provenance.label,
    provenanceSources: provenance.sources.join("\n"),
    provenanceNote: provenance.note ?? "",
  };
}

export const emptyMeasureForm: MeasureFormValues = {
  workingTitle: "",
  adoptedWording: "",
  realisedAs: "",
  type: "",
  goal: "",
  fieldKey: "",
  leadOfficeKey: "",
  contributingOfficeKeys: [],
  partners: [],
  targetGroups: "",
  from: "",
  to: "",
  legalBases: [],
  fundingLines: [],
  councilReferences: [],
  provenanceLabel: "",
  provenanceSources: "",
  provenanceNote: "",
};
