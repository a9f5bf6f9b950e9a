import { useInfiniteQuery } from "@tanstack/react-query";
import { deviceName } from "#ui/device-name.ts";
import { identityEn } from "#ui/i18n/identity.en.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { useStaff } from "../session/session.ts";
import { type AdminKey, useWords, type Words } from "../session/words.ts";
import type { LogEntry } from "./calls.ts";
import { logQuery } from "./queries.ts";

/** What happened to the account, by whomever. */
export function LogPanel() {
  const words = useWords();
  const log = useInfiniteQuery(logQuery);
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={words("account.log")} flush>
      {log.error ? (
        <Failed error={log.error} onRetry={() => void log.refetch()} />
      ) : log.data ? (
        <>
          {entries.length === 0 ? (
            <p className="panel-pad muted">{words("account.log.none")}</p>
          ) : (
            <ul className="plain account-rows panel-rows">
              {entries.map((entry) => (
                <LogRow key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
          {log.hasNextPage && (
            <div className="panel-pad">
              <Button onPress={() => void log.fetchNextPage()} isPending={log.isFetchingNextPage}>
                {words("action.more")}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Skeleton />
      )}
    </Panel>
  );
}

function LogRow({ entry }: { entry: LogEntry }) {
  const words = useWords();
  const format = useFormat();
  const { id } = useStaff();
  const { actor } = entry;
  const isRefusal = /refused|locked/.test(entry.action);
  const byOther = actor.kind !== "anonymous" && actor.id !== id && actor.id !== null;
  const detail = [
    byOther && words("account.log.by", { name: actor.name }),
    deviceName(entry.user_agent),
    entry.ip,
  ];
  return (
    <li className="account-row">
      <div className="account-row-text">
        <p className={isRefusal ? "account-row-name account-alarm" : "account-row-name"}>
          {isRefusal && <Icon name="alert" size="sm" />}
          {actionName(words, entry.action)}
        </p>
        <p className="muted">{detail.filter(Boolean).join(" · ")}</p>
      </div>
      <time className="muted nowrap" dateTime={entry.at}>
        {format.instant(entry.at)}
      </time>
    </li>
  );
}

const actionName = (words: Words, action: string): string =>
  words(isNamed(action) ? `log.${action}` : "log.other");

type NamedAction = AdminKey extends infer Key ? (Key extends `log.${infer Action}` ? Action : never) : never;

const isNamed = (action: string): action is NamedAction => Object.hasOwn(identityEn, `log.${action}`);
