import { provenances } from "~/domain/provenance";
import type { ProvenanceForm } from "~/domain/provenance-form";
import { administrationText, measureFieldLabels, measureAdminText as text } from "~/texts/de/administration";
import { provenanceLabels } from "~/texts/de/provenance";
import { Select, Textarea } from "~/ui/inputs";
import { Section } from "~/ui/page";
import { ChoiceOptions, choicesOf } from "./choice-options";
import { errorAt, type FormProblems } from "./form-problems";

/** Where what was typed comes from: the same three questions in every form. */
export function ProvenanceFields({ values, problems }: { values: ProvenanceForm; problems?: FormProblems }) {
  const shared = (name: keyof ProvenanceForm) => ({
    name,
    label: measureFieldLabels[name],
    defaultValue: values[name],
    error: errorAt(problems, name),
  });
  return (
    <Section id="herkunft" heading={text.groups.provenance} className="form-group">
      <Select {...shared("provenanceLabel")}>
        <ChoiceOptions
          choices={choicesOf(provenances, provenanceLabels)}
          empty={administrationText.pleaseChoose}
        />
      </Select>
      <Textarea
        {...shared("provenanceSources")}
        hint={text.hints.provenanceSources}
        optional={administrationText.optional}
        rows={2}
      />
      <Textarea
        {...shared("provenanceNote")}
        hint={text.hints.provenanceNote}
        optional={administrationText.optional}
        rows={2}
      />
    </Section>
  );
}
