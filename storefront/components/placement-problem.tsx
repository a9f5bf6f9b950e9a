import type { Cart, Problem } from "../api-types.ts";
import { problemWords } from "../problems.ts";
import { leftText } from "../server/cart.ts";
import { useShop } from "../shop.ts";
import { Alert } from "./alert.tsx";

/** Why the order was not placed, and the way on. */
export function PlacementProblem({ cart, problem }: { cart: Cart; problem: Partial<Problem> }) {
  const { t, money } = useShop();
  const code = problem.code === "idempotency_in_progress" ? "order_pending" : (problem.code ?? "other");
  const words = problemWords(t, code, { total: money(cart.total) });
  const waiting = code === "order_pending" || code === "price_changed";
  return (
    <Alert tone={waiting ? "warning" : "danger"} title={words.title}>
      <p>{words.text}</p>
      {code === "out_of_stock" && <WhatIsLeft cart={cart} problem={problem} />}
    </Alert>
  );
}

function WhatIsLeft({ cart, problem }: { cart: Cart; problem: Partial<Problem> }) {
  const { t } = useShop();
  const told = leftBySku(problem.skus);
  const short = cart.lines.flatMap((line) => {
    const left = told.get(line.sku) ?? line.available;
    return left !== null && left < line.quantity ? [{ line, left: Math.max(0, left) }] : [];
  });
  return (
    <>
      <ul>
        {short.map(({ line, left }) => (
          <li key={line.line_id}>
            {t("problem.out_of_stock.left", {
              title: line.variant_title ? `${line.title}, ${line.variant_title}` : line.title,
              left,
              wanted: line.quantity,
            })}
          </li>
        ))}
      </ul>
      <div className="alert-actions">
        <form method="post" action="/checkout/payment">
          {short.map(({ line, left }) => (
            <input
              key={line.line_id}
              type="hidden"
              name="left"
              value={leftText({ lineId: line.line_id, units: left })}
            />
          ))}
          <button className="button button-small" type="submit" name="intent" value="take_left">
            {t("problem.out_of_stock.adjust")}
          </button>
        </form>
        <a href="/checkout">{t("problem.out_of_stock.choose_other")}</a>
      </div>
    </>
  );
}

/** The problem's own figures, which are newer than the cart's. */
function leftBySku(skus: unknown): Map<string, number> {
  const left = new Map<string, number>();
  if (!Array.isArray(skus)) return left;
  for (const entry of skus as unknown[]) {
    if (typeof entry !== "object" || entry === null || !("sku" in entry) || !("available" in entry)) continue;
    left.set(String(entry.sku), Number(entry.available));
  }
  return left;
}
