import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Field } from "./field";

interface Labelled {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: string;
}

/** One line of text, a date, a number or a search term, by `type`. */
export function TextField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => (
        <input
          type="text"
          className={classNames("kern-form-input__input", inputError(error), className)}
          {...input}
          {...control}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function Textarea({
  name,
  id,
  label,
  hint,
  error,
  optional,
  rows = 5,
  ...textarea
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => (
        <textarea
          className={classNames("kern-form-input__input", "textarea", inputError(error))}
          rows={rows}
          {...textarea}
          {...control}
        />
      )}
    </Field>
  );
}

/** A choice of one from a list; the options are children. */
export function Select({
  name,
  id,
  label,
  hint,
  error,
  optional,
  children,
  ...select
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field {...{ name, id, label, hint, error, optional }}>
      {(control) => (
        <div className="kern-form-input__select-wrapper">
          <select
            className={classNames(
              "kern-form-input__select",
              error !== undefined && "kern-form-input__select--error",
            )}
            {...select}
            {...control}
          >
            {children}
          </select>
        </div>
      )}
    </Field>
  );
}

function inputError(error: string | undefined) {
  return error !== undefined && "kern-form-input__input--error";
}
