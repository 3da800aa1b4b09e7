import type { Choice } from "~/services/administration/measure-form-dto";

interface ChoiceOptionsProps {
  choices: readonly Choice[];
  /** What the choice of nothing is called, e.g. "Bitte auswählen". */
  empty: string;
}

/** The options of a choice by key, first the one of nothing. */
export function ChoiceOptions({ choices, empty }: ChoiceOptionsProps) {
  return (
    <>
      <option value="">{empty}</option>
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </>
  );
}

/** Codes with their words, in the order of the codes. */
export const choicesOf = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): Choice[] => codes.map((key) => ({ key, name: labels[key] }));
