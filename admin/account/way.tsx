import type { ReactNode } from "react";
import { Icon, type IconName } from "../components/icon.tsx";

/** One way to prove who one is: how it stands with it, and what can be done. */
export function Way({
  icon,
  title,
  action,
  rows,
  children,
}: {
  icon: IconName;
  title: string;
  action?: ReactNode;
  /** A list below, over the whole width. */
  rows?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="account-way">
      <h3 className="with-icon">
        <Icon name={icon} />
        {title}
      </h3>
      <div className="account-way-text">{children}</div>
      {action}
      {rows}
    </section>
  );
}
