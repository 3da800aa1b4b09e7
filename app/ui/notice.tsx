import type { ReactNode } from "react";
import { classNames } from "./class-names";

type NoticeTone = "info" | "success" | "warning" | "danger";

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  /** Read out when it appears after an action; leave off for what has always been in the page. */
  live?: boolean;
  children: ReactNode;
}

/** A sentence or two that must not be missed. The words carry the meaning, the colour only supports it. */
export function Notice({ tone = "info", title, live = false, children }: NoticeProps) {
  return (
    <div className={classNames("notice", `notice--${tone}`)} role={live ? "status" : undefined}>
      {title === undefined ? null : <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
