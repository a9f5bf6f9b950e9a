import { Link } from "react-router";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useStockWords } from "./words.ts";

/** An order by its number; a link for whoever may look at orders. */
export function OrderLink({ id, number }: { id: string; number: string | null }) {
  const words = useStockWords();
  const text = words("order.named", { number: number ?? words("order.unnamed") });
  return may(useStaff(), "order.view") ? <Link to={`/orders/${id}`}>{text}</Link> : text;
}
