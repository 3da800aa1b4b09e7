import { ProtectedForm } from "~/presentation/protected-form";
import type { ReturnsDto } from "~/services/reporting/returns-dto";
import { roundText } from "~/texts/de/round";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choices";
import { Section } from "~/ui/page";

/** Accepted contributions, each with its page as the preview; several are released at once. */
export function ReleaseSection({
  toRelease,
  periodKey,
}: {
  toRelease: ReturnsDto["toRelease"];
  periodKey: string;
}) {
  if (toRelease.length === 0) {
    return (
      <Section id="freigeben" heading={roundText.release}>
        <p className="quiet">{roundText.nothingToRelease}</p>
      </Section>
    );
  }
  return (
    <Section id="freigeben" heading={roundText.release} intro={roundText.releaseLead}>
      <ProtectedForm className="form">
        <ul className="choice-list">
          {toRelease.map(({ measureNumber, officeKey, officeName, title, version }) => (
            <li key={`${measureNumber}-${officeKey}`}>
              <Checkbox
                id={`release-${measureNumber}-${officeKey}`}
                name="release"
                value={`${measureNumber}/${officeKey}/${version}`}
              >
                {measureNumber}. {title} – {officeName}
              </Checkbox>
              <a href={`/beitraege/${periodKey}/${measureNumber}/${officeKey}`}>
                {roundText.previewOf(measureNumber, officeName)}
              </a>
            </li>
          ))}
        </ul>
        <div className="form-actions">
          <Button name="intent" value="releaseToPublic">
            {roundText.releaseTo.public}
          </Button>
          <Button name="intent" value="releaseToCommittee" emphasis="secondary">
            {roundText.releaseTo.committee}
          </Button>
        </div>
      </ProtectedForm>
    </Section>
  );
}
