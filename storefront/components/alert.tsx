import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface AlertProps {
  tone: "danger" | "warning" | "success" | "info";
  title: string;
  children?: ReactNode;
}

/** Something the shopper has to know before going on. Announced, and focused where a script may. */
export function Alert({ tone, title, children }: AlertProps) {
  return (
    <div
      className="alert"
      data-tone={tone}
      role={tone === "danger" || tone === "warning" ? "alert" : "status"}
    >
      <Icon name={tone === "success" ? "check" : "alert"} />
      <div>
        <p className="alert-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
