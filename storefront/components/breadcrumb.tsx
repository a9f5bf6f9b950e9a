import { useShop } from "../shop.ts";

export interface Crumb {
  name: string;
  path: string;
}

/** The way from the start page; the page itself is the last, unlinked part. */
export function Breadcrumb({ trail, here }: { trail: readonly Crumb[]; here: string }) {
  const { t } = useShop();
  return (
    <nav className="breadcrumb" aria-label={t("layout.breadcrumb")}>
      <ol className="plain">
        <li>
          <a href="/">{t("layout.home")}</a>
        </li>
        {trail.map((crumb) => (
          <li key={crumb.path}>
            <a href={crumb.path}>{crumb.name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
