import { assignableRoles } from "~/domain/access/roles";
import { adminText } from "~/texts/de/accounts";
import { roleDescriptions, roleLabels } from "~/texts/de/roles";
import { Fieldset } from "~/ui/choices";
import { Select } from "~/ui/inputs";

/** A row as typed; both may be empty, and may name things that do not exist. */
export interface RoleRow {
  role: string;
  organisationKey: string;
}

export interface OrganisationChoice {
  key: string;
  name: string;
}

interface RoleFieldsProps {
  rows: RoleRow[];
  organisations: OrganisationChoice[];
  error?: string;
}

/** Roles with their organisations, as many rows as are held and two more, so that it works without a script. */
export function RoleFields({ rows, organisations, error }: RoleFieldsProps) {
  const shown = [...rows, { role: "", organisationKey: "" }, { role: "", organisationKey: "" }];
  return (
    <Fieldset id="roles" legend={adminText.rolesLegend} hint={adminText.rolesHint} error={error}>
      {shown.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div className="form__row" key={index}>
          <Select
            name="role"
            id={`role-${index}`}
            label={adminText.roleNumber(index + 1)}
            defaultValue={row.role}
          >
            <option value="">{adminText.noRole}</option>
            {assignableRoles.map((role) => (
              <option key={role} value={role}>
                {roleLabels[role]}
              </option>
            ))}
          </Select>
          <Select
            name="organisationKey"
            id={`organisation-${index}`}
            label={adminText.organisationNumber(index + 1)}
            defaultValue={row.organisationKey}
          >
            <option value="">{adminText.noOrganisation}</option>
            {organisations.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <details>
        <summary>{adminText.rolesExplained}</summary>
        <ul>
          {assignableRoles.map((role) => (
            <li key={role}>
              <strong>{roleLabels[role]}</strong>: {roleDescriptions[role]}
            </li>
          ))}
        </ul>
      </details>
    </Fieldset>
  );
}
