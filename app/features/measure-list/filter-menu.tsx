import type { ReactNode } from "react";
import type { FilterOption } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { Button } from "~/ui/button";

interface FilterMenuProps {
  /** Name of the parameter in the address. */
  name: string;
  label: string;
  options: FilterOption[];
  /** Values chosen now. */
  chosen: readonly string[];
  /** A further choice that belongs to this filter. */
  children?: ReactNode;
}

/** One filter: a disclosure with a checkbox per value and its number of measures. */
export function FilterMenu({ name, label, options, chosen, children }: FilterMenuProps) {
  return (
    <details className="menu" name="filter">
      <summary>
        {label}
        {chosen.length === 0 ? null : <span className="menu__count">{text.chosen(chosen.length)}</span>}
      </summary>
      <fieldset className="menu__panel">
        <legend className="kern-sr-only">{label}</legend>
        {children}
        <div className="menu__choices">
          {options.map((option) => (
            <label key={option.value} className="menu__choice">
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
              />
              <span>{option.label}</span>
              <span className="menu__number">{option.count}</span>
            </label>
          ))}
        </div>
        <Button className="menu__apply" emphasis="secondary">
          {text.apply}
        </Button>
      </fieldset>
    </details>
  );
}
