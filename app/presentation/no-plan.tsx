import { overviewText } from "~/texts/de/overview";
import { PageHeader } from "~/ui/page";

/** What every page about the plan says while there is none. */
export function NoPlan() {
  return <PageHeader title={overviewText.noPlan} lead={overviewText.noPlanLead} />;
}
