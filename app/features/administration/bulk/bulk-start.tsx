import type { ReactNode } from "react";
import { bulkKinds } from "~/domain/measure/bulk-change";
import type { MeasuresToEdit } from "~/services/administration/bulk/bulk-dto";
import { bulkKindLabels, measureSelectionText as text } from "~/texts/de/bulk-change";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choices";
import { ErrorSummary } from "~/ui/error-summary";
import { Select } from "~/ui/inputs";
import { ChoiceOptions, choicesOf } from "../choice-options";

export interface BulkStartProps {
  list: MeasuresToEdit;
  /** Chosen so far, if the choice was not complete. */
  chosen: { numbers: number[]; all: boolean; kind: string };
  problem?: keyof typeof text.problems;
  /** The table with a box to tick for each measure. */
  children: ReactNode;
}

/** The form around the list: which measures, and what to change about them. It only asks for the next page. */
export function BulkStart({ list, chosen, problem, children }: BulkStartProps) {
  const message = problem && text.problems[problem];
  const field = problem === "noKind" ? "aenderung" : "alle";
  return (
    <form action="/verwaltung/massnahmen/sammelaenderung" className="bulk-start">
      {message === undefined ? null : <ErrorSummary title={message} errors={[{ id: field, message }]} />}
      {list.filter.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      <section className="bulk-start__change" aria-labelledby="mehrere">
        <h2 id="mehrere">{text.heading}</h2>
        <p className="quiet">{text.hint}</p>
        <Checkbox id="alle" name="alle" value="1" defaultChecked={chosen.all}>
          {text.all(list.measures.length)}
        </Checkbox>
        <Select
          name="aenderung"
          label={text.kind}
          defaultValue={chosen.kind}
          error={problem === "noKind" ? message : undefined}
        >
          <ChoiceOptions choices={choicesOf(bulkKinds, bulkKindLabels)} empty={text.pleaseChoose} />
        </Select>
        <Button>{text.next}</Button>
      </section>
    </form>
  );
}
