import type { ReactNode } from "react";
import { Button } from "./button";

interface FilterChoice {
  /** What stands in the address. */
  value: string;
  label: string;
  /** How many things have this value. */
  count: number;
}

interface FilterMenuProps {
  /** Name of the parameter in the address. */
  name: string;
  label: string;
  options: FilterChoice[];
  /** Values chosen now. */
  chosen: readonly string[];
  words: { chosen: (count: number) => string; apply: string };
  /** A further choice that belongs to this filter. */
  children?: ReactNode;
}

/**
 * One filter: a disclosure with a checkbox per value and how many things have it. A page may offer hundreds of them,
 * so a choice is made of as few elements as will do.
 */
export function FilterMenu({ name, label, options, chosen, words, children }: FilterMenuProps) {
  return (
    <details className="menu" name="filter">
      <summary>
        {label}
        {chosen.length === 0 ? null : <span className="menu__count">{words.chosen(chosen.length)}</span>}
      </summary>
      <fieldset className="menu__panel">
        <legend className="kern-sr-only">{label}</legend>
        {children}
        <div className="menu__choices">
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
              />
              {option.label}
              <small>{option.count}</small>
            </label>
          ))}
        </div>
        <Button emphasis="secondary">{words.apply}</Button>
      </fieldset>
    </details>
  );
}
