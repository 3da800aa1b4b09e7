import type { Source } from "~/domain/source";
import { explanationsText } from "~/texts/de/explanations";

const text = explanationsText.provenance;

/** Every source that a label refers to, by its key. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <dl className="source-list">
      {sources.map(({ key, title, location }) => (
        <div key={key} id={sourceAnchor(key)}>
          <dt>{key}</dt>
          <dd>
            {title}
            <span className="source-list__location">{location}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The keys of a statement's sources as links to the list. */
export function SourceKeys({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return <>{text.noSources} </>;
  return (
    <>
      {keys.map((key) => (
        <span key={key}>
          <a href={`#${sourceAnchor(key)}`}>{key}</a>{" "}
        </span>
      ))}
    </>
  );
}

function sourceAnchor(key: string): string {
  return `quelle-${key}`;
}
