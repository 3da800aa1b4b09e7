import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

type Emphasis = "primary" | "secondary" | "tertiary";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  emphasis?: Emphasis;
}

/** A button; it submits its form unless `type` says otherwise, as HTML does. */
export function Button({ emphasis = "primary", type = "submit", className, children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames("kern-btn", `kern-btn--${emphasis}`, className)} {...rest}>
      <span className="kern-label">{children}</span>
    </button>
  );
}

interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  emphasis?: Emphasis;
  href: string;
}

/** A link that looks like a button, for going somewhere as the main thing to do. */
export function LinkButton({ emphasis = "secondary", className, children, ...rest }: LinkButtonProps) {
  return (
    <a className={classNames("kern-btn", `kern-btn--${emphasis}`, className)} {...rest}>
      <span className="kern-label">{children}</span>
    </a>
  );
}
