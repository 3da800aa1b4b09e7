import type { InputHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";
import { describe, FieldError, Hint } from "./field";

interface FieldsetProps {
  /** Stem of the ids of hint and error; usually the name of the form value. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Puts the choices beside each other. */
  inline?: boolean;
  children: ReactNode;
}

/** A group of controls under one legend, e.g. checkboxes or radio buttons. */
export function Fieldset({ id, legend, hint, error, inline = false, children }: FieldsetProps) {
  const { "aria-describedby": describedBy } = describe(id, hint, error);
  return (
    <fieldset
      id={id}
      // A fieldset must be focusable, because an error summary links to it; it is not in the tab order.
      tabIndex={-1}
      className={classNames("kern-fieldset", error !== undefined && "kern-fieldset--error")}
      aria-describedby={describedBy}
    >
      <legend className="kern-label">{legend}</legend>
      <Hint id={id}>{hint}</Hint>
      <div className={classNames("kern-fieldset__body", inline && "kern-fieldset__body--horizontal")}>
        {children}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  /** Unique in the page. */
  id: string;
  name: string;
  /** The label. */
  children: ReactNode;
}

/** One checkbox with its label. */
export function Checkbox({ children, ...input }: ChoiceProps) {
  return (
    <div className="kern-form-check">
      <input type="checkbox" className="kern-form-check__checkbox" {...input} />
      <label className="kern-label" htmlFor={input.id}>
        {children}
      </label>
    </div>
  );
}

/** One radio button with its label. */
export function Radio({ children, ...input }: ChoiceProps) {
  return (
    <div className="kern-form-check">
      <input type="radio" className="kern-form-check__radio" {...input} />
      <label className="kern-label" htmlFor={input.id}>
        {children}
      </label>
    </div>
  );
}
