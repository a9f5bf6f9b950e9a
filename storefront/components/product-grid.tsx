import type { ProductCard as Card } from "../api-types.ts";
import { productPath, useShop } from "../shop.ts";
import type { ShopKey } from "../words.ts";
import { Picture } from "./picture.tsx";
import { Price } from "./price.tsx";

/** Cards that a desktop shows without scrolling: their pictures are not put off. */
const ON_FIRST_SCREEN = 4;
const SWATCHES_SHOWN = 5;

const badges: Readonly<Record<Exclude<Card["availability"], "in_stock">, ShopKey>> = {
  low_stock: "card.low",
  out_of_stock: "card.out",
  backorder: "card.backorder",
  preorder: "card.preorder",
};

/** `first`: the grid opens the page, so its first pictures are fetched at once. */
export function ProductGrid({ products, first = false }: { products: readonly Card[]; first?: boolean }) {
  return (
    <ul className="plain product-grid">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard
            product={product}
            first={first && index === 0}
            eager={first && index < ON_FIRST_SCREEN}
          />
        </li>
      ))}
    </ul>
  );
}

function ProductCard({ product, first, eager }: { product: Card; first: boolean; eager: boolean }) {
  const { t } = useShop();
  const { image, image_alternate: alternate, availability } = product;
  return (
    <article className="card">
      <div className="card-picture" data-out={availability === "out_of_stock" || undefined}>
        {image && (
          <Picture
            url={image.url}
            alt={image.alt}
            width={image.width}
            height={image.height}
            first={first}
            eager={eager}
          />
        )}
        {alternate && (
          <Picture
            className="card-alternate"
            url={alternate.url}
            alt=""
            width={alternate.width}
            height={alternate.height}
          />
        )}
        {availability !== "in_stock" && <p className="card-badge">{t(badges[availability])}</p>}
      </div>
      <div className="card-text">
        <h3>
          <a href={productPath(product.handle)}>{product.title}</a>
        </h3>
        <p className="card-price">
          <Price
            price={product.price_min}
            compareAt={product.compare_at}
            from={product.price_max.amount > product.price_min.amount}
          />
        </p>
        <Swatches product={product} />
      </div>
    </article>
  );
}

function Swatches({ product: { swatches } }: { product: Card }) {
  const { t } = useShop();
  if (swatches.length < 2) return null;
  return (
    <p className="swatches">
      {swatches.slice(0, SWATCHES_SHOWN).map((swatch) => (
        <Swatch key={swatch.label} color={swatch.color} />
      ))}
      <span>{t("card.colors", { count: swatches.length })}</span>
    </p>
  );
}

/** A dot of colour. SVG, since inline styles are forbidden. */
export function Swatch({ color }: { color: string }) {
  return (
    <svg className="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7.5" fill={color} />
    </svg>
  );
}
