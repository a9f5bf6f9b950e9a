import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { DEFAULT_SOFT_HOLD } from "#commerce/stock/rules.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import type { Channel } from "../../model.ts";
import { useLocationName } from "../../session/reference.ts";
import { channelStockQuery } from "../queries.ts";
import { useStockWords } from "../words.ts";

const ChannelDialog = lazy(async () => ({ default: (await import("./channel-dialog.tsx")).ChannelDialog }));

/** Which locations serve a channel, first choice first, and how long it keeps goods aside for a buyer. */
export function ChannelPanel({ channel, mayEdit }: { channel: Channel; mayEdit: boolean }) {
  const words = useStockWords();
  const locationName = useLocationName();
  const query = useQuery(channelStockQuery(channel.id));
  const [editing, setEditing] = useState(false);
  const stock = query.data;
  return (
    <Panel
      title={channel.name}
      beside={
        mayEdit &&
        stock && (
          <Button
            look="quiet"
            icon="edit"
            aria-label={words("channel.edit", { channel: channel.name })}
            onPress={() => setEditing(true)}
          >
            {words("policy.edit")}
          </Button>
        )
      }
    >
      {query.error && !stock ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !stock ? (
        <Skeleton lines={3} />
      ) : (
        <div className="form">
          <ol className="serving">
            {stock.location_ids.map((id) => (
              <li key={id}>{locationName(id)}</li>
            ))}
          </ol>
          <p className="muted">
            {words(`channel.hold.${(stock.soft_hold ?? DEFAULT_SOFT_HOLD).starts}`, {
              minutes: (stock.soft_hold ?? DEFAULT_SOFT_HOLD).minutes,
            })}
          </p>
        </div>
      )}
      <Suspense>
        {editing && stock && (
          <ChannelDialog channel={channel} stock={stock} onClose={() => setEditing(false)} />
        )}
      </Suspense>
    </Panel>
  );
}
