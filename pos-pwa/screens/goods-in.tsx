import { Link } from "react-router";
import { useCell } from "../cell.ts";
import { Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import { useTill } from "../till.ts";
import type { TillTransfer } from "../wire.ts";
import { useWords } from "../words.ts";
import { useTransfers } from "./use-transfers.ts";

/** Units of a transfer that have left and not arrived. */
export const unitsToCome = ({ lines }: TillTransfer): number =>
  lines.reduce((sum, { missing }) => sum + missing, 0);

/** Goods on their way to this store. */
export function GoodsIn() {
  const till = useTill();
  const { t } = useWords();
  const online = useCell(till.connection.online);
  const here = useCell(till.context)?.location.id;
  const { transfers, answer } = useTransfers();
  const coming = transfers?.filter(
    (transfer) => transfer.to_location_id === here && unitsToCome(transfer) > 0,
  );
  return (
    <div className="page">
      <h1>{t("goods.title")}</h1>
      {!online && (
        <Message tone="warning">
          <p>{t("goods.offline")}</p>
        </Message>
      )}
      {online && <AnswerProblem answer={answer} />}
      {coming?.length === 0 && <p className="muted">{t("goods.none")}</p>}
      <ul className="counts-list">
        {coming?.map((transfer) => (
          <TransferCard key={transfer.id} transfer={transfer} />
        ))}
      </ul>
    </div>
  );
}

function TransferCard({ transfer }: { transfer: TillTransfer }) {
  const { t, day } = useWords();
  const { expected_at, carrier, tracking } = transfer;
  return (
    <li>
      <Link to={`/goods-in/${transfer.id}`} className="count-card">
        <strong className="tabular">{transfer.number}</strong>
        <span>{t("goods.units", { count: unitsToCome(transfer) })}</span>
        <span className="muted">
          {[expected_at && t("goods.expected", { date: day(expected_at) }), carrier, tracking]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <Icon name="back" />
      </Link>
    </li>
  );
}
