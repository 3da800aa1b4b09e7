import { ProtectedForm } from "~/presentation/protected-form";
import type { EditableAccount } from "~/services/accounts/get-account.server";
import { accountStatusLabels, adminText, formText } from "~/texts/de/accounts";
import { roleInWords } from "~/texts/de/roles";
import { Button } from "~/ui/button";
import { Description, DescriptionList } from "~/ui/description-list";
import { TextField } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { AccountSteps } from "./account-steps";
import { FormErrorSummary, type FormErrors } from "./form-errors";
import { type OrganisationChoice, RoleFields, type RoleRow } from "./role-fields";

export type EditAccountNotice = "saved" | "invited" | "mailFailed" | "done";

interface EditAccountPageProps {
  account: EditableAccount;
  /** Nobody changes their own roles. */
  isOwn: boolean;
  organisations: OrganisationChoice[];
  organisationNames: Record<string, string>;
  /** Whether the log has entries on the account. */
  hasHistory: boolean;
  notice?: EditAccountNotice;
  /** What was typed, if it could not be saved. */
  typed?: { name: string; rows: RoleRow[] };
  /** Somebody else saved meanwhile; the form then shows what was typed, with the new version. */
  conflict?: boolean;
  errors?: FormErrors;
}

export function EditAccountPage(props: EditAccountPageProps) {
  const { account, isOwn, organisations, organisationNames, hasHistory, notice, typed, conflict, errors } =
    props;
  const nameOf = (key: string) => organisationNames[key] ?? key;
  const storedRoles = account.roles.map((role) => roleInWords(role, nameOf)).join("; ") || adminText.noRole;
  const rows = account.roles.map(({ role, organisationKey }) => ({
    role,
    organisationKey: organisationKey ?? "",
  }));
  return (
    <div className="stack">
      <PageHeader title={account.name} overline={adminText.editTitle} />
      {notice === undefined ? null : (
        <Notice tone={notice === "mailFailed" ? "warning" : "success"} live>
          <p>{adminText[notice]}</p>
        </Notice>
      )}
      {conflict ? (
        <Notice tone="warning" title={adminText.conflictTitle} live>
          <p>{adminText.conflict}</p>
          <DescriptionList>
            <Description term={formText.name}>{account.name}</Description>
            <Description term={adminText.roles}>{storedRoles}</Description>
            <Description term={adminText.status}>{accountStatusLabels[account.status]}</Description>
          </DescriptionList>
        </Notice>
      ) : null}
      <FormErrorSummary errors={errors} />
      <DescriptionList>
        <Description term={formText.email}>{account.email}</Description>
        <Description term={adminText.status}>{accountStatusLabels[account.status]}</Description>
        {isOwn ? <Description term={adminText.roles}>{storedRoles}</Description> : null}
      </DescriptionList>
      {account.hasIdentity ? <p>{adminText.identityNotice}</p> : null}
      {isOwn ? (
        <p>{adminText.ownAccountNotice}</p>
      ) : (
        <>
          <ProtectedForm className="form" noValidate key={account.version}>
            <input type="hidden" name="version" value={account.version} />
            <TextField
              name="name"
              label={formText.name}
              error={errors?.name}
              defaultValue={typed?.name ?? account.name}
              autoComplete="off"
              required
            />
            <RoleFields rows={typed?.rows ?? rows} organisations={organisations} error={errors?.roles} />
            <Button name="intent" value="save">
              {adminText.save}
            </Button>
          </ProtectedForm>
          <AccountSteps account={account} />
        </>
      )}
      <nav className="page-links" aria-label={adminText.furtherLinks}>
        <a href="/verwaltung/konten">{adminText.back}</a>
        {hasHistory ? <a href={`/verlauf/konto/${account.accountId}`}>{adminText.historyLink}</a> : null}
      </nav>
    </div>
  );
}
