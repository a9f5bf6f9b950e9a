import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { shortName, useChannels, useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import type { StockItem } from "../calls.ts";
import { useStockWords } from "../words.ts";

type ChannelView = StockItem["channels"][number];

/** What each channel may sell just now, and at each location why it is not all that is there. */
export function ChannelsPanel({ item }: { item: StockItem }) {
  const words = useStockWords();
  const channels = useChannels();
  return (
    <Panel title={words("channels.title")} flush>
      <ul className="plain channel-list">
        {item.channels.map((view) => (
          <ChannelRow
            key={view.channel_id}
            view={view}
            name={channels.find(({ id }) => id === view.channel_id)?.name ?? view.channel_id}
          />
        ))}
      </ul>
    </Panel>
  );
}

function ChannelRow({ view, name }: { view: ChannelView; name: string }) {
  const words = useStockWords();
  const format = useFormat();
  const locations = useLocations();
  const { merchant } = useStaff();
  const { beyond } = view;
  return (
    <li>
      <p className="channel-name">
        <strong>{name}</strong>
        <span className="number">{words("channels.units", { units: view.units })}</span>
      </p>
      <ul className="plain channel-places">
        {view.locations.map(({ location_id, units, explanation }) => {
          const location = locations.find(({ id }) => id === location_id);
          return (
            <li key={location_id} className="muted">
              {location ? shortName(location, merchant.name) : location_id}
              {": "}
              {words("channels.explained", {
                parts: explanation.map(({ why, units }) => words(`why.${why}`, { units })).join(", "),
                units,
              })}
            </li>
          );
        })}
        {view.locations.length === 0 && <li className="muted">{words("channels.nowhere")}</li>}
        {beyond && (
          <li className="muted">
            {words(`channels.beyond.${beyond.kind}`, { units: beyond.units })}
            {beyond.expected_at &&
              ` ${words("channels.beyond.from", { day: format.day(beyond.expected_at) })}`}
          </li>
        )}
      </ul>
    </li>
  );
}
