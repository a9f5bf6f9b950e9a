import type { Product, Variant } from "../api-types.ts";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { BuyForm } from "../components/buy-form.tsx";
import { Enhancement } from "../components/enhancement.tsx";
import { Gallery } from "../components/gallery.tsx";
import { OptionPicker } from "../components/option-picker.tsx";
import { Page } from "../components/page.tsx";
import { Price } from "../components/price.tsx";
import { ProductAvailability } from "../components/product-availability.tsx";
import { stockWords } from "../components/stock.tsx";
import { productFacts } from "../product-facts.ts";
import { need, storeApi } from "../server/api.ts";
import { categoryPath, productPath, trailOf, useShop } from "../shop.ts";
import type { StockWords } from "../stock/stock-words.ts";
import { chosenVariant, picturesFor } from "../variants.ts";
import type { Route } from "./+types/product";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const api = storeApi({ request, context });
  const query = new URL(request.url).searchParams;
  const [product, locations] = await Promise.all([api.product(params.handle), api.locations()]);
  return {
    product: need(product),
    stores: need(locations).items,
    sku: query.get("variant"),
    near: query.get("near"),
  };
}

export default function ProductPage({ loaderData }: Route.ComponentProps) {
  const { product, stores, sku } = loaderData;
  const { categories, channel, origin, t } = useShop();
  const words = stockWords(t, channel.locale, stores.length);
  const near = stores.find((store) => store.id === loaderData.near) ?? null;
  const variant = chosenVariant(product.variants, sku);
  const trail = product.category_ids
    .map((id) => trailOf(categories, id))
    .reduce((longest, next) => (next.length > longest.length ? next : longest), []);
  const here = trail.at(-1);
  const pictures = picturesFor(product, variant);
  return (
    <Page
      title={product.title}
      description={product.summary}
      path={productPath(product.handle)}
      image={pictures[0] ?? null}
      kind="product"
      facts={productFacts(product, origin)}
    >
      <Breadcrumb
        trail={trail.map((category) => ({ name: category.name, path: categoryPath(category) }))}
        here={product.title}
      />
      <div
        className="product"
        data-live-product={product.id}
        data-handle={product.handle}
        data-sku={variant?.sku}
        data-words={JSON.stringify(words)}
      >
        <Gallery title={product.title} images={pictures} />
        <div className="product-buy">
          <h1>{product.title}</h1>
          {product.summary && <p className="product-summary">{product.summary}</p>}
          {variant ? (
            <Choice product={product} variant={variant} words={words} near={near?.id} />
          ) : (
            <p className="notice">{t("product.not_for_sale")}</p>
          )}
          {variant && (
            <ProductAvailability
              availability={variant.availability}
              stores={stores}
              words={words}
              near={near}
              page={{ path: productPath(product.handle), sku: variant.sku }}
              alternatives={
                here && (
                  <p className="alternatives">
                    <a href={categoryPath(here)}>{t("product.alternatives", { category: here.name })}</a>
                  </p>
                )
              }
            />
          )}
        </div>
      </div>
      <div className="product-more">
        <Description product={product} />
        <Details product={product} variant={variant} />
      </div>
      <Enhancement name="product-live" />
    </Page>
  );
}

interface ChoiceProps {
  product: Product;
  variant: Variant;
  words: StockWords;
  near: string | undefined;
}

function Choice({ product, variant, words, near }: ChoiceProps) {
  const { channel, t } = useShop();
  return (
    <div id="choose" className="choose">
      <p className="product-price">
        <Price price={variant.price} compareAt={variant.compare_at} />
        <span className="muted">
          {t(channel.prices_include_tax ? "product.tax_included" : "product.tax_excluded")}
        </span>
      </p>
      {product.variants.length > 1 && <OptionPicker product={product} chosen={variant} near={near} />}
      <BuyForm variant={variant} words={words} />
    </div>
  );
}

function Description({ product: { description } }: { product: Product }) {
  const { t } = useShop();
  const paragraphs = description.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  if (paragraphs.length === 0) return null;
  return (
    <section className="prose" aria-labelledby="description">
      <h2 id="description">{t("product.description")}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function Details({ product, variant }: { product: Product; variant: Variant | undefined }) {
  const { t } = useShop();
  const rows = [
    ...product.details,
    ...(product.vendor ? [{ label: t("product.vendor"), value: product.vendor }] : []),
    ...(variant ? [{ label: t("product.sku"), value: variant.sku }] : []),
  ];
  return (
    <section aria-labelledby="details">
      <h2 id="details">{t("product.details")}</h2>
      <table className="details">
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
