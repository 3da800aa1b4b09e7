import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import { stageLabels } from "~/texts/de/contribution-stages";
import { Badge, type BadgeTone } from "~/ui/badge";

const tones: Record<ContributionStage, BadgeTone> = {
  notStarted: "neutral",
  draft: "neutral",
  handedIn: "note",
  signedOff: "note",
  returned: "overdue",
  accepted: "accent",
  releasedToCommittee: "accent",
  releasedToPublic: "good",
  withdrawn: "neutral",
};

/** How far a contribution is, in words. */
export function StageBadge({ stage }: { stage: ContributionStage }) {
  return <Badge tone={tones[stage]}>{stageLabels[stage]}</Badge>;
}
