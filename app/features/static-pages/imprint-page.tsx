import { imprintText } from "~/texts/de/static-pages";
import { DescriptionList } from "~/ui/description-list";
import { PageHeader } from "~/ui/page";
import type { OperatorSettings, OperatorVariable } from "./operator";
import { IncompleteNotice, OperatorValue } from "./operator-value";
import { TextSections } from "./text-sections";

const values: [OperatorVariable, string][] = [
  ["OPERATOR_NAME", imprintText.operator],
  ["OPERATOR_ADDRESS", imprintText.address],
  ["OPERATOR_REPRESENTED_BY", imprintText.representedBy],
  ["OPERATOR_CONTENT_RESPONSIBLE", imprintText.contentResponsible],
  ["OPERATOR_EMAIL", imprintText.email],
  ["OPERATOR_PHONE", imprintText.phone],
];

/** Who operates this installation. */
export function ImprintPage({ operator }: { operator: OperatorSettings }) {
  return (
    <>
      <PageHeader title={imprintText.title} lead={imprintText.lead} />
      <div className="prose">
        <IncompleteNotice operator={operator} needed={values.map(([variable]) => variable)} />
        <DescriptionList>
          {values.map(([variable, term]) => (
            <OperatorValue key={variable} term={term} operator={operator} variable={variable} />
          ))}
        </DescriptionList>
      </div>
      <TextSections sections={imprintText.sections} />
    </>
  );
}
