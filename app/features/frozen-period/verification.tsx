import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";
import { frozenText } from "~/texts/de/frozen-period";
import { Description, DescriptionList } from "~/ui/description-list";
import { Section } from "~/ui/page";

/** The hash, what it covers, and how to find out whether anything was changed since. */
export function Verification({ frozen: { contents, hash, closedAt } }: { frozen: FrozenPeriodDto }) {
  return (
    <Section id="pruefsumme" heading={frozenText.verification} intro={frozenText.verificationIntro}>
      <DescriptionList>
        <Description term={frozenText.hash}>
          <code className="hash">{hash}</code>
        </Description>
        <Description term={frozenText.covers}>{frozenText.coversText}</Description>
        <Description term={frozenText.howToVerify}>
          <p>{frozenText.verifyByNote}</p>
          <p>
            {frozenText.verifyOnServer} <code>{frozenText.verifyCommand(contents.period.key)}</code>
          </p>
        </Description>
        <Description term={frozenText.closedAt}>{frozenText.moment(closedAt)}</Description>
        <Description term={frozenText.rules}>{contents.rulesVersion}</Description>
      </DescriptionList>
    </Section>
  );
}
