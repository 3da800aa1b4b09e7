import type { ReactNode } from "react";
import { staticPageText } from "~/texts/de/static-pages";
import { Description } from "~/ui/description-list";
import { Notice } from "~/ui/notice";
import type { OperatorSettings, OperatorVariable } from "./operator";

interface OperatorValueProps {
  term: ReactNode;
  operator: OperatorSettings;
  variable: OperatorVariable;
}

/** A value that only the operator knows, or the plain statement that it is missing. */
export function OperatorValue({ term, operator, variable }: OperatorValueProps) {
  const value = operator[variable];
  return (
    <Description term={term}>
      {value === undefined ? <NotConfigured variable={variable} /> : <Lines>{value}</Lines>}
    </Description>
  );
}

function NotConfigured({ variable }: { variable: OperatorVariable }) {
  return (
    <span className="missing">
      {staticPageText.notConfigured} ({staticPageText.settingName(variable)})
    </span>
  );
}

/** Settings are one line each; "|" stands for a line break. */
function Lines({ children }: { children: string }) {
  return (
    <>
      {children.split("|").map((line) => (
        <span key={line} className="line">
          {line.trim()}
        </span>
      ))}
    </>
  );
}

/** Says at the top of a page that the operator still has to configure something shown on it. */
export function IncompleteNotice({
  operator,
  needed,
}: {
  operator: OperatorSettings;
  needed: OperatorVariable[];
}) {
  if (needed.every((variable) => operator[variable] !== undefined)) return null;
  return (
    <Notice tone="warning" title={staticPageText.incompleteTitle}>
      <p>{staticPageText.incomplete}</p>
    </Notice>
  );
}
