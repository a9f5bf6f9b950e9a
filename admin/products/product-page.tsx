import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useParams } from "react-router";
import { localized } from "#commerce/catalog.ts";
import { Page } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import type { Product } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { ProductEditor } from "./product-editor.tsx";
import { formOf } from "./product-form.ts";
import { productQuery } from "./queries.ts";

/** A product: read it, change it, publish it. */
export function Component() {
  const words = useWords();
  const { id = "" } = useParams();
  const query = useQuery(productQuery(id));
  const back = { to: "/products", label: words("nav.products") };
  if (query.error && !query.data)
    return (
      <Page title={words("nav.products")} back={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  if (!query.data)
    return (
      <Page title="…" back={back}>
        <Skeleton lines={10} />
      </Page>
    );
  return <Loaded key={query.data.id} product={query.data} />;
}

function Loaded({ product }: { product: Product }) {
  const { locale } = useFormat();
  const start = useMemo(() => formOf(product, locale), [product, locale]);
  return (
    <ProductEditor
      product={product}
      start={start}
      title={localized(product.title, locale) || product.handle}
    />
  );
}
