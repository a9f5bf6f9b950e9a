import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useNavigate } from "react-router";
import { api } from "../api.ts";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import type { Product } from "../model.ts";
import { isProblem } from "../problem.ts";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { formOf, inputOf, type ProductForm } from "./product-form.ts";

export type Ending = "save" | "publish" | "unpublish";

/** Saving and publishing, with what can come between. */
export function useSave(product: Product | null, form: UseFormReturn<ProductForm>, allowLeave: () => void) {
  const words = useWords();
  const { locale } = useFormat();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const [theirs, setTheirs] = useState<Product | null>(null);

  const took = (saved: Product) => {
    queries.setQueryData(["products", "detail", saved.id], saved);
    void queries.invalidateQueries({ queryKey: ["products", "list"] });
    void queries.invalidateQueries({ queryKey: ["stock"] });
    form.reset(formOf(saved, locale));
  };

  const save = useMutation({
    mutationFn: async ({ ending, over }: { ending: Ending; over?: number }) => {
      const input = inputOf(form.getValues());
      let saved = product;
      if (!product) saved = await api.createProduct(input, intent.keyFor(input));
      else if (form.formState.isDirty) {
        const version = over ?? product.version;
        saved = await api.saveProduct(product.id, input, version, intent.keyFor({ input, version }));
      }
      if (!saved) throw new Error("nothing was saved");
      intent.settle();
      if (ending === "save") return saved;
      took(saved); // stays saved even if publishing is refused
      return ending === "publish" ? api.publishProduct(saved.id) : api.unpublishProduct(saved.id);
    },
    onSuccess: async (saved, { ending }) => {
      setTheirs(null);
      took(saved);
      say(words(`product.done.${ending}`));
      if (!product) {
        allowLeave();
        await navigate(`/products/${saved.id}`, { replace: true });
      }
    },
    onError: async (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      if (product && isProblem(error, "version_conflict")) setTheirs(await api.product(product.id));
      else if (isProblem(error, "handle_taken")) {
        form.setError("handle", { message: problemText(error) }, { shouldFocus: true });
      } else say(problemText(error), "danger");
    },
  });

  return {
    pending: save.isPending ? save.variables.ending : null,
    save: (ending: Ending) => save.mutate({ ending }),
    /** Somebody else's version that stands in the way. */
    theirs,
    keepMine: () => theirs && save.mutate({ ending: "save", over: theirs.version }),
    takeTheirs: () => {
      if (!theirs) return;
      took(theirs);
      setTheirs(null);
    },
    closeConflict: () => setTheirs(null),
  };
}
