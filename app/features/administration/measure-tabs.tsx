import { administrationText, measureAdminText as text } from "~/texts/de/administration";
import { manualStateText } from "~/texts/de/manual-state";
import { PageTabs } from "~/ui/page-tabs";

interface MeasureTabsProps {
  number: number;
  page: "data" | "milestones" | "state" | "end";
}

/** The pages about one measure, the present one marked. */
export function MeasureTabs({ number, page }: MeasureTabsProps) {
  const address = `/verwaltung/massnahmen/${number}`;
  return (
    <PageTabs
      label={text.pages}
      tabs={[
        { href: address, label: text.data, page: "data" },
        { href: `${address}/meilensteine`, label: text.milestones, page: "milestones" },
        { href: `${address}/stand`, label: manualStateText.link, page: "state" },
        { href: `${address}/beenden`, label: text.endTab, page: "end" },
        { href: `/verlauf/massnahme/${number}`, label: administrationText.history },
        { href: `/massnahmen/${number}`, label: text.toPublicPage },
      ]}
      current={page}
    />
  );
}
