import { errorPage, errorPageText } from "~/texts/de/errors";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";

/** What happened, and three ways on: search, the main pages, or trying again. */
export function ErrorPage({ status, code }: { status: number; code?: unknown }) {
  const text = errorPageText(status, code);
  return (
    <>
      <PageHeader title={text.title} overline={errorPage.status(status)} lead={text.lead} />
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
