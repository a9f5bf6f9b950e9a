import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import { Availability } from "../../components/availability.tsx";
import { IconButton } from "../../components/button.tsx";
import { Panel, Thumb } from "../../components/page.tsx";
import { Picker } from "../../components/picker.tsx";
import { Empty } from "../../components/states.tsx";
import { useSettled } from "../../components/use-settled.ts";
import type { Channel, StaffQuote, StockRow } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { useWords } from "../../session/words.ts";
import { type DraftLine, withUnits } from "./order-form.ts";

interface GoodsProps {
  channel: Channel;
  lines: readonly DraftLine[];
  quote: StaffQuote | undefined;
  /** The store it is picked up in; null when it is sent. */
  pickupAt: string | null;
  onLines: (lines: DraftLine[]) => void;
}

/** Units that this order could have: of the store it is picked up in, else of the site's own locations. */
function promisable(row: StockRow, channel: Channel, pickupAt: string | null): number {
  return row.levels
    .filter(({ location_id }) =>
      pickupAt ? location_id === pickupAt : channel.location_ids.includes(location_id),
    )
    .reduce((sum, level) => sum + level.available, 0);
}

/** What is ordered. */
export function GoodsPanel({ channel, lines, quote, pickupAt, onLines }: GoodsProps) {
  const words = useWords();
  const { locale } = useFormat();
  const [text, setText] = useState("");
  const q = useSettled(text.trim(), 150);
  const found = useQuery({
    queryKey: ["stock", "search", q, locale],
    queryFn: async ({ signal }) => (await api.stock({ q, limit: 8, locale }, signal)).items,
    enabled: q.length > 0,
    staleTime: 5_000,
  });
  const change = (sku: string, quantity: number) =>
    onLines(
      lines.flatMap((line) =>
        line.sku !== sku ? line : quantity > 0 ? { ...line, quantity: Math.min(999, quantity) } : [],
      ),
    );
  return (
    <Panel title={words("order.new.goods")} flush>
      <div className="panel-pad">
        <Picker
          label={words("order.new.search")}
          placeholder={words("order.new.search")}
          text={text}
          onText={setText}
          options={q === text.trim() ? (found.data ?? []) : []}
          optionId={(row) => row.sku}
          busy={found.isFetching || q !== text.trim()}
          none={words("order.new.search.none", { text: text.trim() })}
          onChoose={({ sku, title, variant_title, image_url }) => {
            onLines(withUnits(lines, { sku, title, variant_title, image_url }, 1));
            setText("");
          }}
          autoFocus
        >
          {(row) => (
            <>
              <Thumb url={row.image_url} size="sm" />
              <span className="picker-text">
                <span>{[row.title, row.variant_title].filter(Boolean).join(" · ")}</span>
                <span className="muted">{row.sku}</span>
              </span>
              <Availability units={promisable(row, channel, pickupAt)} />
            </>
          )}
        </Picker>
      </div>
      {lines.length === 0 ? (
        <Empty icon="bag" title={words("order.new.empty")}>
          <p>{words("order.new.empty.text")}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {lines.map((line) => (
            <GoodsLine
              key={line.sku}
              line={line}
              priced={quote?.lines.find((candidate) => candidate.sku === line.sku)}
              onChange={(quantity) => change(line.sku, quantity)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function GoodsLine({
  line,
  priced,
  onChange,
}: {
  line: DraftLine;
  priced: StaffQuote["lines"][number] | undefined;
  onChange: (quantity: number) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const name = [line.title, line.variant_title].filter(Boolean).join(" · ");
  const short = priced !== undefined && priced.available < line.quantity;
  return (
    <li className="line">
      <Thumb url={line.image_url} size="lg" />
      <div className="line-what">
        <span className="line-title">{line.title}</span>
        <p className="muted">{[line.variant_title, line.sku].filter(Boolean).join(" · ")}</p>
        {short ? (
          <p className="field-error">{words("order.new.short", { count: priced.available })}</p>
        ) : (
          priced && <Availability units={priced.available} />
        )}
      </div>
      <fieldset className="stepper">
        <legend className="visually-hidden">{words("order.new.quantity", { name })}</legend>
        <IconButton
          icon={line.quantity === 1 ? "trash" : "minus"}
          label={words(line.quantity === 1 ? "order.new.remove" : "order.new.fewer")}
          onPress={() => onChange(line.quantity - 1)}
        />
        <input
          className="stepper-input"
          inputMode="numeric"
          aria-label={words("order.new.quantity", { name })}
          value={line.quantity}
          onChange={(event) => {
            const quantity = Number(event.target.value.replace(/\D/g, ""));
            if (quantity > 0) onChange(quantity);
          }}
        />
        <IconButton icon="plus" label={words("order.new.more")} onPress={() => onChange(line.quantity + 1)} />
      </fieldset>
      <span className="line-total">
        <strong>{priced ? format.money(priced.total) : "…"}</strong>
        {priced && line.quantity > 1 && <span className="muted">{format.money(priced.unit_price)}</span>}
      </span>
    </li>
  );
}
