import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField } from "react-aria-components/SearchField";
import { Link, useSearchParams } from "react-router";
import { useWords } from "../session/words.ts";
import { type Choice, SelectField } from "./field.tsx";
import { Icon } from "./icon.tsx";

const pause = 250;

/** The filters of a list: for each its known values, or `text` for anything. */
type Filters = Readonly<Record<string, readonly string[] | "text">>;
type FilterValues<Known extends Filters> = {
  -readonly [Name in keyof Known]?: Known[Name] extends readonly (infer Value)[] ? Value : string;
};

/** What a list is narrowed to, kept in the address: it can be shared. Unknown values in it are passed over. */
export function useFilters<const Known extends Filters>(known: Known) {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(
    Object.entries(known).flatMap(([name, allowed]) => {
      const value = params.get(name);
      return value && (allowed === "text" || allowed.includes(value)) ? [[name, value]] : [];
    }),
  ) as FilterValues<Known>;
  const set = (name: (keyof Known & string) | Partial<Record<keyof Known & string, string>>, value = "") =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        const changes: Readonly<Record<string, string | undefined>> =
          typeof name === "string" ? { [name]: value } : name;
        for (const [changed, to] of Object.entries(changes)) {
          if (to) next.set(changed, to);
          else next.delete(changed);
        }
        return next;
      },
      { replace: true },
    );
  return { values, set, any: Object.keys(values).length > 0, clear: () => setParams({}, { replace: true }) };
}

/** Text that narrows a list while it is typed. */
export function SearchFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const words = useWords();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), pause);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField className="search-filter" aria-label={label} value={text} onChange={setText}>
      <Icon name="search" size="sm" />
      <Input className="input" placeholder={label} />
      <Button className="icon-button search-clear" aria-label={words("action.clear")}>
        <Icon name="close" size="sm" />
      </Button>
    </SearchField>
  );
}

/** A choice that narrows a list; the first entry means "all". */
export function SelectFilter({
  label,
  all,
  value,
  choices,
  onChange,
}: {
  label: string;
  all: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  return (
    <div className={value ? "select-filter is-set" : "select-filter"}>
      <SelectField
        label={label}
        hideLabel
        value={value}
        onChange={onChange}
        choices={[{ value: "", label: all }, ...choices]}
      />
    </div>
  );
}

/** Views of a list side by side; each is a link, so it opens in a new tab too. Lighter under the tabs of an area. */
export function ViewTabs({
  label,
  name,
  value,
  views,
  light = false,
}: {
  label: string;
  name: string;
  value: string;
  views: readonly Choice[];
  light?: boolean;
}) {
  const [params] = useSearchParams();
  return (
    <nav className={light ? "segments" : "view-tabs"} aria-label={label}>
      {views.map((view) => {
        const next = new URLSearchParams(params);
        if (view.value) next.set(name, view.value);
        else next.delete(name);
        return (
          <Link
            key={view.value}
            to={{ search: next.size > 0 ? `?${next}` : "" }}
            replace
            className={light ? "segment" : "view-tab"}
            aria-current={view.value === value ? "true" : undefined}
          >
            {view.label}
          </Link>
        );
      })}
    </nav>
  );
}
