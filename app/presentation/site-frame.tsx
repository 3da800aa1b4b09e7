import type { ReactNode } from "react";
import type { IsoDay } from "~/domain/date/precise-date";
import { asOfLine, demoNotice, footerNavigation, layoutText, mainNavigation } from "~/texts/de/layout";

export interface SiteFrameProps {
  /** Path of the page, for the mark in the navigation. */
  path: string;
  /** Absent where there is no plan yet, and on pages after a fault. */
  plan?: { planTitle: string; today: IsoDay; measureCount: number; modelledCount: number };
  /** Sign-in link, or who is signed in. */
  account?: ReactNode;
  children: ReactNode;
}

/** What stands around every page: header, navigation, notice about demo data, footer. */
export function SiteFrame({ path, plan, account, children }: SiteFrameProps) {
  return (
    <div className="site">
      <a className="skip-link" href="#inhalt">
        {layoutText.skipToContent}
      </a>
      <header>
        <div className="masthead">
          <div className="page-width masthead__row">
            <a className="masthead__name" href="/">
              {layoutText.productName}
            </a>
            {plan === undefined ? null : <span className="masthead__plan">{plan.planTitle}</span>}
            {account === undefined ? null : <div className="masthead__account">{account}</div>}
          </div>
        </div>
        <MainNavigation path={path} />
        {plan === undefined || plan.modelledCount === 0 ? null : (
          <DemoNotice count={plan.modelledCount} total={plan.measureCount} />
        )}
      </header>
      <main id="inhalt" className="page-width" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <div className="page-width colophon__columns">
          <div>
            <p>{layoutText.footer.about}</p>
            <p>
              {plan === undefined ? null : `${asOfLine(plan.today)} `}
              {layoutText.footer.noEstimates}
            </p>
          </div>
          <nav aria-label={layoutText.footerNavigation}>
            <ul>
              {footerNavigation.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
    </div>
  );
}

function MainNavigation({ path }: { path: string }) {
  return (
    <nav className="main-nav" aria-label={layoutText.mainNavigation}>
      <ul className="page-width">
        {mainNavigation.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={currentMark(path, href)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `page` for the page itself, `true` for pages below it. */
function currentMark(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return href !== "/" && path.startsWith(`${href}/`) ? "true" : undefined;
}

function DemoNotice({ count, total }: { count: number; total: number }) {
  return (
    <div className="data-notice">
      <p className="page-width">
        <strong>{layoutText.dataNotice.strong}</strong> {demoNotice(count, total)}{" "}
        <a href="/erlaeuterungen#herkunft">{layoutText.dataNotice.whereFrom}</a>
      </p>
    </div>
  );
}
