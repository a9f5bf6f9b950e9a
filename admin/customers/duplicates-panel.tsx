import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import { Picker } from "../components/picker.tsx";
import { useSettled } from "../components/use-settled.ts";
import { useWords } from "../session/words.ts";
import { type CustomerDetail, customerCalls } from "./calls.ts";
import { useNameOf } from "./known.tsx";
import { MergeDialog } from "./merge-dialog.tsx";

/** Others who may be the same person, with what speaks for it; and anybody else, by name. */
export function DuplicatesPanel({ customer }: { customer: CustomerDetail }) {
  const words = useWords();
  const nameOf = useNameOf();
  const [merging, setMerging] = useState<string | null>(null);
  return (
    <Panel title={words("customer.merge.likely")}>
      <div className="form">
        {customer.duplicates.length === 0 ? (
          <p className="muted">{words("customer.merge.likely.none")}</p>
        ) : (
          <ul className="row-list">
            {customer.duplicates.map((twin) => (
              <li key={twin.id} className="row-list-row">
                <span className="row-list-text">
                  <Link className="cell-link" to={`/customers/${twin.id}`}>
                    {nameOf(twin)}
                  </Link>
                  <span className="muted">
                    {[words(`customer.merge.same.${twin.reason}`), twin.email, twin.phone]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <Button onPress={() => setMerging(twin.id)}>{words("customer.merge")}</Button>
              </li>
            ))}
          </ul>
        )}
        <OtherPicker customer={customer} onChoose={setMerging} />
      </div>
      {merging && <MergeDialog customer={customer} otherId={merging} onClose={() => setMerging(null)} />}
    </Panel>
  );
}

function OtherPicker({ customer, onChoose }: { customer: CustomerDetail; onChoose: (id: string) => void }) {
  const words = useWords();
  const nameOf = useNameOf();
  const [text, setText] = useState("");
  const q = useSettled(text.trim(), 200);
  const asked = q.length >= 2;
  const found = useQuery({
    queryKey: ["customers", "pick", q],
    queryFn: async ({ signal }) => (await customerCalls.list(q, undefined, signal)).items,
    enabled: asked,
    staleTime: 10_000,
  });
  const others = found.data?.filter(({ id }) => id !== customer.id) ?? [];
  return (
    <Picker
      label={words("customer.merge.find")}
      placeholder={words("customer.merge.find")}
      icon="person"
      text={text}
      onText={setText}
      options={asked && q === text.trim() ? others : []}
      optionId={({ id }) => id}
      busy={found.isFetching || q !== text.trim()}
      none={words("customer.merge.find.none")}
      onChoose={({ id }) => {
        setText("");
        onChoose(id);
      }}
    >
      {(other) => (
        <span className="picker-text">
          <span>{nameOf(other)}</span>
          <span className="muted">{[other.email, other.phone].filter(Boolean).join(" · ")}</span>
        </span>
      )}
    </Picker>
  );
}
