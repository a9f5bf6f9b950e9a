import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import type { StockItem } from "../calls.ts";
import { sentences } from "../rules/sentences.ts";
import { useRuleNames } from "../rules/use-rule-names.ts";
import { useStockWords } from "../words.ts";
import { PolicyDialog } from "./policy-dialog.tsx";

/** What is said about this SKU alone: before the rules for its category, and those for all. */
export function PolicyPanel({ item, mayEdit }: { item: StockItem; mayEdit: boolean }) {
  const words = useStockWords();
  const format = useFormat();
  const names = useRuleNames();
  const [editing, setEditing] = useState(false);
  const { rules, beyond } = item.policy;
  const told = rules.flatMap((rule) => sentences(words, rule, words("rule.what.this"), names));
  return (
    <Panel
      title={words("policy.title")}
      beside={
        mayEdit && (
          <Button look="quiet" icon="edit" onPress={() => setEditing(true)}>
            {words("policy.edit")}
          </Button>
        )
      }
    >
      <ul className="plain policy-list">
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {beyond && (
          <li>
            {words(`policy.beyond.${beyond.kind}`, { limit: beyond.limit })}
            {beyond.promised_at && ` ${words("policy.beyond.date", { day: format.day(beyond.promised_at) })}`}
          </li>
        )}
        {told.length === 0 && !beyond && <li className="muted">{words("policy.none")}</li>}
      </ul>
      {editing && <PolicyDialog item={item} onClose={() => setEditing(false)} />}
    </Panel>
  );
}
