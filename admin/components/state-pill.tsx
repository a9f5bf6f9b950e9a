import type { Order, OrderState, ProductSummary } from "../model.ts";
import { useWords } from "../session/words.ts";
import { Icon, type IconName } from "./icon.tsx";

type Tone = "neutral" | "info" | "warning" | "success" | "danger";

const states: Readonly<Record<OrderState, readonly [Tone, IconName]>> = {
  placing: ["neutral", "clock"],
  awaiting_payment: ["warning", "card"],
  refused: ["danger", "ban"],
  confirmed: ["info", "bag"],
  in_fulfilment: ["info", "pick"],
  ready_for_pickup: ["warning", "store"],
  shipped: ["success", "truck"],
  completed: ["success", "check"],
  cancelled: ["neutral", "close"],
};

/** A state: a colour, an icon and a word. */
export function Pill({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) {
  return (
    <span className={`pill tone-${tone}`}>
      <Icon name={icon} size="sm" />
      {children}
    </span>
  );
}

/** Where an order stands: a colour, an icon and a word. */
export function OrderPill({ state }: { state: OrderState }) {
  const words = useWords();
  const [tone, icon] = states[state];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`order.state.${state}`)}
    </Pill>
  );
}

/** Whether shoppers see a product, and whether they see its latest edit. */
export function ProductPill({ status, changed }: Pick<ProductSummary, "status" | "changed">) {
  const words = useWords();
  if (status === "published" && changed)
    return (
      <Pill tone="warning" icon="edit">
        {words("product.changed")}
      </Pill>
    );
  const look = {
    draft: ["neutral", "draft"],
    published: ["success", "check"],
    archived: ["neutral", "close"],
  } as const;
  const [tone, icon] = look[status];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`product.status.${status}`)}
    </Pill>
  );
}

const sourceIcons: Readonly<Record<Order["source"], IconName>> = {
  storefront: "globe",
  pos: "store",
  agent: "phone",
  api: "api",
};

/** The door an order came through. */
export function Source({ source }: { source: Order["source"] }) {
  const words = useWords();
  return (
    <span className="with-icon">
      <Icon name={sourceIcons[source]} size="sm" />
      {words(`order.source.${source}`)}
    </span>
  );
}
