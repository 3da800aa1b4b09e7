import type { FieldFormDto } from "~/services/administration/fields/field-form-dto";
import { administrationText } from "~/texts/de/administration";
import { fieldEndInWords, fieldAdminText as text } from "~/texts/de/administration-fields";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";

interface FieldHeaderProps {
  field: FieldFormDto;
  overline: string;
  lead?: string;
}

/** The top of every page about one field of action. */
export function FieldHeader({ field: { key, values, closure }, overline, lead }: FieldHeaderProps) {
  return (
    <>
      <PageHeader title={values.name} overline={overline} lead={lead}>
        <p className="cluster">
          {closure === null ? (
            <a href={`/verwaltung/handlungsfelder/${key}/beenden`}>{text.endLink}</a>
          ) : null}
          <a href={`/verlauf/handlungsfeld/${key}`}>{administrationText.history}</a>
        </p>
      </PageHeader>
      {closure === null ? null : (
        <Notice title={fieldEndInWords(closure, closure.targetName)}>
          <p>{closure.reason}</p>
        </Notice>
      )}
    </>
  );
}
