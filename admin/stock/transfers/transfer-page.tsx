import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { Facts, Page, Panel } from "../../components/page.tsx";
import { Failed, Notice, Skeleton } from "../../components/states.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import { Progress } from "../documents/progress.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { Transfer } from "./calls.ts";
import { TransferLines } from "./lines-panel.tsx";
import { transferSteps } from "./progress-steps.ts";
import { transferQuery } from "./queries.ts";
import { transferStory } from "./story.ts";
import { TransferMoves } from "./transfer-moves.tsx";
import { TransferPill } from "./transfer-pill.tsx";

/** One transfer: what, from where to where, what comes next, and all that happened. */
export function Component() {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const { id = "" } = useParams();
  const query = useQuery(transferQuery(id, locale));
  if (query.data) return <TransferDetail transfer={query.data} />;
  return (
    <Page title={words("tab.transfers")} back={{ to: "/stock/transfers", label: words("tab.transfers") }}>
      {query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function TransferDetail({ transfer }: { transfer: Transfer }) {
  const words = useDocumentWords();
  const format = useFormat();
  const locationName = useLocationName();
  const { number, state, expected_at, carrier, tracking, note } = transfer;
  const places = { from: locationName(transfer.from_location_id), to: locationName(transfer.to_location_id) };
  const facts: [string, string | null][] = [
    [words("document.column.from"), places.from],
    [words("document.column.to"), places.to],
    [words("document.expected"), expected_at && format.expectedDay(expected_at)],
    [words("document.carrier"), carrier],
    [words("document.tracking"), tracking],
    [words("document.note"), note],
  ];
  return (
    <Page
      title={number}
      back={{ to: "/stock/transfers", label: words("tab.transfers") }}
      beside={<TransferPill state={state} />}
      under={<span>{words("transfer.route", places)}</span>}
      actions={<TransferMoves transfer={transfer} />}
    >
      <Progress steps={transferSteps(transfer, words)} />
      {transfer.pending !== null && (
        <Notice tone="info" title={words("document.pending")}>
          <p>{words("document.pending.text")}</p>
        </Notice>
      )}
      {transfer.shortages.length > 0 && (state === "requested" || state === "picked") && (
        <Notice tone="warning" title={words("transfer.short.notice")}>
          <p>{words("transfer.short.notice.text")}</p>
        </Notice>
      )}
      <WaitsFor transfer={transfer} places={places} />
      <div className="detail">
        <div className="detail-main">
          <TransferLines transfer={transfer} />
        </div>
        <div className="detail-side">
          <Panel title={words("document.facts")}>
            <Facts
              items={facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== "")}
            />
          </Panel>
          <Panel title={words("document.story")}>
            <Timeline
              label={words("document.story")}
              entries={transferStory(transfer, words, locationName)}
            />
          </Panel>
        </div>
      </div>
    </Page>
  );
}

const FORWARD = ["approve", "pick", "ship", "receive", "close"] as const;

/** Who is next, where it is not the reader. */
function WaitsFor({ transfer, places }: { transfer: Transfer; places: { from: string; to: string } }) {
  const words = useDocumentWords();
  const { state, moves, pending } = transfer;
  if (pending !== null || FORWARD.some((move) => moves.includes(move))) return null;
  const waits = state === "shipped" || state === "partly_received" ? "on_the_way" : state;
  switch (waits) {
    case "requested":
    case "approved":
    case "picked":
    case "on_the_way":
    case "discrepancy":
      return <Notice tone="info" title={words(`transfer.waits.${waits}`, places)} />;
    default:
      return null;
  }
}
