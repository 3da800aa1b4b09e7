import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

interface QueryFormProps {
  /** Names the form for assistive technology. */
  label?: string;
  /** Path of the page, which the form asks anew with its values. */
  path: string;
  /** Address shown now; when it changes, the controls take their new default values. */
  address: string;
  /** Shows the page at this address without loading the document anew. */
  visit: (address: string) => void;
  /** Parts of the address that the form has no controls for, so that using it does not lose them. */
  kept: readonly [name: string, value: string][];
  /** A tick takes effect at once. Without it, and without JavaScript, a button sends the form. */
  live?: boolean;
  className?: string;
  children: ReactNode;
}

/** A form whose values become the query of the page's address. */
export function QueryForm(props: QueryFormProps) {
  const { label, path, address, visit, kept, live = false, className, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(address);
  /** What the form itself asked for last: its controls say that already. */
  const asked = useRef<string>(undefined);
  // Not at the start: what somebody ticked before the scripts arrived stays ticked. Nor for an address that the form
  // has asked for: what was typed until it is shown would be lost.
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    if (asked.current === undefined || !meanTheSame(asked.current, address)) form.current?.reset();
    asked.current = undefined;
  }, [address]);

  const show = (form: HTMLFormElement) => {
    asked.current = formAddress(path, form);
    visit(asked.current);
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    show(event.currentTarget);
  };
  // Nothing to prevent here: React's change of a checkbox is its click, and preventing that takes the tick back.
  const sendTick = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") {
      show(event.currentTarget);
    }
  };
  return (
    <form
      ref={form}
      aria-label={label}
      className={className}
      action={path}
      // Browsers that restore old ticks on reload would contradict the address.
      autoComplete="off"
      onSubmit={send}
      onChange={live ? sendTick : undefined}
    >
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** Whether two addresses of the page differ in the order of their parts at most. */
function meanTheSame(one: string, other: string): boolean {
  const [ofOne = "", ofOther = ""] = [one, other].map((address) => {
    const query = new URLSearchParams(address.split("?")[1]);
    query.sort();
    return query.toString();
  });
  return ofOne === ofOther;
}

/** The address a form leads to, without the empty values that forms send. */
function formAddress(path: string, form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") params.append(name, value);
  }
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}
