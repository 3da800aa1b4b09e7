import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Attributes that tie a control to its label, hint and error; spread them on the control. */
interface ControlAttributes {
  id: string;
  name: string;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

interface FieldProps {
  /** Name of the form value; also the control's id unless `id` is given. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The word shown behind the label of an optional field, e.g. "freiwillig". */
  optional?: string;
  children: (control: ControlAttributes) => ReactNode;
}

/** Label, hint and error around one control. */
export function Field({ name, id = name, label, hint, error, optional, children }: FieldProps) {
  return (
    <div className={classNames("kern-form-input", error !== undefined && "kern-form-input--error")}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional === undefined ? null : <span className="kern-label__optional"> – {optional}</span>}
      </label>
      <Hint id={id}>{hint}</Hint>
      {children({ id, name, ...describe(id, hint, error) })}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}

/** The hint's element, whose id `describe` refers to. */
export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  if (children === undefined) return null;
  return (
    <div className="kern-hint" id={`${id}-hint`}>
      {children}
    </div>
  );
}

/** The error's element, whose id `describe` refers to. */
export function FieldError({ id, children }: { id: string; children?: string }) {
  if (children === undefined) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      {children}
    </p>
  );
}

/** ARIA attributes for a control (or group) with an optional hint and error. */
export function describe(id: string, hint: ReactNode, error: string | undefined) {
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(
    Boolean,
  );
  return {
    ...(error === undefined ? {} : { "aria-invalid": true as const }),
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
  };
}
