import { privacyText } from "~/texts/de/privacy";
import { DescriptionList } from "~/ui/description-list";
import { PageHeader } from "~/ui/page";
import type { OperatorSettings, OperatorVariable } from "./operator";
import { IncompleteNotice, OperatorValue } from "./operator-value";
import { TextSections } from "./text-sections";

const values: [OperatorVariable, string][] = [
  ["OPERATOR_NAME", privacyText.controller],
  ["OPERATOR_ADDRESS", privacyText.address],
  ["OPERATOR_EMAIL", privacyText.email],
  ["OPERATOR_DATA_PROTECTION_OFFICER", privacyText.officer],
  ["OPERATOR_DATA_PROTECTION_AUTHORITY", privacyText.authority],
  ["OPERATOR_LOG_RETENTION", privacyText.logRetention],
];

/** What is stored about readers and editors, and who answers for it. */
export function PrivacyPage({ operator }: { operator: OperatorSettings }) {
  return (
    <>
      <PageHeader title={privacyText.title} lead={privacyText.lead} />
      <TextSections sections={privacyText.sections} />
      <section className="section prose" aria-labelledby="verantwortlich">
        <h2 id="verantwortlich">{privacyText.controllerHeading}</h2>
        <IncompleteNotice operator={operator} needed={values.map(([variable]) => variable)} />
        <DescriptionList>
          {values.map(([variable, term]) => (
            <OperatorValue key={variable} term={term} operator={operator} variable={variable} />
          ))}
        </DescriptionList>
      </section>
    </>
  );
}
