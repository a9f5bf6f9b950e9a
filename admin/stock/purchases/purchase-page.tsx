import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { Facts, Page, Panel } from "../../components/page.tsx";
import { Failed, Notice, Skeleton } from "../../components/states.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import { Progress } from "../documents/progress.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { Purchase } from "./calls.ts";
import { PurchaseLines } from "./lines-panel.tsx";
import { purchaseSteps } from "./progress-steps.ts";
import { PurchaseMoves } from "./purchase-moves.tsx";
import { PurchasePill } from "./purchase-pill.tsx";
import { purchaseQuery } from "./queries.ts";
import { purchaseStory } from "./story.ts";

/** One order to a supplier: what, when, what came of it, and all that happened. */
export function Component() {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const { id = "" } = useParams();
  const query = useQuery(purchaseQuery(id, locale));
  if (query.data) return <PurchaseDetail order={query.data} />;
  return (
    <Page
      title={words("tab.purchases")}
      back={{ to: "/stock/purchase-orders", label: words("tab.purchases") }}
    >
      {query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function PurchaseDetail({ order }: { order: Purchase }) {
  const words = useDocumentWords();
  const format = useFormat();
  const locationName = useLocationName();
  const facts: [string, string | null][] = [
    [words("purchase.column.supplier"), order.supplier.name],
    [words("purchase.column.place"), locationName(order.location_id)],
    [words("purchase.reference"), order.reference],
    [words("document.expected"), order.expected_at && format.expectedDay(order.expected_at)],
    [words("document.note"), order.note],
  ];
  return (
    <Page
      title={order.number}
      back={{ to: "/stock/purchase-orders", label: words("tab.purchases") }}
      beside={<PurchasePill state={order.state} />}
      under={<span>{order.supplier.name}</span>}
      actions={<PurchaseMoves order={order} />}
    >
      <Progress steps={purchaseSteps(order, words)} />
      {order.pending !== null && (
        <Notice tone="info" title={words("document.pending")}>
          <p>{words("document.pending.text")}</p>
        </Notice>
      )}
      <div className="detail">
        <div className="detail-main">
          <PurchaseLines order={order} />
        </div>
        <div className="detail-side">
          <Panel title={words("document.facts")}>
            <Facts
              items={facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== "")}
            />
          </Panel>
          <Panel title={words("document.story")}>
            <Timeline label={words("document.story")} entries={purchaseStory(order, words)} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
