interface PageTabsProps {
  /** Names the navigation for assistive technology. */
  label: string;
  tabs: readonly { href: string; label: string; current: boolean }[];
}

/** The pages about one thing, as links; the present one is marked. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav className="page-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
