interface OptionLinksProps {
  /** What is chosen. */
  label: string;
  options: { label: string; href: string; current: boolean }[];
}

/** A choice of one, as links; the one in force is marked. */
export function OptionLinks({ label, options }: OptionLinksProps) {
  return (
    <nav className="option-links" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ul>
        {options.map((option) => (
          <li key={option.label}>
            <a href={option.href} aria-current={option.current ? "true" : undefined}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
