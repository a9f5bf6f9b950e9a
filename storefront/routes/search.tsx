import { listAddress, MoreLinks } from "../components/listing.tsx";
import { Page } from "../components/page.tsx";
import { ProductGrid } from "../components/product-grid.tsx";
import { need, storeApi } from "../server/api.ts";
import { categoryPath, topCategories, useShop } from "../shop.ts";
import type { Route } from "./+types/search";

export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const query = (params.get("q") ?? "").trim().slice(0, 200);
  const cursor = params.get("cursor") ?? undefined;
  if (query === "") return { query, cursor, page: null };
  const products = await storeApi({ request, context }).products({ q: query, ...(cursor && { cursor }) });
  return { query, cursor, page: need(products) };
}

export default function Search({ loaderData: { query, cursor, page } }: Route.ComponentProps) {
  const { t } = useShop();
  const href = listAddress("/search", { q: query, cursor });
  const title = query ? t("search.results", { query }) : t("search.title");
  if (!page) {
    return (
      <Page title={title} indexed={false}>
        <header className="listing-head">
          <h1>{t("search.ask_title")}</h1>
          <p>{t("search.ask_text")}</p>
        </header>
        <Browse />
      </Page>
    );
  }
  if (page.items.length === 0) {
    return (
      <Page title={t("search.none_title", { query })} indexed={false}>
        <header className="listing-head">
          <h1>{t("search.none_title", { query })}</h1>
          <ul className="advice">
            <li>{t("search.none_check")}</li>
            <li>{t("search.none_general")}</li>
          </ul>
        </header>
        <Browse />
      </Page>
    );
  }
  return (
    <Page title={title} indexed={false}>
      <header className="listing-head">
        <h1>{title}</h1>
      </header>
      <h2 className="visually-hidden">{t("search.title")}</h2>
      <ProductGrid products={page.items} first />
      <MoreLinks href={href} cursor={cursor} next={page.next_cursor} />
    </Page>
  );
}

function Browse() {
  const { categories, t } = useShop();
  return (
    <nav className="chips" aria-labelledby="browse">
      <p id="browse">{t("search.none_browse")}</p>
      <ul className="plain">
        {topCategories(categories).map((category) => (
          <li key={category.id}>
            <a className="chip" href={categoryPath(category)}>
              {category.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
