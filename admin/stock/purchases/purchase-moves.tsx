import { useState } from "react";
import { Button, ButtonLink } from "../../components/button.tsx";
import type { IconName } from "../../components/icon.tsx";
import { say } from "../../components/toast.tsx";
import { useFormat } from "../../session/format.ts";
import { useDocumentProblem } from "../documents/problem.ts";
import { ReasonDialog } from "../documents/reason-dialog.tsx";
import { ReceiveDialog } from "../documents/receive-dialog.tsx";
import { useMove } from "../documents/use-move.ts";
import { useDocumentWords } from "../documents/words.ts";
import { type Purchase, type PurchaseCommand, type PurchaseMove, purchaseCalls } from "./calls.ts";
import { purchaseQuery } from "./queries.ts";
import { WaitingHint } from "./waiting-hint.tsx";

const icons: Readonly<Record<PurchaseMove, IconName>> = {
  order: "check",
  receive: "store",
  close: "check",
  cancel: "close",
};

/** What the reader may do with an order now, as buttons; the usual next one stands out. */
export function PurchaseMoves({ order }: { order: Purchase }) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const problemText = useDocumentProblem();
  const [asking, setAsking] = useState<Exclude<PurchaseMove, "order"> | null>(null);
  const { number } = order;
  const move = useMove<Purchase, PurchaseCommand>({
    kind: "purchases",
    detail: purchaseQuery(order.id, locale).queryKey,
    version: order.version,
    perform: (command, key) => purchaseCalls.move(order.id, command, key, locale),
    onDone: (_after, command) => {
      setAsking(null);
      say(words(`purchase.done.${command.move}`, { number }));
    },
    onRefused: (error) => {
      if (asking === null) say(problemText(error), "danger");
    },
  });
  const main = (["receive", "order"] as const).find((name) => order.moves.includes(name));
  const state = { pending: move.isPending, error: move.error, onClose: () => setAsking(null) };
  const button = (name: PurchaseMove) => (
    <Button
      key={name}
      look={name === main ? "primary" : "secondary"}
      icon={icons[name]}
      isPending={asking === null && move.isPending && move.variables.move === name}
      onPress={() => {
        move.reset();
        if (name === "order") move.mutate({ move: name, body: {} });
        else setAsking(name);
      }}
    >
      {words(`purchase.move.${name}`)}
    </Button>
  );
  return (
    <>
      {order.moves
        .filter((name) => name !== main)
        .toReversed()
        .map(button)}
      {order.editable && (
        <ButtonLink icon="edit" to={`/stock/purchase-orders/${order.id}/edit`}>
          {words("document.edit")}
        </ButtonLink>
      )}
      {main && button(main)}
      {asking === "receive" && (
        <ReceiveDialog
          title={words("purchase.receive.title", { number })}
          lines={order.lines.map((line) => ({ ...line, open: line.outstanding }))}
          moreAllowed
          beside={({ sku, open }) => <WaitingHint sku={sku} locationId={order.location_id} units={open} />}
          refused={words("purchase.refused")}
          onReceive={(lines, reason) => move.mutate({ move: "receive", body: { lines, reason } })}
          {...state}
        />
      )}
      {asking === "close" && (
        <ReasonDialog
          title={words("purchase.close.title", { number })}
          action={words("purchase.close.do")}
          required
          onDo={(reason) => move.mutate({ move: "close", body: { reason } })}
          {...state}
        >
          <p>
            {words("purchase.close.text", {
              count: order.lines.reduce((total, { outstanding }) => total + outstanding, 0),
            })}
          </p>
        </ReasonDialog>
      )}
      {asking === "cancel" && (
        <ReasonDialog
          title={words("purchase.cancel.title", { number })}
          action={words("purchase.move.cancel")}
          danger
          onDo={(reason) => move.mutate({ move: "cancel", body: { reason: reason || null } })}
          {...state}
        >
          <p>{words("purchase.cancel.text")}</p>
        </ReasonDialog>
      )}
    </>
  );
}
