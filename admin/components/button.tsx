import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Link, type LinkProps } from "react-router";
import { Icon, type IconName } from "./icon.tsx";

type Look = "primary" | "secondary" | "quiet" | "danger";

interface Appearance {
  look?: Look;
  icon?: IconName;
  children?: ReactNode;
}

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style">, Appearance {}

/**
 * A verb. While its work runs it keeps the focus and takes no second press. (React Aria's own pending state would
 * announce the button by its label afterwards, when moves have often taken it away.)
 */
export function Button({
  look = "secondary",
  icon,
  isPending = false,
  children,
  onPress,
  type,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      type={isPending ? "button" : (type ?? "button")}
      {...(onPress && !isPending && { onPress })}
      className={`button button-${look} ${isPending ? "is-pending" : ""}`}
    >
      {isPending ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

/** A place to go, looking like a button. */
export function ButtonLink({ look = "secondary", icon, children, ...props }: LinkProps & Appearance) {
  return (
    <Link {...props} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}

/** An icon that acts; its name shows on hover and focus, and is read out. */
export function IconButton({
  icon,
  label,
  ...props
}: Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> & {
  icon: IconName;
  label: string;
}) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} className="icon-button" aria-label={label}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
