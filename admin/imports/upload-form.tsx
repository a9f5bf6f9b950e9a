import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api, type ImportChoices } from "../api.ts";
import { Button } from "../components/button.tsx";
import { SelectField, TextField } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { useIntent } from "../components/use-intent.ts";
import { isProblem } from "../problem.ts";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { contentLocales, currenciesOf, useChannels, useLocations } from "../session/reference.ts";
import { useWords } from "../session/words.ts";

const formats = ["shopify_csv", "icecat_ndjson"] as const;

interface Choices {
  format: ImportChoices["format"];
  currency: string;
  locale: string;
  location_id: string;
  opening_stock: string;
  publish: "true" | "false";
}

/** A file and what to make of it. */
export function UploadForm() {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intent = useIntent();
  const channels = useChannels();
  const currencies = currenciesOf(channels);
  const locales = contentLocales(channels);
  const locations = useLocations();
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [missing, setMissing] = useState(false);
  const [choices, setChoices] = useState<Choices>({
    format: "shopify_csv",
    currency: "",
    locale: "",
    location_id: "",
    opening_stock: "",
    publish: "true",
  });
  const set =
    <Name extends keyof Choices>(name: Name) =>
    (value: Choices[Name]) =>
      setChoices({ ...choices, [name]: value });
  const currency = choices.currency || currencies[0] || "EUR";
  const locale = choices.locale || locales[0] || "en";
  const location = locations.find((candidate) => candidate.id === choices.location_id);

  const start = useMutation({
    mutationFn: (chosen: File) => {
      const asked: ImportChoices = {
        format: choices.format,
        currency,
        locale,
        publish: choices.publish,
      };
      if (location) asked.location_id = location.id;
      if (location && choices.opening_stock.trim()) asked.opening_stock = Number(choices.opening_stock);
      const facts = { ...asked, name: chosen.name, size: chosen.size, at: chosen.lastModified };
      return api.startImport(chosen, asked, intent.keyFor(facts));
    },
    onSuccess: async (job) => {
      intent.settle();
      void queries.invalidateQueries({ queryKey: ["imports"] });
      await navigate(`/imports/${job.id}`);
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (!first) return;
    setFile(first);
    setMissing(false);
    setChoices({
      ...choices,
      format: /\.(nd)?json(\.gz)?$/i.test(first.name) ? "icecat_ndjson" : "shopify_csv",
    });
  };
  return (
    <Panel title={words("import.new")}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (file) start.mutate(file);
          else setMissing(true);
        }}
      >
        {start.error && <Notice tone="danger" title={problemText(start.error)} />}
        <label
          className={over ? "upload upload-wide is-over" : "upload upload-wide"}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,text/csv,.ndjson,.json,.gz"
            onChange={(event) => take(event.target.files)}
          />
          <Icon name={file ? "check" : "upload"} size="lg" />
          <span>{file ? file.name : words("import.file")}</span>
          <span className="field-hint">
            {file
              ? words("import.file.size", { size: format.number(Math.ceil(file.size / 1024)) })
              : words("import.file.hint")}
          </span>
        </label>
        {missing && (
          <p className="field-error" role="alert">
            {words("import.file.missing")}
          </p>
        )}
        <SelectField
          label={words("import.format")}
          value={choices.format}
          onChange={set("format")}
          choices={formats.map((value) => ({ value, label: words(`import.format.${value}`) }))}
        />
        <div className="form-row">
          <SelectField
            label={words("import.currency")}
            value={currency}
            onChange={set("currency")}
            choices={currencies.map((value) => ({ value, label: value }))}
          />
          <SelectField
            label={words("import.locale")}
            value={locale}
            onChange={set("locale")}
            choices={locales.map((value) => ({ value, label: format.language(value) }))}
          />
        </div>
        <SelectField
          label={words("import.location")}
          hint={words("import.location.hint")}
          value={choices.location_id}
          onChange={set("location_id")}
          choices={[
            { value: "", label: words("import.location.none") },
            ...locations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {location && (
          <TextField
            label={words("import.opening")}
            hint={words("import.opening.hint")}
            inputMode="numeric"
            value={choices.opening_stock}
            onChange={(value) => set("opening_stock")(value.replace(/\D/g, ""))}
          />
        )}
        <SelectField
          label={words("import.publish")}
          value={choices.publish}
          onChange={set("publish")}
          choices={[
            { value: "true", label: words("import.publish.true") },
            { value: "false", label: words("import.publish.false") },
          ]}
        />
        <Button look="primary" type="submit" icon="imports" isPending={start.isPending}>
          {words("import.start")}
        </Button>
      </form>
    </Panel>
  );
}
