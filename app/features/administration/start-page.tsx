import { administrationText as text } from "~/texts/de/administration";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";

interface AdministrationRights {
  round: boolean;
  measures: boolean;
  fields: boolean;
  plan: boolean;
  accounts: boolean;
  organisations: boolean;
}

const addresses = {
  round: "/runde",
  measures: "/verwaltung/massnahmen",
  fields: "/verwaltung/handlungsfelder",
  plan: "/verwaltung/plan",
  accounts: "/verwaltung/konten",
  organisations: "/verwaltung/organisationen",
} as const satisfies Record<keyof AdministrationRights, string>;

const areas = ["round", "measures", "fields", "plan", "accounts", "organisations"] as const;

interface StartPageProps {
  rights: AdministrationRights;
  /** Without a plan there is nothing yet that fields, measures and rounds could belong to. */
  hasPlan: boolean;
  /** Null for those who may not see the log of mails, or while there is none. */
  mailLogAddress: string | null;
}

/** The way to everything somebody may administer. */
export function StartPage({ rights, hasPlan, mailLogAddress }: StartPageProps) {
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      {rights.plan && !hasPlan ? (
        <Notice>
          <p>{text.planFirst}</p>
        </Notice>
      ) : null}
      <ul className="area-list">
        {areas
          .filter((area) => rights[area])
          .map((area) => (
            <li key={area}>
              <h2>
                <a href={addresses[area]}>{text.areas[area].title}</a>
              </h2>
              <p>{text.areas[area].text}</p>
            </li>
          ))}
        {mailLogAddress === null ? null : (
          <li>
            <h2>
              <a href={mailLogAddress}>{text.mailLog.title}</a>
            </h2>
            <p>{text.mailLog.text}</p>
          </li>
        )}
      </ul>
    </>
  );
}
