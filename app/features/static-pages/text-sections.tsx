import type { TextSection } from "~/texts/de/static-pages";

/** Sections that consist of text: paragraphs, then a list, then a closing sentence. */
export function TextSections({ sections }: { sections: readonly TextSection[] }) {
  return (
    <>
      {sections.map(({ id, heading, paragraphs, list, closing }) => (
        <section key={id} className="section prose" aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list === undefined ? null : (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          {closing === undefined ? null : <p>{closing}</p>}
        </section>
      ))}
    </>
  );
}
