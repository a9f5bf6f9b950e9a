import { useInfiniteQuery } from "@tanstack/react-query";
import { NavLink, useParams } from "react-router";
import { Button, ButtonLink } from "../components/button.tsx";
import { Facts, Page } from "../components/page.tsx";
import { Empty, Failed, Skeleton } from "../components/states.tsx";
import { useNarrow } from "../components/use-narrow.ts";
import { useNow } from "../live/live.tsx";
import type { Notification } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { messagesQuery } from "./queries.ts";

/** Everything that was said to shoppers: the list, and the one that is read. */
export function Component() {
  const words = useWords();
  const narrow = useNarrow();
  const { id } = useParams();
  const query = useInfiniteQuery(messagesQuery);
  const items = query.data?.pages.flatMap((page) => page.items);
  const open = items?.find((message) => message.id === id) ?? (narrow || id ? undefined : items?.[0]);
  const back = narrow && id ? { back: { to: "/messages", label: words("nav.messages") } } : {};
  return (
    <Page title={words("nav.messages")} fill {...back}>
      {query.error && !items ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !items ? (
        <Skeleton lines={10} />
      ) : items.length === 0 ? (
        <Empty icon="messages" title={words("message.none")}>
          <p>{words("message.none.text")}</p>
        </Empty>
      ) : (
        <div className="mailbox">
          {!(narrow && id) && (
            <nav className="mail-list" aria-label={words("nav.messages")}>
              {items.map((message) => (
                <MessageLink key={message.id} message={message} current={message.id === open?.id} />
              ))}
              {query.hasNextPage && (
                <div className="table-more">
                  <Button
                    look="quiet"
                    onPress={() => void query.fetchNextPage()}
                    isPending={query.isFetchingNextPage}
                  >
                    {words("action.more")}
                  </Button>
                </div>
              )}
            </nav>
          )}
          {open ? (
            <Preview message={open} />
          ) : (
            id && (
              <Empty icon="messages" title={words("message.missing")}>
                <p>{words("message.missing.text")}</p>
              </Empty>
            )
          )}
        </div>
      )}
    </Page>
  );
}

function MessageLink({ message, current }: { message: Notification; current: boolean }) {
  const format = useFormat();
  const now = useNow();
  return (
    <NavLink className={current ? "mail-link is-current" : "mail-link"} to={`/messages/${message.id}`}>
      <span className="mail-to">{message.recipient}</span>
      <time className="muted" dateTime={message.created_at}>
        {format.brief(message.created_at, now)}
      </time>
      <span className="mail-subject">{message.subject}</span>
    </NavLink>
  );
}

function Preview({ message }: { message: Notification }) {
  const words = useWords();
  const format = useFormat();
  return (
    <article className="mail" aria-labelledby="mail-subject">
      <header className="mail-header">
        <h2 id="mail-subject">{message.subject}</h2>
        <ButtonLink icon="orders" to={`/orders/${message.order_id}`}>
          {words("message.order")}
        </ButtonLink>
      </header>
      <Facts
        items={[
          [words("message.to"), message.recipient],
          [words("message.medium"), message.medium],
          [words("message.at"), format.instant(message.created_at)],
        ]}
      />
      <div className="mail-body">{message.body}</div>
    </article>
  );
}
