import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { orderMachine, STAFF_MOVES } from "#commerce/order/lifecycle.ts";
import { openMoves } from "#commerce/state-machine.ts";
import { api } from "../api.ts";
import { Button } from "../components/button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { TextField } from "../components/field.tsx";
import type { IconName } from "../components/icon.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import type { Order, OrderMove } from "../model.ts";
import { isProblem } from "../problem.ts";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";

const icons: Readonly<Record<OrderMove, IconName>> = {
  start_picking: "pick",
  mark_ready: "store",
  collect: "check",
  ship: "truck",
  complete: "check",
  cancel: "close",
};

/** The notice that says why moves have to wait. */
export const WAITS_NOTICE = "order-waits";

/** Moves that are open but for goods that have not arrived, the usual next one last. */
const movesThatWait = ({ state, fulfilment, moves }: Order): OrderMove[] =>
  openMoves(orderMachine, state, { fulfilment: fulfilment.kind, waits: false })
    .filter((name): name is OrderMove => STAFF_MOVES.some((move) => move === name))
    .filter((name) => !moves.includes(name))
    .reverse();

type Asking = "ship" | "cancel" | null;

/** The moves that are open, as buttons; the usual next one stands out. */
export function OrderMoves({ order }: { order: Order }) {
  const words = useWords();
  const staff = useStaff();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const intent = useIntent();
  const [asking, setAsking] = useState<Asking>(null);
  const move = useMutation({
    mutationFn: ({ name, ...body }: { name: OrderMove; reason?: string; tracking?: string }) =>
      api.moveOrder(order.id, name, body, intent.keyFor({ name, body, seq: order.seq })),
    onSuccess: (moved, { name }) => {
      intent.settle();
      queries.setQueryData(["orders", "detail", order.id], moved);
      void queries.invalidateQueries({ queryKey: ["orders", "list"] });
      setAsking(null);
      say(words(`order.moved.${name}`, { number: order.number }));
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      void queries.invalidateQueries({ queryKey: ["orders", "detail", order.id] });
      if (asking === null) say(problemText(error), "danger");
    },
  });
  const allowed = order.moves.filter((name) =>
    may(staff, name === "cancel" ? "order.cancel" : "order.fulfil"),
  );
  const main = allowed.find((name) => name !== "cancel");
  return (
    <>
      {may(staff, "order.fulfil") &&
        movesThatWait(order).map((name) => (
          <Button key={name} icon={icons[name]} isDisabled aria-describedby={WAITS_NOTICE}>
            {words(`order.move.${name}`)}
          </Button>
        ))}
      {[...allowed].reverse().map((name) => (
        <Button
          key={name}
          look={name === main ? "primary" : "secondary"}
          icon={icons[name]}
          isPending={move.isPending && move.variables.name === name}
          onPress={() => {
            move.reset();
            if (name === "ship" || name === "cancel") setAsking(name);
            else move.mutate({ name });
          }}
        >
          {words(`order.move.${name}`)}
        </Button>
      ))}
      {asking === "ship" && (
        <ShipDialog
          number={order.number}
          pending={move.isPending}
          error={move.error && problemText(move.error)}
          onShip={(tracking) => move.mutate({ name: "ship", ...(tracking && { tracking }) })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "cancel" && (
        <CancelDialog
          order={order}
          pending={move.isPending}
          error={move.error && problemText(move.error)}
          onCancel={(reason) => move.mutate({ name: "cancel", ...(reason && { reason }) })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface AskProps {
  pending: boolean;
  error: string | null;
  onClose: () => void;
}

function ShipDialog({
  number,
  pending,
  error,
  onShip,
  onClose,
}: AskProps & { number: string; onShip: (tracking: string) => void }) {
  const words = useWords();
  const [tracking, setTracking] = useState("");
  return (
    <Dialog title={words("order.ship.title", { number })} onClose={onClose} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onShip(tracking.trim());
        }}
      >
        <div className="dialog-body form">
          {error && <Notice tone="danger" title={error} />}
          <TextField
            label={words("order.ship.tracking")}
            hint={words("order.ship.hint")}
            value={tracking}
            onChange={setTracking}
            maxLength={100}
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{words("action.cancel")}</Button>
          <Button look="primary" type="submit" icon="truck" isPending={pending}>
            {words("order.move.ship")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function CancelDialog({
  order,
  pending,
  error,
  onCancel,
  onClose,
}: AskProps & { order: Order; onCancel: (reason: string) => void }) {
  const words = useWords();
  const [reason, setReason] = useState("");
  return (
    <Confirm
      title={words("order.cancel.title", { number: order.number })}
      action={words("order.move.cancel")}
      danger
      pending={pending}
      onConfirm={() => onCancel(reason.trim())}
      onClose={onClose}
    >
      <div className="form">
        <p>{words("order.cancel.text")}</p>
        {error && <Notice tone="danger" title={error} />}
        <TextField
          label={words("order.cancel.reason")}
          hint={words("order.cancel.hint")}
          value={reason}
          onChange={setReason}
          maxLength={500}
          rows={2}
        />
      </div>
    </Confirm>
  );
}
