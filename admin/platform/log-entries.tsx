import { useInfiniteQuery } from "@tanstack/react-query";
import { platformEn } from "#ui/i18n/platform.en.ts";
import { Button } from "../components/button.tsx";
import type { IconName } from "../components/icon.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { Timeline } from "../components/timeline.tsx";
import type { LogEntry } from "./calls.ts";
import { logQuery } from "./queries.ts";
import { type PlatformKey, type PlatformWords, usePlatformWords } from "./words.ts";

/** What operators did, newest first: of all, or about one merchant. */
export function LogEntries({ merchantId, none }: { merchantId?: string; none: string }) {
  const words = usePlatformWords();
  const query = useInfiniteQuery(logQuery(merchantId));
  const entries = query.data?.pages.flatMap((page) => page.items);
  if (query.error && !entries) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (!entries) return <Skeleton lines={4} />;
  if (entries.length === 0) return <p className="muted">{none}</p>;
  return (
    <>
      <Timeline
        label={words("merchant.log")}
        entries={entries.map((entry) => ({
          id: entry.id,
          at: entry.at,
          icon: iconOf(entry.action),
          ...(entry.action.endsWith("refused") || entry.action.endsWith("locked")
            ? { tone: "danger" as const }
            : {}),
          title: actionText(words, entry.action),
          by: entry.operator_id ? entry.operator_name : nameOf(words, entry),
          detail: detailOf(words, entry, merchantId === undefined),
        }))}
      />
      {query.hasNextPage && (
        <div className="table-more">
          <Button
            look="quiet"
            onPress={() => void query.fetchNextPage()}
            isPending={query.isFetchingNextPage}
          >
            {words("log.more")}
          </Button>
        </div>
      )}
    </>
  );
}

function actionText(words: PlatformWords, action: string): string {
  const key = `log.action.${action}`;
  return Object.hasOwn(platformEn, key) ? words(key as PlatformKey) : words("log.action.other", { action });
}

const nameOf = (words: PlatformWords, { operator_name }: LogEntry): string =>
  operator_name === "deployment secret" ? words("log.deployment") : operator_name;

/** The reason, and of whom it is said where that is not plain. */
function detailOf(words: PlatformWords, entry: LogEntry, everybody: boolean): string | null {
  const whom = everybody && entry.merchant_id ? words("log.merchant", { id: subjectOf(entry) }) : null;
  return [whom, entry.reason].filter(Boolean).join("\n") || null;
}

/** A merchant by its slug where the entry has it, else by its id. */
function subjectOf({ merchant_id, before, after }: LogEntry): string {
  for (const facts of [after, before])
    if (typeof facts === "object" && facts !== null && "slug" in facts && typeof facts.slug === "string")
      return facts.slug;
  return merchant_id ?? "";
}

function iconOf(action: string): IconName {
  if (action.includes("visit")) return "search";
  if (action.includes("suspend") || action.includes("disable") || action.includes("locked")) return "ban";
  if (action.includes("close") || action.includes("deleted")) return "trash";
  if (action.includes("export")) return "arrowDown";
  if (action.startsWith("operator.")) return "person";
  if (action.includes("hostnames")) return "globe";
  return action.includes("reset") ? "refresh" : "store";
}
