import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useNavigate } from "react-router";
import { api } from "../api.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { Keys } from "../components/keys.tsx";
import { useSettled } from "../components/use-settled.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { Command } from "./commands.ts";

interface Hit {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly detail?: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

const pause = 150;

/** One box for everything: type a name, number, SKU, barcode or what to do. */
export default function Palette({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = useFound(useSettled(text.trim(), pause));
  const wanted = text.trim().toLocaleLowerCase();
  const actions = commands
    .filter((command) => command.label.toLocaleLowerCase().includes(wanted))
    .map((command): Hit => ({ ...command }));
  const groups = [...found.groups, { title: words("search.actions"), hits: actions }].filter(
    (group) => group.hits.length > 0,
  );
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.min(current, hits.length - 1);

  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      choose(hits[at]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || hits.length === 0) return;
    event.preventDefault();
    const next = (at + step + hits.length) % hits.length;
    setCurrent(next);
    list.current?.querySelector(`#${CSS.escape(`${id}-${next}`)}`)?.scrollIntoView({ block: "nearest" });
  };

  let index = -1;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="dialog-backdrop palette-backdrop"
    >
      <Modal className="palette">
        <Dialog className="palette-content" aria-label={words("search.title")}>
          <div className="palette-input">
            <Icon name="search" />
            {/* biome-ignore-start lint/a11y/noAutofocus: the palette is opened in order to type */}
            <input
              autoFocus
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
              aria-autocomplete="list"
              aria-label={words("search.title")}
              placeholder={words("search.prompt")}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setCurrent(0);
              }}
              onKeyDown={onKeyDown}
            />
            {/* biome-ignore-end lint/a11y/noAutofocus: see above */}
            <kbd>Esc</kbd>
          </div>
          <div
            className="palette-list"
            id={`${id}-list`}
            role="listbox"
            aria-label={words("search.title")}
            ref={list}
          >
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
              <div key={group.title} role="group" aria-label={group.title}>
                <p className="palette-group" aria-hidden="true">
                  {group.title}
                </p>
                {group.hits.map((hit) => {
                  index += 1;
                  const position = index;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the combobox above
                    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox above
                    <div
                      key={hit.id}
                      id={`${id}-${position}`}
                      role="option"
                      aria-selected={position === at}
                      className="palette-hit"
                      onClick={() => choose(hit)}
                      onPointerMove={() => setCurrent(position)}
                    >
                      <Icon name={hit.icon} />
                      <span className="palette-label">{hit.label}</span>
                      {hit.detail && <span className="palette-detail">{hit.detail}</span>}
                      {hit.keys && <Keys keys={hit.keys} />}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          <p className="palette-status" role="status">
            {found.busy
              ? words("search.busy")
              : hits.length === 0
                ? words("search.none", { text: text.trim() })
                : ""}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What the shop knows under a text, in the areas that this person may see. */
function useFound(q: string) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const navigate = useNavigate();
  const asked = q.length >= 2;
  const search = <T,>(
    name: string,
    allowed: boolean,
    run: (signal: AbortSignal) => Promise<{ items: T[] }>,
  ) => ({
    queryKey: ["search", name, q],
    queryFn: ({ signal }: { signal: AbortSignal }) => run(signal),
    enabled: asked && allowed,
    staleTime: 10_000,
  });
  const orders = useQuery(
    search("orders", may(staff, "order.view"), (signal) => api.orders({ q, limit: 5 }, signal)),
  );
  const products = useQuery(
    search("products", may(staff, "catalog.product.view"), (signal) =>
      api.products({ q, limit: 5, locale: format.locale }, signal),
    ),
  );
  const stock = useQuery(
    search("stock", may(staff, "inventory.stock.view"), (signal) =>
      api.stock({ q, limit: 5, locale: format.locale }, signal),
    ),
  );
  const go = (to: string) => () => void navigate(to);
  const groups = [
    {
      title: words("nav.orders"),
      hits: (orders.data?.items ?? []).map(
        (order): Hit => ({
          id: order.id,
          icon: "orders",
          label: [order.number, order.customer_name].filter(Boolean).join(" · "),
          detail: `${words(`order.state.${order.state}`)} · ${format.money(order.total)}`,
          run: go(`/orders/${order.id}`),
        }),
      ),
    },
    {
      title: words("nav.products"),
      hits: (products.data?.items ?? []).map(
        (product): Hit => ({
          id: product.id,
          icon: "products",
          label: product.title,
          detail: words(`product.status.${product.status}`),
          run: go(`/products/${product.id}`),
        }),
      ),
    },
    {
      title: words("nav.stock"),
      hits: (stock.data?.items ?? []).map(
        (row): Hit => ({
          id: row.sku,
          icon: "stock",
          label: [row.title, row.variant_title].filter(Boolean).join(" · "),
          detail: `${row.sku} · ${words("stock.available_count", { count: row.available })}`,
          run: go(`/stock/${encodeURIComponent(row.sku)}`),
        }),
      ),
    },
  ];
  return { groups: asked ? groups : [], busy: [orders, products, stock].some((query) => query.isFetching) };
}
