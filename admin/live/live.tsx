import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { OrderFilter, StockFilter } from "../api.ts";
import type { OrderSummary, StockLevel, StockRow } from "../model.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { connect, type LiveConnection, type LiveStatus } from "./connection.ts";
import { markFresh } from "./fresh.ts";
import { type Pages, withLevels, withOrder, withStock } from "./merge.ts";

type LiveEvent =
  | { type: "order"; order: OrderSummary }
  /** People of a store hear that something changed, and read it themselves. */
  | { type: "stock"; sku: string; levels?: StockLevel[] }
  | { type: "stock_alert" }
  | { type: "transfer"; transfer: { id: string } }
  | { type: "purchase_order"; purchase_order: { id: string } }
  | { type: "count"; count: { id: string } };

const LiveContext = createContext<LiveConnection | null>(null);

/** Opens the live connection for whoever is signed in, and keeps what is on the screen true. */
export function Live({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const staff = useStaff();
  const path = may(staff, "order.view") ? "/api/v1/admin/live" : "/api/v1/admin/live/stock";
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  useEffect(() => {
    let opened = 0;
    const url = new URL(path, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const opening = connect(
      url.href,
      () => {
        if (opened++ > 0) void queries.invalidateQueries();
      },
      (message) => apply(queries, (message as { data: LiveEvent }).data),
    );
    setConnection(opening);
    return () => opening.close();
  }, [queries, path]);
  return <LiveContext value={connection}>{children}</LiveContext>;
}

function apply(queries: QueryClient, event: LiveEvent): void {
  if (event.type === "order") takeOrder(queries, event.order);
  else if (event.type === "stock") takeStock(queries, event.sku, event.levels);
  else if (event.type === "stock_alert") {
    void queries.invalidateQueries({ queryKey: ["stock", "alerts"] });
    void queries.invalidateQueries({ queryKey: ["home", "stock"] });
  } else if (event.type === "transfer") takeDocument(queries, "transfers", event.transfer.id);
  else if (event.type === "purchase_order") takeDocument(queries, "purchases", event.purchase_order.id);
  else if (event.type === "count") takeDocument(queries, "counts", event.count.id);
}

/** Who may do what with it, and what it costs, only the server knows. */
function takeDocument(queries: QueryClient, kind: "transfers" | "purchases" | "counts", id: string): void {
  markFresh(id);
  void queries.invalidateQueries({ queryKey: [kind, "list"] });
  void queries.invalidateQueries({ queryKey: [kind, "detail", id] });
}

function takeOrder(queries: QueryClient, order: OrderSummary): void {
  markFresh(order.id);
  for (const query of queries.getQueryCache().findAll({ queryKey: ["orders", "list"] })) {
    const filter = query.queryKey[2] as OrderFilter;
    queries.setQueryData<Pages<OrderSummary>>(
      query.queryKey,
      (pages) => pages && withOrder(pages, order, filter),
    );
  }
  void queries.invalidateQueries({ queryKey: ["orders", "detail", order.id] });
  void queries.invalidateQueries({ queryKey: ["messages"] });
  void queries.invalidateQueries({ queryKey: ["home"] });
}

function takeStock(queries: QueryClient, sku: string, levels: readonly StockLevel[] | undefined): void {
  if (!levels) void queries.invalidateQueries({ queryKey: ["stock", "list"] });
  else {
    for (const query of queries.getQueryCache().findAll({ queryKey: ["stock", "list"] })) {
      const { location_id } = query.queryKey[2] as StockFilter;
      const shown = levels.filter((level) => !location_id || level.location_id === location_id);
      queries.setQueryData<Pages<StockRow>>(query.queryKey, (pages) => pages && withStock(pages, sku, shown));
    }
    queries.setQueriesData<StockRow[]>({ queryKey: ["stock", "search"] }, (rows) =>
      rows?.map((row) => (row.sku === sku ? withLevels(row, levels) : row)),
    );
  }
  // What each channel may sell of it, and who waits, only the server knows.
  void queries.invalidateQueries({ queryKey: ["stock", "detail", sku] });
  void queries.invalidateQueries({ queryKey: ["stock", "movements", sku] });
  void queries.invalidateQueries({ queryKey: ["stock", "holds"] });
  void queries.invalidateQueries({ queryKey: ["home", "stock"] });
  void queries.invalidateQueries({ queryKey: ["quote"] });
}

const nothing = () => () => {};

/** Whether what is shown moves by itself just now. */
export function useLiveStatus(): LiveStatus {
  const connection = useContext(LiveContext);
  return useSyncExternalStore(
    useCallback((listener) => (connection?.subscribe ?? nothing)(listener), [connection]),
    () => connection?.status() ?? "connecting",
  );
}

/** The current minute, for texts such as "3 minutes ago". */
export function useNow(every = 30_000): number {
  const clock = useMemo(() => {
    let now = Date.now();
    return {
      subscribe(listener: () => void) {
        const timer = setInterval(() => {
          now = Date.now();
          listener();
        }, every);
        return () => clearInterval(timer);
      },
      read: () => now,
    };
  }, [every]);
  return useSyncExternalStore(clock.subscribe, clock.read);
}
