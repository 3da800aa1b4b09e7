import { administrationText as text } from "~/texts/de/administration";
import { PageHeader } from "~/ui/page";

export interface AdministrationRights {
  measures: boolean;
  round: boolean;
  accounts: boolean;
}

const addresses = {
  measures: "/verwaltung/massnahmen",
  round: "/runde",
  accounts: "/verwaltung/konten",
} as const satisfies Record<keyof AdministrationRights, string>;

const areas = ["measures", "round", "accounts"] as const;

/** The way to everything somebody may administer. */
export function StartPage({ rights }: { rights: AdministrationRights }) {
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      <ul className="choice-list">
        {areas
          .filter((area) => rights[area])
          .map((area) => (
            <li key={area}>
              <a href={addresses[area]}>{text.areas[area].title}</a>
              <span className="quiet">{text.areas[area].text}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
