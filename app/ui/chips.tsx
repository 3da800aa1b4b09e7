import { VisuallyHidden } from "./visually-hidden";

export interface Chip {
  key: string;
  name: string;
  value: string;
  /** Address of the page without it. */
  href: string;
}

interface ChipsProps {
  chips: Chip[];
  removeAllHref: string;
  words: { label: string; remove: string; removeAll: string };
}

/** What narrows a list now, each with a link that takes it away. */
export function Chips({ chips, removeAllHref, words }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      <ul aria-label={words.label}>
        {chips.map((chip) => (
          <li key={chip.key}>
            <a className="chip" href={chip.href}>
              <VisuallyHidden>{words.remove} </VisuallyHidden>
              <span className="chip__name">{chip.name}</span> {chip.value}
            </a>
          </li>
        ))}
      </ul>
      {chips.length < 2 ? null : <a href={removeAllHref}>{words.removeAll}</a>}
    </div>
  );
}
