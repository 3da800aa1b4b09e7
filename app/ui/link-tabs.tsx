interface LinkTabsProps {
  /** What the tabs switch, for assistive technology. */
  label: string;
  tabs: { href: string; text: string; current: boolean }[];
}

/** Views of the same thing, each with an address of its own; a navigation, not ARIA tabs. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav className="link-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
