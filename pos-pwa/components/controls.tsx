import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** How a key is written on its cap. */
const CAPS: Readonly<Record<string, string>> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Delete: "Del",
};

/** A key's cap. */
export function KeyCap({ name }: { name: string }) {
  return <kbd className="key-cap">{CAPS[name] ?? name.toUpperCase()}</kbd>;
}

interface ActionProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly look?: "primary" | "plain" | "danger";
  readonly disabled?: boolean;
  readonly wide?: boolean;
}

/** A button with its verb, and the key that does the same. */
export function Action({
  children,
  onPress,
  hint,
  icon,
  look = "plain",
  disabled = false,
  wide = false,
}: ActionProps) {
  return (
    <button
      type="button"
      className="action"
      data-look={look}
      data-wide={wide}
      disabled={disabled}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <span className="action-text">{children}</span>
      {hint && <KeyCap name={hint} />}
    </button>
  );
}

/** The one way forward, always in the bottom-right corner. */
export function MainAction({
  children,
  onPress,
  disabled = false,
  busy = false,
  hint = "F9",
}: Pick<ActionProps, "children" | "onPress" | "disabled" | "hint"> & { busy?: boolean }) {
  return (
    <button
      type="button"
      className="main-action"
      disabled={disabled || busy}
      aria-busy={busy}
      onClick={onPress}
    >
      <span className="action-text">{children}</span>
      <KeyCap name={hint} />
    </button>
  );
}

const TONES = {
  info: "info",
  success: "check",
  warning: "warning",
  danger: "warning",
} as const satisfies Record<string, IconName>;

/** Something to know, with a sign and words. `loud` is read out at once. */
export function Message({
  tone,
  children,
  loud = false,
}: {
  tone: keyof typeof TONES;
  children: ReactNode;
  loud?: boolean;
}) {
  return (
    <div className="message" data-tone={tone} role={loud ? "alert" : "status"}>
      <Icon name={TONES[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** A picture of an item, or an empty frame of the same size. */
export function ItemPicture({ url }: { url: string | null }) {
  return url ? (
    <img className="item-picture" src={url} alt="" loading="lazy" decoding="async" />
  ) : (
    <span className="item-picture" aria-hidden="true">
      <Icon name="pickups" />
    </span>
  );
}
