import { useMemo } from "react";
import { useWords } from "../session/words.ts";
import { ProductEditor } from "./product-editor.tsx";
import { emptyProduct } from "./product-form.ts";

/** A product that is not there yet. */
export function Component() {
  const words = useWords();
  const start = useMemo(emptyProduct, []);
  return <ProductEditor product={null} start={start} title={words("product.new")} />;
}
