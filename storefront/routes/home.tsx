import { CategoryTiles } from "../components/category-tiles.tsx";
import { Page } from "../components/page.tsx";
import { Picture } from "../components/picture.tsx";
import { ProductGrid } from "../components/product-grid.tsx";
import { need, storeApi } from "../server/api.ts";
import { categoryPath, childrenOf, topCategories, useShop } from "../shop.ts";
import type { Route } from "./+types/home";

const NEWEST = 8;
const FEATURED = 8;

export async function loader({ request, context }: Route.LoaderArgs) {
  const api = storeApi({ request, context });
  const [newest, locations] = await Promise.all([
    api.products({ sort: "newest", limit: NEWEST }),
    api.locations(),
  ]);
  return { products: need(newest).items, stores: need(locations).items.length };
}

export default function Home({ loaderData: { products, stores } }: Route.ComponentProps) {
  const { channel, categories, t } = useShop();
  const pictured = categories.filter((category) => category.image_url);
  const hero = topCategories(pictured)[0];
  const shelves = pictured.filter((category) => childrenOf(categories, category.id).length === 0);
  const image = hero?.image_url ? { url: hero.image_url, width: 800, height: 1000 } : null;
  return (
    <Page title={channel.merchant} path="/" image={image} {...(hero && { description: hero.description })}>
      {hero?.image_url ? (
        <section className="hero">
          <div className="hero-text">
            <h1>{hero.name}</h1>
            {hero.description && <p>{hero.description}</p>}
            <a className="button" href={categoryPath(hero)}>
              {t("home.discover", { category: hero.name })}
            </a>
          </div>
          <div className="hero-picture">
            <Picture url={hero.image_url} alt="" first />
          </div>
        </section>
      ) : (
        <h1 className="page-title">{channel.merchant}</h1>
      )}
      {products.length > 0 ? (
        <section className="section" aria-labelledby="newest">
          <h2 id="newest">{t("home.newest")}</h2>
          <ProductGrid products={products} />
        </section>
      ) : (
        <section className="message-page">
          <h2>{t("home.empty_title")}</h2>
          <p>{t("home.empty_text")}</p>
        </section>
      )}
      {shelves.length > 0 && (
        <section className="section" aria-labelledby="categories">
          <h2 id="categories">{t("home.categories")}</h2>
          <CategoryTiles categories={shelves.slice(0, FEATURED)} />
        </section>
      )}
      {stores > 0 && (
        <section className="callout" aria-labelledby="stores">
          <h2 id="stores">{t("home.stores_title")}</h2>
          <p>{t("home.stores_text", { count: stores })}</p>
          <a className="button button-quiet" href="/stores">
            {t("home.stores_link")}
          </a>
        </section>
      )}
    </Page>
  );
}
