import type { MeasureQuery } from "~/domain/measure/measure-query";
import { hiddenValues } from "./list-address";

/** Carries the parts of the query that a form has no controls for, so that using it does not lose them. */
export function HiddenInputs({ query, own }: { query: MeasureQuery; own: readonly string[] }) {
  return (
    <>
      {hiddenValues(query, own).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
