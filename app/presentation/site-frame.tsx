import type { ReactNode } from "react";
import { asOfLine, demoNotice, footerNavigation, layoutText, mainNavigation } from "~/texts/de/layout";

export interface SiteFrameProps {
  /** Path of the page, for the mark in the navigation. */
  path: string;
  /** Absent when the page could not learn it, e.g. after a fault. */
  planTitle?: string;
  /** Day the figures describe, worded. */
  asOf?: string;
  /** Measures that are invented for the demonstration, of all; absent where nothing is. */
  modelled?: { count: number; total: number };
  /** Sign-in link, or who is signed in. */
  account?: ReactNode;
  children: ReactNode;
}

/** What stands around every page: header, navigation, notice about demo data, footer. */
export function SiteFrame({ path, planTitle, asOf, modelled, account, children }: SiteFrameProps) {
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
            {planTitle === undefined ? null : <span className="masthead__plan">{planTitle}</span>}
            {account === undefined ? null : <div className="masthead__account">{account}</div>}
          </div>
        </div>
        <MainNavigation path={path} />
        {modelled === undefined ? null : <DemoNotice {...modelled} />}
      </header>
      <main id="inhalt" className="page-width" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <div className="page-width colophon__columns">
          <div>
            <p>{layoutText.footer.about}</p>
            <p>
              {asOf === undefined ? null : `${asOfLine(asOf)} `}
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
