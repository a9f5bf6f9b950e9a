import { useState } from "react";
import { Button, ButtonLink } from "../../components/button.tsx";
import type { IconName } from "../../components/icon.tsx";
import { say } from "../../components/toast.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import { useDocumentProblem } from "../documents/problem.ts";
import { ReasonDialog } from "../documents/reason-dialog.tsx";
import { ReceiveDialog } from "../documents/receive-dialog.tsx";
import { useMove } from "../documents/use-move.ts";
import { useDocumentWords } from "../documents/words.ts";
import { type Transfer, type TransferCommand, type TransferMove, transferCalls } from "./calls.ts";
import { QuantitiesDialog } from "./quantities-dialog.tsx";
import { transferQuery } from "./queries.ts";
import { ShipDialog } from "./ship-dialog.tsx";

const icons: Readonly<Record<TransferMove, IconName>> = {
  request: "check",
  approve: "check",
  reject: "ban",
  pick: "pick",
  ship: "truck",
  receive: "store",
  report_discrepancy: "alert",
  close: "close",
  cancel: "close",
};

/** What usually comes next, the later step first: what is picked is shipped, not picked again. */
const NEXT: readonly TransferMove[] = ["receive", "ship", "pick", "approve", "request"];

type Asking = Exclude<TransferMove, "request">;

/** What the reader may do with a transfer now, as buttons; the usual next one stands out. */
export function TransferMoves({ transfer }: { transfer: Transfer }) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const locationName = useLocationName();
  const problemText = useDocumentProblem();
  const [asking, setAsking] = useState<Asking | null>(null);
  const move = useMove<Transfer, TransferCommand>({
    kind: "transfers",
    detail: transferQuery(transfer.id, locale).queryKey,
    version: transfer.version,
    perform: (command, key) => transferCalls.move(transfer.id, command, key, locale),
    onDone: (_after, command) => {
      setAsking(null);
      say(
        words(`transfer.done.${command.move}`, {
          number: transfer.number,
          place: locationName(transfer.from_location_id),
        }),
      );
    },
    onRefused: (error) => {
      if (asking === null) say(problemText(error), "danger");
    },
  });
  const main = NEXT.find((name) => transfer.moves.includes(name));
  const others = transfer.moves.filter((name) => name !== main);
  const label = (name: TransferMove) =>
    words(
      name === "pick" && transfer.state === "picked" ? "transfer.move.pick.again" : `transfer.move.${name}`,
    );
  const press = (name: TransferMove) => {
    move.reset();
    if (name === "request") move.mutate({ move: name, body: {} });
    else setAsking(name);
  };
  const button = (name: TransferMove) => (
    <Button
      key={name}
      look={name === main ? "primary" : "secondary"}
      icon={icons[name]}
      isPending={asking === null && move.isPending && move.variables.move === name}
      onPress={() => press(name)}
    >
      {label(name)}
    </Button>
  );
  return (
    <>
      {others.toReversed().map(button)}
      {transfer.editable && (
        <ButtonLink icon="edit" to={`/stock/transfers/${transfer.id}/edit`}>
          {words("document.edit")}
        </ButtonLink>
      )}
      {main && button(main)}
      {asking && (
        <MoveDialog
          transfer={transfer}
          asking={asking}
          pending={move.isPending}
          error={move.error}
          onDo={move.mutate}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface MoveDialogProps {
  transfer: Transfer;
  asking: Asking;
  pending: boolean;
  error: unknown;
  onDo: (command: TransferCommand) => void;
  onClose: () => void;
}

/** What a move has to know before it is made. */
function MoveDialog({ transfer, asking, onDo, ...state }: MoveDialogProps) {
  const words = useDocumentWords();
  const locationName = useLocationName();
  const { number } = transfer;
  const missing = transfer.lines.filter((line) => line.missing > 0);
  const units = missing.reduce((sum, line) => sum + line.missing, 0);
  switch (asking) {
    case "approve":
    case "pick":
      return (
        <QuantitiesDialog
          transfer={transfer}
          move={asking}
          onDo={(lines) => onDo({ move: asking, body: { lines } })}
          {...state}
        />
      );
    case "ship":
      return <ShipDialog transfer={transfer} onShip={(body) => onDo({ move: "ship", body })} {...state} />;
    case "receive":
      return (
        <ReceiveDialog
          title={words("transfer.receive.title", { number })}
          lines={missing.map((line) => ({ ...line, open: line.missing }))}
          refused={words("transfer.refused")}
          onReceive={(lines, reason) =>
            onDo({
              move: "receive",
              body: { lines: lines.map(({ sku, good, damaged }) => ({ sku, good, damaged })), reason },
            })
          }
          {...state}
        />
      );
    case "close":
      return (
        <ReasonDialog
          title={words("transfer.close.title")}
          action={words("transfer.close.do", { count: units })}
          required
          danger
          onDo={(reason) => onDo({ move: "close", body: { reason } })}
          {...state}
        >
          <MissingUnits lines={missing} />
          <p>{words("transfer.close.text")}</p>
        </ReasonDialog>
      );
    case "report_discrepancy":
      return (
        <ReasonDialog
          title={words("transfer.report.title")}
          action={words("transfer.move.report_discrepancy")}
          required
          onDo={(reason) => onDo({ move: "report_discrepancy", body: { reason } })}
          {...state}
        >
          <MissingUnits lines={missing} />
          <p>{words("transfer.report.text", { place: locationName(transfer.from_location_id) })}</p>
        </ReasonDialog>
      );
    case "reject":
      return (
        <ReasonDialog
          title={words("transfer.reject.title", { number })}
          action={words("transfer.move.reject")}
          required
          danger
          onDo={(reason) => onDo({ move: "reject", body: { reason } })}
          {...state}
        >
          <p>{words("transfer.reject.text")}</p>
        </ReasonDialog>
      );
    case "cancel":
      return (
        <ReasonDialog
          title={words("transfer.cancel.title", { number })}
          action={words("transfer.move.cancel")}
          danger
          onDo={(reason) => onDo({ move: "cancel", body: { reason: reason || null } })}
          {...state}
        >
          <p>{words("transfer.cancel.text")}</p>
        </ReasonDialog>
      );
  }
}

function MissingUnits({ lines }: { lines: Transfer["lines"] }) {
  const words = useDocumentWords();
  return (
    <ul className="missing-units">
      {lines.map((line) => (
        <li key={line.sku}>
          <span>
            {line.title} <code className="muted">{line.sku}</code>
          </span>
          <strong>{words("document.units", { count: line.missing })}</strong>
        </li>
      ))}
    </ul>
  );
}
