import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { api } from "../api.ts";
import { IconButton } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import type { Languages } from "./product-editor.tsx";
import type { ProductForm } from "./product-form.ts";

const types = "image/avif,image/webp,image/jpeg,image/png,image/svg+xml";

interface PicturesProps extends Languages {
  form: UseFormReturn<ProductForm>;
  disabled: boolean;
}

/** The pictures in their order, each with its words; the first is the one that lists show. */
export function PicturesPanel({ form, disabled, ...languages }: PicturesProps) {
  const words = useWords();
  const problemText = useProblemText();
  const { fields, append, move, remove } = useFieldArray({ control: form.control, name: "media" });
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const { id, url } = await api.uploadMedia(file);
        append({ media_id: id, url, alt: {} });
      }
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const take = (files: FileList | null) => {
    const pictures = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (pictures.length > 0) upload.mutate(pictures);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <Panel title={words("product.pictures")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the button inside */}
      <div
        className={over ? "pictures is-over" : "pictures"}
        onDragOver={(event) => {
          event.preventDefault();
          if (event.dataTransfer.types.includes("Files")) setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ol className="picture-grid">
          {fields.map((field, index) => (
            <li
              key={field.id}
              className={dragged === index ? "picture is-dragged" : "picture"}
              draggable={!disabled}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                setDragged(index);
              }}
              onDragEnd={() => setDragged(null)}
              onDragEnter={() => {
                if (dragged === null || dragged === index) return;
                move(dragged, index);
                setDragged(index);
              }}
            >
              <span className="picture-frame">
                <img src={field.url} alt="" draggable={false} />
                {index === 0 && <span className="chip picture-main">{words("product.picture.main")}</span>}
                <span className="picture-tools">
                  <IconButton
                    icon="arrowLeft"
                    label={words("product.picture.forward", { number: index + 1 })}
                    isDisabled={disabled || index === 0}
                    onPress={() => move(index, index - 1)}
                  />
                  <IconButton
                    icon="trash"
                    label={words("product.picture.remove", { number: index + 1 })}
                    isDisabled={disabled}
                    onPress={() => remove(index)}
                  />
                </span>
              </span>
              {field.media_id === null ? (
                <p className="field-hint">{words("product.picture.external")}</p>
              ) : (
                <FormTextField
                  key={languages.locale}
                  control={form.control}
                  name={`media.${index}.alt.${languages.locale}`}
                  label={words("product.picture.alt")}
                  rows={2}
                  maxLength={200}
                />
              )}
            </li>
          ))}
          <li>
            <label className="upload">
              <input
                type="file"
                className="visually-hidden"
                accept={types}
                multiple
                disabled={disabled || upload.isPending}
                onChange={(event) => {
                  take(event.target.files);
                  event.target.value = "";
                }}
              />
              {upload.isPending ? (
                <span className="spinner" aria-hidden="true" />
              ) : (
                <Icon name="upload" size="lg" />
              )}
              <span>{words(upload.isPending ? "product.picture.uploading" : "product.picture.add")}</span>
              <span className="field-hint">{words("product.picture.hint")}</span>
            </label>
          </li>
        </ol>
      </div>
    </Panel>
  );
}
