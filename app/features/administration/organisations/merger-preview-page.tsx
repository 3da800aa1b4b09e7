import { ProtectedForm } from "~/presentation/protected-form";
import type {
  MergerPreview,
  OrganisationFormDto,
} from "~/services/administration/organisations/organisation-form-dto";
import { measureTitle, mergerText as text } from "~/texts/de/administration-organisations";
import { Button, LinkButton } from "~/ui/button";
import { Description, DescriptionList } from "~/ui/description-list";
import { PageHeader, Section } from "~/ui/page";
import { BlockerList } from "./blocker-list";
import type { TypedOrganisationEnd } from "./organisation-end-values";

interface MergerPreviewPageProps {
  organisation: OrganisationFormDto;
  preview: MergerPreview;
  /** The last day, as it was understood. */
  on: string;
  typed: TypedOrganisationEnd;
}

/** Everything a merger would change, before anybody confirms it. */
export function MergerPreviewPage({ organisation, preview, on, typed }: MergerPreviewPageProps) {
  const { measures, contributions, accounts, members, closedMeasures, blockers } = preview;
  return (
    <>
      <PageHeader
        overline={text.overline}
        title={text.title(preview.fromName, preview.intoName)}
        lead={text.lead(on)}
      />
      {blockers.length > 0 ? <BlockerList blockers={blockers} live /> : null}
      <Section id="geht-ueber" heading={text.goesOver}>
        <DescriptionList>
          <Description term={text.measures(measures.length)}>
            <Names
              names={measures.map(({ number, title, parts }) =>
                text.withPart(measureTitle(number, title), parts),
              )}
            />
          </Description>
          <Description term={text.contributions(contributions.length)}>
            <Names
              note={text.contributionsNote}
              names={contributions.map(({ number, title, periodName }) =>
                text.inPeriod(measureTitle(number, title), periodName),
              )}
            />
          </Description>
          <Description term={text.accounts(accounts.length)}>
            <Names note={text.accountsNote} names={accounts} />
          </Description>
          <Description term={text.members(members.length)}>
            <Names names={members} />
          </Description>
        </DescriptionList>
      </Section>
      <Section id="bleibt" heading={text.staysHeading}>
        <ul>
          {text.stays.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {closedMeasures === 0 ? null : <li>{text.closedMeasures(closedMeasures)}</li>}
        </ul>
      </Section>
      <Section id="bestaetigen" heading={text.confirmHeading} intro={text.reason(typed.mergeReason)}>
        <ProtectedForm className="form">
          <input type="hidden" name="version" value={organisation.version} />
          <input type="hidden" name="fingerprint" value={preview.fingerprint} />
          <input type="hidden" name="into" value={typed.into} />
          <input type="hidden" name="mergeOn" value={typed.mergeOn} />
          <input type="hidden" name="mergeReason" value={typed.mergeReason} />
          <div className="form__actions">
            {blockers.length > 0 ? null : (
              <Button name="intent" value="merge">
                {text.confirm}
              </Button>
            )}
            <Button name="intent" value="change" emphasis="secondary">
              {text.back}
            </Button>
            <LinkButton href={`/verwaltung/organisationen/${organisation.key}`} emphasis="tertiary">
              {text.cancel}
            </LinkButton>
          </div>
        </ProtectedForm>
      </Section>
    </>
  );
}

function Names({ names, note }: { names: readonly string[]; note?: string }) {
  if (names.length === 0) return <span className="missing">{text.none}</span>;
  return (
    <>
      <ul className="plain-list">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two accounts may have one name
          <li key={`${name} ${index}`}>{name}</li>
        ))}
      </ul>
      {note === undefined ? null : <small className="cell-note merger-note">{note}</small>}
    </>
  );
}
