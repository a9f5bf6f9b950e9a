import { type ReactNode, useEffect } from "react";
import { useCell } from "../cell.ts";
import { ConnectionStatus } from "../components/status.tsx";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

/** The frame of the screens before selling: setting up, signing in, opening a shift. */
export function Front({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const till = useTill();
  const { locale } = useWords();
  const context = useCell(till.context);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div className="front">
      <header className="front-top">
        <img src="/pos/icons/till.svg" alt="" width="40" height="40" />
        <p>
          <strong>{context?.location.name ?? "Millrace"}</strong>
          {context && <span className="muted"> {context.device.name}</span>}
        </p>
        {context && <ConnectionStatus />}
      </header>
      <main className="front-main">
        <h1>{title}</h1>
        {lead && <p className="front-lead">{lead}</p>}
        {children}
      </main>
    </div>
  );
}
