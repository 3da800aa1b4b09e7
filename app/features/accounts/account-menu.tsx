import type { Areas } from "~/domain/access/areas";
import type { RoleAssignment } from "~/domain/access/roles";
import { ProtectedForm } from "~/presentation/protected-form";
import { accountMenuText } from "~/texts/de/account-menu";
import { roleInWords } from "~/texts/de/roles";
import { Button } from "~/ui/button";

interface AccountMenuProps {
  /** Absent for the public. */
  person?: { name: string; roles: RoleAssignment[]; areas: Areas; organisationNames: Record<string, string> };
}

/** The account corner of the page head: who is signed in, as what, and the way out. */
export function AccountMenu({ person }: AccountMenuProps) {
  if (person === undefined) return <a href="/anmelden">{accountMenuText.signIn}</a>;
  const roles = person.roles.map((role) => roleInWords(role, (key) => person.organisationNames[key] ?? key));
  const { tasks, round, administration } = person.areas;
  return (
    <nav className="account-menu" aria-label={accountMenuText.label}>
      <p className="account-menu__person">
        <strong>{person.name}</strong>
        {roles.length === 0 ? null : <span>{roles.join("; ")}</span>}
      </p>
      {tasks ? <a href="/meine-aufgaben">{accountMenuText.tasks}</a> : null}
      {round ? <a href="/runde">{accountMenuText.round}</a> : null}
      <a href="/konto">{accountMenuText.ownAccount}</a>
      {administration ? <a href="/verwaltung">{accountMenuText.administration}</a> : null}
      <ProtectedForm action="/abmelden">
        <Button emphasis="tertiary">{accountMenuText.signOut}</Button>
      </ProtectedForm>
    </nav>
  );
}
