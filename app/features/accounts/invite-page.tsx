import { ProtectedForm } from "~/presentation/protected-form";
import { adminText, formText } from "~/texts/de/accounts";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";
import { type OrganisationChoice, RoleFields, type RoleRow } from "./role-fields";

interface InvitePageProps {
  organisations: OrganisationChoice[];
  typed?: { name: string; email: string; rows: RoleRow[] };
  errors?: FormErrors;
}

export function InvitePage({ organisations, typed, errors }: InvitePageProps) {
  return (
    <>
      <PageHeader title={adminText.inviteTitle} lead={adminText.inviteLead} />
      <FormErrorSummary errors={errors} />
      <ProtectedForm className="form" noValidate>
        <TextField
          name="name"
          label={formText.name}
          error={errors?.name}
          defaultValue={typed?.name}
          autoComplete="off"
          required
        />
        <TextField
          name="email"
          type="email"
          label={formText.email}
          error={errors?.email}
          defaultValue={typed?.email}
          autoComplete="off"
          required
        />
        <RoleFields rows={typed?.rows ?? []} organisations={organisations} error={errors?.roles} />
        <div className="form__actions">
          <Button>{adminText.inviteButton}</Button>
          <a href="/verwaltung/konten">{adminText.back}</a>
        </div>
      </ProtectedForm>
    </>
  );
}
