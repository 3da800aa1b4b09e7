import type { ContributionEffect } from "~/services/contributions/contribution-effect";
import { effectText } from "~/texts/de/administration";

/** What a change does to contributions of open periods, one per line; nothing if it does nothing. */
export function ContributionEffects({ effects }: { effects: ContributionEffect[] }) {
  if (effects.length === 0) return null;
  return (
    <ul className="effect-list">
      {effects.map((effect) => (
        <li key={`${effect.periodName} ${effect.officeName}`}>{effectText.line(effect)}</li>
      ))}
    </ul>
  );
}
