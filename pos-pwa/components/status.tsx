import { Link } from "react-router";
import { useCell } from "../cell.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";
import { Icon } from "./icon.tsx";

/** How it stands with the network: online or not, how many sales are unsent, whether they are being sent. */
export function ConnectionStatus() {
  const till = useTill();
  const { t } = useWords();
  const online = useCell(till.connection.online);
  const outbox = useCell(till.outbox);
  const sending = useCell(till.sender.sending);
  const unsent = outbox.filter((entry) => entry.state === "unsent").length;
  const attention = outbox.length - unsent;
  return (
    <>
      <span role="status" className="visually-hidden">
        {t("status.label", { state: t(online ? "status.online" : "status.offline"), unsent, attention })}
      </span>
      <Link
        to="/sales"
        className="connection"
        data-state={attention > 0 ? "attention" : online ? "online" : "offline"}
      >
        <span className="connection-part">
          <Icon name={online ? "online" : "offline"} />
          <span>{t(online ? "status.online" : "status.offline")}</span>
        </span>
        {unsent > 0 && (
          <span className="connection-part" data-moving={sending && online}>
            <Icon name="sending" />
            <span>
              {sending && online ? t("status.sending", { unsent }) : t("status.unsent", { unsent })}
            </span>
          </span>
        )}
        {attention > 0 && (
          <span className="connection-part">
            <Icon name="warning" />
            <span>{t("status.attention", { attention })}</span>
          </span>
        )}
      </Link>
    </>
  );
}
