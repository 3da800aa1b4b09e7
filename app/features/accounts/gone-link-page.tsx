import { goneLinkText } from "~/texts/de/accounts";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";

/** A one-time link that was used, replaced or is too old. */
export function GoneLinkPage({ canAskForAnother }: { canAskForAnother: boolean }) {
  return (
    <div className="narrow">
      <PageHeader title={goneLinkText.title} lead={goneLinkText.lead} />
      {canAskForAnother ? (
        <p>
          <LinkButton href="/passwort-vergessen">{goneLinkText.newLink}</LinkButton>
        </p>
      ) : (
        <p>{goneLinkText.askAdministration}</p>
      )}
    </div>
  );
}
