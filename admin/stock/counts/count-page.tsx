import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { Facts, Page, Panel } from "../../components/page.tsx";
import { Failed, Notice, Skeleton } from "../../components/states.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import type { StockCount } from "./calls.ts";
import { CountDecisions } from "./count-decisions.tsx";
import { CountLines } from "./count-lines.tsx";
import { CountPill } from "./count-pill.tsx";
import "./counts.css";
import { countQuery } from "./queries.ts";
import { signed } from "./signed.ts";
import { useCountWords } from "./words.ts";

/** One count: how far it is, what differs, and what is decided about it. */
export function Component() {
  const { id = "" } = useParams();
  const words = useCountWords();
  const query = useQuery(countQuery(id));
  const back = { to: "/stock/counts", label: words("title") };
  if (query.error && !query.data)
    return (
      <Page title={words("title")} back={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const count = query.data;
  if (!count)
    return (
      <Page title={words("title")} back={back}>
        <Skeleton lines={8} />
      </Page>
    );
  return (
    <Page
      title={count.title}
      back={back}
      beside={<CountPill state={count.state} />}
      under={<code>{count.number}</code>}
      actions={<CountDecisions count={count} />}
    >
      <div className="stack">
        {count.pending && <Notice tone="info" title={words("pending")} />}
        {count.state === "counted" && (count.over ?? 0) > 0 && (
          <Notice tone="warning" title={words("over.title", { lines: count.over ?? 0 })}>
            <p>{words("over.text")}</p>
          </Notice>
        )}
        {count.accuracy === null && <Notice tone="info" title={words("blind.title")} />}
        <Progress count={count} />
        <CountLines count={count} />
        <Panel title={words("history")}>
          <History count={count} />
        </Panel>
      </div>
    </Page>
  );
}

function Progress({ count }: { count: StockCount }) {
  const words = useCountWords();
  const format = useFormat();
  const locationName = useLocationName();
  const { accuracy, threshold } = count;
  return (
    <Panel title={words("summary")}>
      <div className="count-progress">
        <p>{words("progress", { counted: count.counted, lines: count.line_count })}</p>
        <progress max={Math.max(1, count.line_count)} value={count.counted} aria-hidden="true" />
      </div>
      <Facts
        items={[
          [words("column.location"), locationName(count.location_id)],
          [words("plan.assigned"), count.assigned_name ?? words("plan.assigned.nobody")],
          [words("counters"), count.counters.map(({ name }) => name).join(", ") || "–"],
          [words("plan.threshold"), words(`threshold.${threshold.unit}`, { value: threshold.value })],
          ...(accuracy
            ? ([
                [
                  words("exact"),
                  count.counted === 0
                    ? "–"
                    : `${format.number(accuracy.exact)} / ${format.number(count.counted)} (${format.percent(Math.round((accuracy.exact / count.counted) * 1_000_000))})`,
                ],
                [words("net_units"), signed(format, accuracy.net_units)],
                [words("absolute_units"), format.number(accuracy.absolute_units)],
                [words("net_value"), format.money(accuracy.net_value)],
                [words("absolute_value"), format.money(accuracy.absolute_value)],
              ] as const)
            : []),
        ]}
      />
    </Panel>
  );
}

const ICONS = {
  create: "plus",
  start: "pick",
  finish: "list",
  recount: "refresh",
  approve: "shield",
  post: "check",
  cancel: "close",
} as const;
type Told = keyof typeof ICONS;
const isTold = (move: string): move is Told => Object.hasOwn(ICONS, move);

function History({ count }: { count: StockCount }) {
  const words = useCountWords();
  const entries = count.history
    .map((entry, index) => ({ ...entry, id: `${index}` }))
    .reverse()
    .map(({ id, at, move, actor, reason, units }) => ({
      id,
      at,
      icon: isTold(move) ? ICONS[move] : ("info" as const),
      title: isTold(move) ? words(`story.${move}`, { units: units ?? 0 }) : move,
      by: actor.name,
      detail: reason,
    }));
  return <Timeline label={words("history")} entries={entries} />;
}
