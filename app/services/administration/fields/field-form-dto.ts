import type { FieldFormValues } from "~/domain/plan/field-form";
import type { FieldClosure } from "~/domain/plan/plan";
import type { Choice } from "../measure-form-dto";

/** A line of the list in the administration. */
export interface ListedField {
  key: string;
  number: number;
  name: string;
  openMeasures: number;
  closedMeasures: number;
  closure: (FieldClosure & { targetName: string | null }) | null;
}

/** A field of action with everything its forms need. */
export interface FieldFormDto {
  key: string;
  version: number;
  values: FieldFormValues;
  closure: (FieldClosure & { targetName: string | null }) | null;
}

/** The page on which a field ends. */
export interface FieldEndDto {
  field: FieldFormDto;
  /** They keep it from being closed, and move when it is merged. */
  openMeasures: { number: number; title: string }[];
  closedMeasures: number;
  /** Fields it can be merged into. */
  targets: Choice[];
}
