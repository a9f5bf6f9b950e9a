import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { type UseFormReturn, useController, useWatch } from "react-hook-form";
import { Thumb } from "../components/page.tsx";
import { useWords } from "../session/words.ts";
import type { ProductForm } from "./product-form.ts";

interface PictureCellProps {
  form: UseFormReturn<ProductForm>;
  row: number;
  name: string;
  disabled: boolean;
}

/** Which of the product's pictures shows this variant. */
export function PictureCell({ form, row, name, disabled }: PictureCellProps) {
  const words = useWords();
  const media = useWatch({ control: form.control, name: "media" });
  const { field } = useController({ control: form.control, name: `variants.${row}.media_id` });
  const chosen = media.find((picture) => picture.media_id !== null && picture.media_id === field.value);
  return (
    <DialogTrigger>
      <Button
        className="picture-cell"
        aria-label={words("variant.picture.choose", { name })}
        isDisabled={disabled}
      >
        <Thumb url={chosen?.url ?? null} size="sm" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="picture-choice" aria-label={words("variant.picture.choose", { name })}>
          {({ close }) => (
            <>
              {media.map(
                (picture, index) =>
                  picture.media_id && (
                    <Button
                      key={picture.media_id}
                      className="picture-cell"
                      aria-label={words("variant.picture.number", { number: index + 1 })}
                      onPress={() => {
                        field.onChange(picture.media_id);
                        close();
                      }}
                    >
                      <Thumb url={picture.url} size="lg" />
                    </Button>
                  ),
              )}
              <Button
                className="button button-quiet"
                onPress={() => {
                  field.onChange("");
                  close();
                }}
              >
                {words("variant.picture.none")}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
