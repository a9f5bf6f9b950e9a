import type { ReactNode } from "react";
import { useShopIfAny } from "../shop.ts";

interface PageProps {
  title: string;
  description?: string;
  /** The one address of this page, for search engines; absent on pages that nobody should find. */
  path?: string;
  image?: { url: string; width: number; height: number } | null;
  kind?: "website" | "product";
  /** False for pages that are somebody's own. */
  indexed?: boolean;
  /** What is known about the page's subject, as schema.org JSON-LD. */
  facts?: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

/** A page's head and its main part. React lifts title, meta and link into <head>. */
export function Page({
  title,
  description,
  path,
  image,
  kind = "website",
  indexed = true,
  facts,
  children,
}: PageProps) {
  const shop = useShopIfAny();
  const merchant = shop?.channel.merchant ?? "Millrace";
  const full = title === merchant ? title : `${title} – ${merchant}`;
  const address = shop && path !== undefined ? `${shop.origin}${path}` : undefined;
  return (
    <main id="content" tabIndex={-1}>
      <title>{full}</title>
      {description && <meta name="description" content={description} />}
      {!indexed && <meta name="robots" content="noindex" />}
      {address && (
        <>
          <link rel="canonical" href={address} />
          <meta property="og:url" content={address} />
          <meta property="og:type" content={kind} />
          <meta property="og:title" content={title} />
          <meta property="og:site_name" content={merchant} />
          {description && <meta property="og:description" content={description} />}
          {shop && <meta property="og:locale" content={shop.channel.locale.replace("-", "_")} />}
          {image && shop && <meta property="og:image" content={new URL(image.url, shop.origin).href} />}
        </>
      )}
      {children}
      {facts && <script type="application/ld+json">{JSON.stringify(facts)}</script>}
    </main>
  );
}
