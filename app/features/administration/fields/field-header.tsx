import type { FieldFormDto } from "~/services/administration/fields/field-form-dto";
import { administrationText } from "~/texts/de/administration";
import { fieldEndInWords, fieldAdminText as text } from "~/texts/de/administration-fields";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { PageTabs } from "~/ui/page-tabs";

interface FieldHeaderProps {
  field: FieldFormDto;
  page: "profile" | "end";
  overline: string;
  lead?: string;
}

/** The top of every page about one field of action, with the ways to the others. */
export function FieldHeader({ field: { key, values, closure }, page, overline, lead }: FieldHeaderProps) {
  const address = `/verwaltung/handlungsfelder/${key}`;
  return (
    <>
      <PageHeader title={values.name} overline={overline} lead={lead}>
        <PageTabs
          label={text.pages}
          tabs={[
            { href: address, label: text.profile, page: "profile" },
            ...(closure === null
              ? [{ href: `${address}/beenden`, label: text.endLink, page: "end" as const }]
              : []),
            { href: `/verlauf/handlungsfeld/${key}`, label: administrationText.history },
          ]}
          current={page}
        />
      </PageHeader>
      {closure === null ? null : (
        <Notice title={fieldEndInWords(closure, closure.targetName)}>
          <p>{closure.reason}</p>
        </Notice>
      )}
    </>
  );
}
