import { useQuery } from "@tanstack/react-query";
import { SelectFilter, useFilters } from "../../components/filters.tsx";
import { Page, Panel } from "../../components/page.tsx";
import { Empty, Failed, Skeleton } from "../../components/states.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { type AccuracyMonth, accuracyFile } from "./calls.ts";
import "./counts.css";
import { accuracyQuery } from "./queries.ts";
import { signed } from "./signed.ts";
import { useCountWords } from "./words.ts";

const filters = { location_id: "text" } as const;

/** How well books and shelves agreed in the last year, by month and place. */
export function Component() {
  const words = useCountWords();
  const format = useFormat();
  const locations = useLocations();
  const locationName = useLocationName();
  const { values, set } = useFilters(filters);
  const query = useQuery(accuracyQuery(values));
  const months = query.data;
  const monthName = (month: string) =>
    new Intl.DateTimeFormat(format.locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  const share = ({ exact, counted }: AccuracyMonth) => (counted === 0 ? 0 : exact / counted);
  const percent = (month: AccuracyMonth) => format.percent(Math.round(share(month) * 1_000_000));
  return (
    <Page
      title={words("accuracy.title")}
      back={{ to: "/stock/counts", label: words("title") }}
      actions={
        <a className="button button-secondary" href={accuracyFile(values)} download>
          {words("accuracy.csv")}
        </a>
      }
    >
      <div className="stack">
        {locations.length > 1 && (
          <div className="filter-bar">
            <SelectFilter
              label={words("column.location")}
              all={words("filter.location.all")}
              value={values.location_id ?? ""}
              choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(place) => set("location_id", place)}
            />
          </div>
        )}
        {query.error && !months ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : !months ? (
          <Skeleton lines={6} />
        ) : months.length === 0 ? (
          <Empty icon="list" title={words("accuracy.none")}>
            <p>{words("accuracy.none.text")}</p>
          </Empty>
        ) : (
          <Panel title={words("accuracy.by_month")} flush>
            <div className="count-table">
              <table className="mini-table">
                <thead>
                  <tr>
                    <th>{words("accuracy.month")}</th>
                    <th>{words("column.location")}</th>
                    <th>{words("exact")}</th>
                    <th className="number">{words("accuracy.counts")}</th>
                    <th className="number hide-md">{words("accuracy.lines")}</th>
                    <th className="number">{words("net_units")}</th>
                    <th className="number hide-md">{words("absolute_units")}</th>
                    <th className="number hide-md">{words("net_value")}</th>
                    <th className="number hide-lg">{words("absolute_value")}</th>
                  </tr>
                </thead>
                <tbody>
                  {months.map((month) => (
                    <tr key={`${month.month}${month.location_id}${month.net_value.currency}`}>
                      <td>{monthName(month.month)}</td>
                      <td>{locationName(month.location_id)}</td>
                      <td>
                        <span className="count-share">
                          <meter min={0} max={1} value={share(month)} aria-hidden="true" />
                          {percent(month)}
                        </span>
                      </td>
                      <td className="number">{format.number(month.counts)}</td>
                      <td className="number hide-md">{format.number(month.counted)}</td>
                      <td className="number">{signed(format, month.net_units)}</td>
                      <td className="number hide-md">{format.number(month.absolute_units)}</td>
                      <td className="number hide-md">{format.money(month.net_value)}</td>
                      <td className="number hide-lg">{format.money(month.absolute_value)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        )}
      </div>
    </Page>
  );
}
