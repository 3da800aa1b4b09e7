import { administrationText, measureAdminText as text } from "~/texts/de/administration";
import { manualStateText } from "~/texts/de/manual-state";
import { PageTabs } from "~/ui/page-tabs";

type MeasurePage = "data" | "milestones" | "state" | "end";

interface MeasureTabsProps {
  number: number;
  page: MeasurePage;
}

/** The pages about one measure, the present one marked. */
export function MeasureTabs({ number, page }: MeasureTabsProps) {
  const address = `/verwaltung/massnahmen/${number}`;
  const tab = (href: string, label: string, of?: MeasurePage) => ({ href, label, current: of === page });
  return (
    <PageTabs
      label={text.pages}
      tabs={[
        tab(address, text.data, "data"),
        tab(`${address}/meilensteine`, text.milestones, "milestones"),
        tab(`${address}/stand`, manualStateText.link, "state"),
        tab(`${address}/beenden`, text.endTab, "end"),
        tab(`/verlauf/massnahme/${number}`, administrationText.history),
        tab(`/massnahmen/${number}`, text.toPublicPage),
      ]}
    />
  );
}
