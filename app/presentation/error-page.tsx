import type { ReactNode } from "react";
import { errorPage, errorPageText } from "~/texts/de/errors";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";

interface ErrorPageProps {
  status: number;
  /** The word that came with a refusal. */
  code?: unknown;
  /** What those who run the application find the fault by, as an element. */
  trace?: ReactNode;
}

/** What happened, and two ways on: search and the main pages. */
export function ErrorPage({ status, code, trace }: ErrorPageProps) {
  const text = errorPageText(status, code);
  return (
    <>
      <PageHeader title={text.title} overline={errorPage.status(status)} lead={text.lead}>
        {trace}
      </PageHeader>
      {/* biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search> and warns about it */}
      <form className="inline-search" role="search" action="/massnahmen">
        <TextField type="search" name="suche" label={errorPage.searchLabel} />
        <Button>{errorPage.searchButton}</Button>
      </form>
      <section className="section" aria-labelledby="weiter">
        <h2 id="weiter">{errorPage.linksHeading}</h2>
        <ul className="link-list">
          {errorPage.links.map(({ href, text: label, note }) => (
            <li key={href}>
              <a href={href}>{label}</a> – {note}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
