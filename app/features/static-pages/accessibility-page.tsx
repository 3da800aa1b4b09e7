import { accessibilityText as text } from "~/texts/de/accessibility";
import { formatDate } from "~/texts/de/dates";
import { DescriptionList } from "~/ui/description-list";
import { PageHeader } from "~/ui/page";
import type { OperatorSettings } from "./operator";
import { OperatorValue } from "./operator-value";
import { TextSections } from "./text-sections";

/** The statement that the law asks for: what was checked, what was not, and where to complain. */
export function AccessibilityPage({ operator }: { operator: OperatorSettings }) {
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      <TextSections sections={text.sections} />
      <section className="section prose" aria-labelledby="melden">
        <h2 id="melden">{text.contactHeading}</h2>
        <p>{text.contact}</p>
        <DescriptionList>
          <OperatorValue
            term={text.contactTerm}
            operator={operator}
            variable="OPERATOR_ACCESSIBILITY_CONTACT"
          />
        </DescriptionList>
      </section>
      <section className="section prose" aria-labelledby="durchsetzung">
        <h2 id="durchsetzung">{text.enforcementHeading}</h2>
        <p>{text.enforcement}</p>
        <DescriptionList>
          <OperatorValue
            term={text.enforcementTerm}
            operator={operator}
            variable="OPERATOR_ACCESSIBILITY_ENFORCEMENT"
          />
        </DescriptionList>
        <p>{text.supervision}</p>
        <p>{text.statementNote(formatDate(text.statementDate))}</p>
      </section>
    </>
  );
}
