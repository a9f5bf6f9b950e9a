import { useCell } from "../cell.ts";
import { Icon } from "../components/icon.tsx";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

/** What the last scan or touch did: seen where the sound is not heard. */
export function ScanNotice({ only = "all" }: { only?: "all" | "refusals" }) {
  const till = useTill();
  const { t, money } = useWords();
  const notice = useCell(till.selling.notice);
  const failed = notice !== null && notice.kind !== "added";
  if (only === "refusals" && !failed) return null;
  return (
    <div
      className="scan-notice"
      data-kind={notice?.kind ?? "none"}
      role={failed ? "alert" : "status"}
      key={notice?.at ?? 0}
    >
      {notice && <Icon name={failed ? "warning" : "check"} />}
      {notice?.kind === "added" && (
        <p>
          {[notice.item.title, notice.item.variant_title].filter(Boolean).join(" · ")}{" "}
          <span className="tabular">{money(notice.item.unit_price)}</span>
        </p>
      )}
      {notice?.kind === "unknown_code" && <p>{t("scan.unknown", { code: notice.code })}</p>}
      {notice?.kind === "not_now" && <p>{t("scan.not_now")}</p>}
      {!notice && <p className="muted">{t("scan.ready")}</p>}
    </div>
  );
}
