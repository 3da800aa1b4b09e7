import { ProtectedForm } from "~/presentation/protected-form";
import type { OwnSession } from "~/services/accounts/list-own-sessions.server";
import { ownAccountText } from "~/texts/de/accounts";
import { momentInWords } from "~/texts/de/time";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";
import { VisuallyHidden } from "~/ui/visually-hidden";

/** Where somebody is signed in, with a way to end each. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  return (
    <Section id="anmeldungen" heading={ownAccountText.sessionsHeading} intro={ownAccountText.sessionsIntro}>
      <div className="stack">
        <Table id="sitzungen" caption={ownAccountText.sessionsCaption} captionHidden>
          <thead>
            <tr>
              <th scope="col">{ownAccountText.device}</th>
              <th scope="col">{ownAccountText.startedAt}</th>
              <th scope="col">{ownAccountText.lastSeenAt}</th>
              <th scope="col">{ownAccountText.action}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.sessionId}>
                <th scope="row">{session.device}</th>
                <td>{momentInWords(session.startedAt)}</td>
                <td>{momentInWords(session.lastSeenAt)}</td>
                <td>{session.isThisOne ? ownAccountText.thisSession : <EndSession session={session} />}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <ProtectedForm className="form">
          <Button name="intent" value="signOutEverywhere" emphasis="secondary">
            {ownAccountText.signOutEverywhere}
          </Button>
        </ProtectedForm>
      </div>
    </Section>
  );
}

function EndSession({ session }: { session: OwnSession }) {
  return (
    <ProtectedForm>
      <input type="hidden" name="sessionId" value={session.sessionId} />
      <Button name="intent" value="endSession" emphasis="tertiary">
        <span aria-hidden="true">{ownAccountText.endSession}</span>
        <VisuallyHidden>
          {ownAccountText.endSessionOn(session.device, momentInWords(session.startedAt))}
        </VisuallyHidden>
      </Button>
    </ProtectedForm>
  );
}
