import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import type { Product } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { differences, formOf, inputOf, type ProductForm } from "./product-form.ts";

interface ConflictProps {
  mine: ProductForm;
  theirs: Product;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}

/** Two people changed one product: says where they differ and lets the second decide. */
export function ConflictDialog({ mine, theirs, pending, onKeepMine, onTakeTheirs, onClose }: ConflictProps) {
  const words = useWords();
  const format = useFormat();
  const fields = differences(inputOf(mine), inputOf(formOf(theirs, format.locale)));
  return (
    <Dialog title={words("conflict.title")} onClose={onClose} asks>
      <div className="dialog-body form">
        <p>{words("conflict.text", { at: format.instant(theirs.updated_at) })}</p>
        {fields.length > 0 ? (
          <>
            <p>{words("conflict.differs")}</p>
            <ul>
              {fields.map((field) => (
                <li key={field}>{words(`product.field.${field}`)}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{words("conflict.same")}</p>
        )}
      </div>
      <footer className="dialog-footer">
        <Button look="quiet" onPress={onClose}>
          {words("conflict.later")}
        </Button>
        <Button onPress={onTakeTheirs}>{words("conflict.theirs")}</Button>
        <Button look="primary" onPress={onKeepMine} isPending={pending}>
          {words("conflict.mine")}
        </Button>
      </footer>
    </Dialog>
  );
}
