import { data } from "react-router";
import { Breadcrumb } from "../components/breadcrumb.tsx";
import { CategoryTiles } from "../components/category-tiles.tsx";
import { listAddress, MoreLinks, SortLinks } from "../components/listing.tsx";
import { Page } from "../components/page.tsx";
import { ProductGrid } from "../components/product-grid.tsx";
import { need, storeApi } from "../server/api.ts";
import { categoryPath, childrenOf, topCategories, trailOf, useShop } from "../shop.ts";
import type { Route } from "./+types/category";

const SORTS = ["newest", "price_asc", "price_desc"] as const;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const api = storeApi({ request, context });
  const query = new URL(request.url).searchParams;
  const sort = SORTS.find((name) => name === query.get("sort")) ?? SORTS[0];
  const cursor = query.get("cursor") ?? undefined;
  const [categories, products] = await Promise.all([
    api.categories(),
    api.products({ category: params.handle, sort, ...(cursor && { cursor }) }),
  ]);
  const known = need(categories).items.some((category) => category.handle === params.handle);
  if (!known) throw data({ code: "not_found" }, { status: 404 });
  return { page: need(products), sort, cursor };
}

export default function CategoryPage({
  loaderData: { page, sort, cursor },
  params: { handle },
}: Route.ComponentProps) {
  const { categories, t } = useShop();
  const category = categories.find((candidate) => candidate.handle === handle);
  if (!category) return null;
  const trail = trailOf(categories, category.parent_id);
  const children = childrenOf(categories, category.id);
  const path = categoryPath(category);
  const href = listAddress(path, { sort: sort === SORTS[0] ? undefined : sort, cursor });
  const image = category.image_url ? { url: category.image_url, width: 800, height: 1000 } : null;
  const elsewhere = topCategories(categories).filter((other) => other.id !== category.id && other.image_url);
  return (
    <Page title={category.name} description={category.description} path={path} image={image}>
      <Breadcrumb
        trail={trail.map((above) => ({ name: above.name, path: categoryPath(above) }))}
        here={category.name}
      />
      <header className="listing-head">
        <h1>{category.name}</h1>
        {category.description && <p>{category.description}</p>}
      </header>
      {children.length > 0 && page.items.length > 0 && (
        <nav className="chips" aria-label={t("list.subcategories", { category: category.name })}>
          <ul className="plain">
            {children.map((child) => (
              <li key={child.id}>
                <a className="chip" href={categoryPath(child)}>
                  {child.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {page.items.length > 0 ? (
        <>
          <SortLinks href={href} sorts={SORTS} sort={sort} />
          <h2 className="visually-hidden">{category.name}</h2>
          <ProductGrid products={page.items} first />
          <MoreLinks href={href} cursor={cursor} next={page.next_cursor} />
        </>
      ) : children.length > 0 ? (
        <CategoryTiles categories={children} />
      ) : (
        <section className="section" aria-labelledby="empty">
          <div className="notice">
            <h2 id="empty">{t("list.empty_title")}</h2>
            <p>{t("list.empty_text")}</p>
          </div>
          <CategoryTiles categories={elsewhere.slice(0, 4)} />
        </section>
      )}
    </Page>
  );
}
