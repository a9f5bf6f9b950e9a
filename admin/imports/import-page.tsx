import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { Button, ButtonLink } from "../components/button.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import type { ImportJob } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { ImportPill, ImportProgress } from "./progress.tsx";
import { importQuery, isRunning, refusalsQuery } from "./queries.ts";

/** One import: how far it is, what came of it, what was refused and why. */
export function Component() {
  const words = useWords();
  const { id = "" } = useParams();
  const query = useQuery(importQuery(id));
  const back = { to: "/imports", label: words("nav.imports") };
  if (query.error && !query.data)
    return (
      <Page title={words("nav.imports")} back={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  if (!query.data)
    return (
      <Page title="…" back={back}>
        <Skeleton lines={5} />
      </Page>
    );
  return <ImportDetail job={query.data} />;
}

function ImportDetail({ job }: { job: ImportJob }) {
  const words = useWords();
  const format = useFormat();
  const figures = [
    [words("import.figure.products"), job.products],
    [words("import.figure.created"), job.created],
    [words("import.figure.updated"), job.updated],
    [words("import.figure.refused"), job.refused],
  ] as const;
  return (
    <Page
      title={job.file_name}
      back={{ to: "/imports", label: words("nav.imports") }}
      beside={<ImportPill status={job.status} />}
      under={
        <>
          <span>{words(`import.format.${job.format}`)}</span>
          <span>{format.instant(job.created_at)}</span>
        </>
      }
      actions={
        job.status === "done" && (
          <ButtonLink icon="products" to="/products">
            {words("nav.products")}
          </ButtonLink>
        )
      }
    >
      <div className="stack">
        {job.status === "failed" && (
          <Notice tone="danger" title={words("import.failed")}>
            <p>{job.error ?? words("import.failed.text")}</p>
            <p>{words("import.failed.again")}</p>
          </Notice>
        )}
        {isRunning(job) && <ImportProgress job={job} />}
        <dl className="figures">
          {figures.map(([name, value]) => (
            <div key={name} className="figure-card">
              <dt>{name}</dt>
              <dd>{format.number(value)}</dd>
            </div>
          ))}
        </dl>
        {job.refused > 0 && <Refusals key={job.refused} id={job.id} />}
      </div>
    </Page>
  );
}

function Refusals({ id }: { id: string }) {
  const words = useWords();
  const query = useInfiniteQuery(refusalsQuery(id));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={words("import.refusals")} flush>
      {query.error && !items ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !items ? (
        <Skeleton lines={4} />
      ) : (
        <div className="mini-scroll">
          <table className="mini-table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {words("import.column.line")}
                </th>
                <th scope="col">{words("import.column.field")}</th>
                <th scope="col">{words("import.column.reason")}</th>
                <th scope="col">{words("import.column.value")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.line}-${item.field}-${item.reason}`}>
                  <td className="number">{item.line}</td>
                  <td>
                    <code>{item.field}</code>
                  </td>
                  <td>{item.reason}</td>
                  <td>
                    <code className="clip">{item.value ?? "–"}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
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
    </Panel>
  );
}
