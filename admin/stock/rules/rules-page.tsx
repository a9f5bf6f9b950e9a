import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { localized } from "#commerce/catalog.ts";
import { Button, IconButton } from "../../components/button.tsx";
import { Page, Panel } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import { categoriesQuery } from "../../products/queries.ts";
import { useFormat } from "../../session/format.ts";
import { may, reach } from "../../session/permissions.ts";
import { useChannels } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import type { StockRule } from "../calls.ts";
import { rulesQuery } from "../queries.ts";
import { StockTabs } from "../stock-tabs.tsx";
import { useStockWords } from "../words.ts";
import { ChannelPanel } from "./channel-panel.tsx";
import { sentences } from "./sentences.ts";
import { useRuleNames } from "./use-rule-names.ts";

const RuleDialog = lazy(async () => ({ default: (await import("./rule-dialog.tsx")).RuleDialog }));
const DeleteRule = lazy(async () => ({ default: (await import("./delete-rule.tsx")).DeleteRule }));

type Open =
  | { readonly as: "edit"; readonly rule: StockRule | null }
  | { readonly as: "delete"; readonly rule: StockRule };

/** What counts for all products or a category, and what each channel sells from. */
export function Component() {
  const words = useStockWords();
  const staff = useStaff();
  const channels = useChannels();
  const query = useQuery(rulesQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const mayEdit = reach(staff, "inventory.threshold.edit") === "everywhere";
  const tell = useTold();
  return (
    <Page
      title={words("rules.title")}
      actions={
        mayEdit && (
          <Button look="primary" icon="plus" onPress={() => setOpen({ as: "edit", rule: null })}>
            {words("rules.add")}
          </Button>
        )
      }
    >
      <div className="stack">
        <StockTabs />
        <Panel title={words("rules.list")} flush>
          {query.error && !query.data ? (
            <Failed error={query.error} onRetry={() => void query.refetch()} />
          ) : !query.data ? (
            <Skeleton lines={3} />
          ) : query.data.length === 0 ? (
            <p className="panel-pad muted">{words("rules.none")}</p>
          ) : (
            <ul className="plain rule-list">
              {query.data.map((rule) => {
                const told = tell(rule);
                return (
                  <li key={rule.id}>
                    <div>
                      {told.map((sentence) => (
                        <p key={sentence}>{sentence}</p>
                      ))}
                    </div>
                    {mayEdit && (
                      <span className="rule-actions">
                        <IconButton
                          icon="edit"
                          label={words("rules.edit", { rule: told.join(" ") })}
                          onPress={() => setOpen({ as: "edit", rule })}
                        />
                        <IconButton
                          icon="trash"
                          label={words("rules.delete", { rule: told.join(" ") })}
                          onPress={() => setOpen({ as: "delete", rule })}
                        />
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
          <p className="panel-note">{words("rules.narrower")}</p>
        </Panel>
        <h2 className="section-title">{words("rules.channels")}</h2>
        <div className="channel-panels">
          {channels.map((channel) => (
            <ChannelPanel key={channel.id} channel={channel} mayEdit={mayEdit} />
          ))}
        </div>
      </div>
      <Suspense>
        {open?.as === "edit" && <RuleDialog rule={open.rule} onClose={() => setOpen(null)} />}
        {open?.as === "delete" && (
          <DeleteRule rule={open.rule} told={tell(open.rule)} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </Page>
  );
}

/** What a rule says, with what its products are called. */
function useTold(): (rule: StockRule) => string[] {
  const words = useStockWords();
  const { locale } = useFormat();
  const names = useRuleNames();
  const categories = useQuery({
    ...categoriesQuery,
    enabled: may(useStaff(), "catalog.product.view"),
  }).data;
  return (rule) => {
    const category = categories?.find(({ id }) => id === rule.category_id);
    const what =
      rule.category_id === null
        ? words("rule.what.all")
        : words("rule.what.category", { name: category ? localized(category.name, locale) : "…" });
    return sentences(words, rule, what, names);
  };
}
