import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { DEFAULT_SOFT_HOLD } from "#commerce/stock/rules.ts";
import { Button, IconButton } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import type { Channel } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { type ChannelStock, ruleCalls } from "../calls.ts";
import { readUnits } from "../units.ts";
import { useStockWords } from "../words.ts";
import { moved } from "./moved.ts";

/** What the API takes. */
const MOST_MINUTES = 120;

/** Says which locations serve a channel and in which order, and how long goods are kept aside for its buyers. */
export function ChannelDialog({
  channel,
  stock,
  onClose,
}: {
  channel: Channel;
  stock: ChannelStock;
  onClose: () => void;
}) {
  const words = useStockWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [serving, setServing] = useState<readonly string[]>(stock.location_ids);
  const hold = stock.soft_hold ?? DEFAULT_SOFT_HOLD;
  const [starts, setStarts] = useState(hold.starts);
  const [minutes, setMinutes] = useState(String(hold.minutes));
  const [told, setTold] = useState<{ serving?: string; minutes?: string }>({});
  const save = useMutation({
    mutationFn: (length: number) =>
      ruleCalls.saveChannel(
        channel.id,
        { location_ids: [...serving], soft_hold: { starts, minutes: length } },
        stock.version,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["stock"] });
      await queries.invalidateQueries({ queryKey: ["channels"] });
      say(words("channel.saved", { channel: channel.name }));
      onClose();
    },
  });
  const submit = () => {
    const length = readUnits(minutes);
    const isLength = length !== null && length >= 1 && length <= MOST_MINUTES;
    setTold({
      ...(serving.length === 0 && { serving: words("channel.serving.missing") }),
      ...(!isLength && { minutes: words("channel.minutes.wrong", { most: MOST_MINUTES }) }),
    });
    if (isLength && serving.length > 0) save.mutate(length);
  };
  return (
    <Dialog title={words("channel.edit.title", { channel: channel.name })} onClose={onClose} asks>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="dialog-body form">
          {save.error && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{isProblem(save.error, "version_conflict") ? words("conflict") : problemText(save.error)}</p>
            </Notice>
          )}
          <fieldset className="statements">
            <legend className="field-label">{words("channel.serving")}</legend>
            <p className="muted">{words("channel.serving.text")}</p>
            <ServingList serving={serving} onChange={setServing} />
            {told.serving && <span className="field-error">{told.serving}</span>}
          </fieldset>
          <fieldset className="statements">
            <legend className="field-label">{words("channel.hold")}</legend>
            <RadioGroup
              className="choice-row"
              aria-label={words("channel.hold")}
              value={starts}
              onChange={(value) => setStarts(value === "cart" ? "cart" : "checkout")}
            >
              <Radio value="checkout" className="choice-card">
                {words("channel.starts.checkout")}
              </Radio>
              <Radio value="cart" className="choice-card">
                {words("channel.starts.cart")}
              </Radio>
            </RadioGroup>
            <TextField
              label={words("channel.minutes")}
              hint={words("channel.minutes.hint")}
              value={minutes}
              onChange={setMinutes}
              inputMode="numeric"
              error={told.minutes}
            />
          </fieldset>
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("policy.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Locations in the order in which they are chosen: moved by their buttons, or dragged. */
function ServingList({
  serving,
  onChange,
}: {
  serving: readonly string[];
  onChange: (serving: readonly string[]) => void;
}) {
  const words = useStockWords();
  const locations = useLocations();
  const locationName = useLocationName();
  const [dragged, setDragged] = useState<number | null>(null);
  const others = locations.filter(({ id }) => !serving.includes(id));
  return (
    <>
      <ol className="plain serving-list">
        {serving.map((id, index) => {
          const name = locationName(id);
          return (
            // Dragging is a second way; the buttons do the same.
            <li
              key={id}
              draggable
              className={dragged === index ? "serving-row is-dragged" : "serving-row"}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                setDragged(index);
              }}
              onDragOver={(event) => {
                event.preventDefault();
                if (dragged === null || dragged === index) return;
                onChange(moved(serving, dragged, index));
                setDragged(index);
              }}
              onDrop={(event) => event.preventDefault()}
              onDragEnd={() => setDragged(null)}
            >
              <Icon name="grip" size="sm" />
              <span className="serving-name">
                <span className="muted">{index + 1}.</span> {name}
              </span>
              <IconButton
                icon="arrowUp"
                label={words("channel.up", { location: name })}
                isDisabled={index === 0}
                onPress={() => onChange(moved(serving, index, index - 1))}
              />
              <IconButton
                icon="arrowDown"
                label={words("channel.down", { location: name })}
                isDisabled={index === serving.length - 1}
                onPress={() => onChange(moved(serving, index, index + 1))}
              />
              <IconButton
                icon="close"
                label={words("channel.remove", { location: name })}
                onPress={() => onChange(serving.filter((other) => other !== id))}
              />
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <SelectField
          label={words("channel.add")}
          value=""
          onChange={(id) => id && onChange([...serving, id])}
          choices={[
            { value: "", label: words("channel.add.choose") },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  );
}
