import type { LightLevel, LightName } from "~/domain/measure/lights";
import { lightLabels } from "~/texts/de/lights";
import { Badge, type BadgeTone } from "~/ui/badge";
import { explanationHref } from "./explanation-links";

interface LightBadgeProps {
  name: LightName;
  level: LightLevel;
  /** Makes the badge a link to the rule behind it. */
  explained?: boolean;
}

const raisedTone: Record<LightName, BadgeTone> = { measureLate: "late", reportOverdue: "overdue" };

/** A computed sign in words. The two lights have words and colours of their own and are never merged. */
export function LightBadge({ name, level, explained = false }: LightBadgeProps) {
  const label = lightLabels[name][level];
  const href = explained ? explanationHref(name) : undefined;
  if (level === "raised") {
    return (
      <Badge tone={raisedTone[name]} href={href}>
        {label}
      </Badge>
    );
  }
  return href === undefined ? (
    <span className="quiet-sign">{label}</span>
  ) : (
    <a className="quiet-sign" href={href}>
      {label}
    </a>
  );
}

interface LightProps {
  name: LightName;
  level: LightLevel;
  /** Why it is so, the longest delay first; at least one sentence. */
  sentences: readonly string[];
}

/** A light with the sentences that give its reasons. */
export function Light({ name, level, sentences }: LightProps) {
  return (
    <div className="light">
      <LightBadge name={name} level={level} explained />
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
