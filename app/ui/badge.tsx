import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "neutral" | "accent" | "late" | "overdue" | "good" | "note";

interface BadgeProps {
  tone?: BadgeTone;
  /** Makes the badge a link, e.g. to the page that explains it. */
  href?: string;
  children: ReactNode;
}

/** A short label. It always has words; its colour repeats what they say. */
export function Badge({ tone = "neutral", href, children }: BadgeProps) {
  const className = classNames("badge", `badge--${tone}`);
  if (href === undefined) return <span className={className}>{children}</span>;
  return (
    <a className={className} href={href}>
      {children}
    </a>
  );
}
