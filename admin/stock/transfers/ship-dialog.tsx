import { useForm } from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { isProblem } from "../../problem.ts";
import { useLocationName } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { dayOf, instantOf } from "../documents/days.ts";
import { lineFaults, useDocumentProblem } from "../documents/problem.ts";
import { useDocumentWords } from "../documents/words.ts";
import type { Transfer, TransferCommand } from "./calls.ts";

type Shipment = Extract<TransferCommand, { move: "ship" }>["body"];

interface ShipFields {
  expected_on: string;
  carrier: string;
  tracking: string;
}

/** Sends it off: when it should arrive, and with whom. */
export function ShipDialog({
  transfer,
  pending,
  error,
  onShip,
  onClose,
}: {
  transfer: Transfer;
  pending: boolean;
  error: unknown;
  onShip: (shipment: Shipment) => void;
  onClose: () => void;
}) {
  const words = useDocumentWords();
  const adminWords = useWords();
  const problemText = useDocumentProblem();
  const locationName = useLocationName();
  const { control, handleSubmit } = useForm<ShipFields>({
    defaultValues: {
      expected_on: dayOf(transfer.expected_at),
      carrier: transfer.carrier ?? "",
      tracking: transfer.tracking ?? "",
    },
  });
  const faults = lineFaults(error, words);
  const left = isProblem(error, "not_all_shipped");
  return (
    <Dialog
      title={words("transfer.ship.title", { number: transfer.number })}
      onClose={onClose}
      size="sm"
      asks
    >
      <form
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ expected_on, carrier, tracking }) =>
            onShip({
              expected_at: instantOf(expected_on),
              carrier: carrier.trim() || null,
              tracking: tracking.trim() || null,
            }),
          )(event)
        }
      >
        <div className="dialog-body form">
          {error !== null && (
            <Notice tone="danger" title={words(left ? "transfer.ship.refused" : "transfer.refused")}>
              <p>{problemText(error)}</p>
              {faults.size > 0 && (
                <ul className="notice-list">
                  {[...faults].map(([sku, fault]) => (
                    <li key={sku}>
                      <code>{sku}</code>: {fault}
                    </li>
                  ))}
                </ul>
              )}
            </Notice>
          )}
          <p>{words("transfer.ship.text", { place: locationName(transfer.to_location_id) })}</p>
          <FormTextField
            control={control}
            name="expected_on"
            type="date"
            label={words("document.expected")}
            hint={words("document.expected.hint")}
            autoFocus
          />
          <FormTextField control={control} name="carrier" label={words("document.carrier")} maxLength={120} />
          <FormTextField
            control={control}
            name="tracking"
            label={words("document.tracking")}
            maxLength={120}
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords(left ? "action.close" : "action.cancel")}</Button>
          {!left && (
            <Button look="primary" type="submit" icon="truck" isPending={pending}>
              {words("transfer.move.ship")}
            </Button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
