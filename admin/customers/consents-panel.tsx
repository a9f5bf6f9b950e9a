import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { Timeline } from "../components/timeline.tsx";
import { useWords } from "../session/words.ts";
import type { Consent, CustomerDetail } from "./calls.ts";

const sources = ["account", "checkout", "service"] as const;

/** What somebody has agreed to, and the proof of it: when, where and to which words. */
export function ConsentsPanel({ customer: { consents, consent_history } }: { customer: CustomerDetail }) {
  const words = useWords();
  const agreed = CONSENT_PURPOSES.filter((purpose) => consents[purpose]);
  const where = ({ source }: Consent) => {
    const known = sources.find((candidate) => candidate === source);
    return known ? words(`consent.source.${known}`) : source;
  };
  const entries = consent_history.map((entry, index) => ({
    id: `${entry.at} ${index}`,
    at: entry.at,
    icon: entry.granted ? ("check" as const) : ("close" as const),
    ...(entry.granted && { tone: "success" as const }),
    title: words(`consent.purpose.${entry.purpose}`),
    by: [
      entry.granted ? words("consent.granted") : words("consent.taken_back"),
      where(entry),
      words("consent.wording", { version: entry.wording }),
    ].join(" · "),
  }));
  return (
    <Panel title={words("consent.title")}>
      {agreed.length === 0 ? (
        <p className="muted">{words("consent.none")}</p>
      ) : (
        <ul className="consents">
          {agreed.map((purpose) => (
            <li key={purpose} className="with-icon">
              <Icon name="check" size="sm" />
              {words(`consent.purpose.${purpose}`)}
            </li>
          ))}
        </ul>
      )}
      {entries.length > 0 && (
        <details className="consent-history">
          <summary>{words("consent.history")}</summary>
          <Timeline label={words("consent.history")} entries={entries} />
        </details>
      )}
    </Panel>
  );
}
