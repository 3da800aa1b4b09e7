interface PageTabsProps<Page extends string> {
  /** Names the navigation for assistive technology. */
  label: string;
  /** `page` is missing where the link leads away. */
  tabs: readonly { href: string; label: string; page?: Page }[];
  /** The present one. */
  current: Page;
}

/** The pages about one thing, as links; the present one is marked. */
export function PageTabs<Page extends string>({ label, tabs, current }: PageTabsProps<Page>) {
  return (
    <nav className="page-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.page === current ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
