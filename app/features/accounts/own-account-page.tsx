import type { OwnAccount } from "~/services/accounts/get-own-account.server";
import type { OwnSession } from "~/services/accounts/list-own-sessions.server";
import { formText, ownAccountText } from "~/texts/de/accounts";
import { roleInWords } from "~/texts/de/roles";
import { Description, DescriptionList } from "~/ui/description-list";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";
import { PasswordSection } from "./password-section";
import { RecoveryCodes } from "./recovery-codes";
import { SecondFactorSection } from "./second-factor-section";
import { SessionList } from "./session-list";

export type OwnAccountNotice = "endedSession" | "passwordChanged" | "turnedOff";

interface OwnAccountPageProps {
  account: OwnAccount;
  sessions: OwnSession[];
  /** German names of the organisations that roles are held in, by key. */
  organisationNames: Record<string, string>;
  notice?: OwnAccountNotice;
  errors?: FormErrors;
  recoveryCodes?: string[];
}

export function OwnAccountPage(props: OwnAccountPageProps) {
  const { account, sessions, organisationNames, notice, errors, recoveryCodes } = props;
  const nameOf = (key: string) => organisationNames[key] ?? key;
  const roles = account.roles.map((role) => roleInWords(role, nameOf));
  return (
    <>
      <PageHeader title={ownAccountText.title} />
      {notice === undefined ? null : (
        <Notice tone="success" live>
          <p>{ownAccountText[notice]}</p>
        </Notice>
      )}
      <FormErrorSummary errors={errors} />
      {recoveryCodes === undefined ? null : <RecoveryCodes codes={recoveryCodes} />}
      <Section id="angaben" heading={ownAccountText.data} intro={ownAccountText.dataHint}>
        <DescriptionList>
          <Description term={formText.name}>{account.name}</Description>
          <Description term={formText.email}>{account.email}</Description>
          <Description term={ownAccountText.roles}>
            {roles.length === 0 ? ownAccountText.noRoles : roles.join("; ")}
          </Description>
        </DescriptionList>
        <p>
          <a href="/konto/e-mails">{ownAccountText.mails}</a>
        </p>
      </Section>
      <SessionList sessions={sessions} />
      <PasswordSection hasPassword={account.hasPassword} email={account.email} errors={errors} />
      <SecondFactorSection account={account} errors={errors} />
    </>
  );
}
