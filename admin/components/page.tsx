import { type ReactNode, useEffect, useState } from "react";
import { Link } from "react-router";
import { Icon } from "./icon.tsx";

interface PageProps {
  title: string;
  /** Beside the title: a state, a count. */
  beside?: ReactNode;
  under?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
  children: ReactNode;
  /** Lists fill the window and scroll inside. */
  fill?: boolean;
  /** The heading stays while the page scrolls: for pages that are saved as a whole. */
  sticky?: boolean;
}

/** A screen: its heading, what can be done, its content. */
export function Page({
  title,
  beside,
  under,
  actions,
  back,
  children,
  fill = false,
  sticky = false,
}: PageProps) {
  useTitle(title);
  return (
    <div className={fill ? "page page-fill" : "page"}>
      {back && (
        <Link className="page-back" to={back.to}>
          <Icon name="arrowLeft" size="sm" />
          {back.label}
        </Link>
      )}
      <header className={sticky ? "page-header is-sticky" : "page-header"}>
        <div className="page-heading">
          <div className="page-title">
            <h1>{title}</h1>
            {beside}
          </div>
          {under && <div className="page-under">{under}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Millrace`;
  }, [title]);
}

/** A part of a detail page with a heading of its own. */
export function Panel({
  title,
  beside,
  children,
  flush = false,
}: {
  title: string;
  beside?: ReactNode;
  children: ReactNode;
  /** The content reaches the edges: tables, lists of rows. */
  flush?: boolean;
}) {
  return (
    <section className={flush ? "panel panel-flush" : "panel"}>
      <header className="panel-header">
        <h2>{title}</h2>
        {beside}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}

/** Facts as pairs of a name and a value. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A small picture, or the quiet place where one would be: imported pictures may lie on sites that are not asked. */
export function Thumb({ url, size = "md" }: { url: string | null; size?: "sm" | "md" | "lg" }) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={`thumb thumb-${size}`}>
      {url && url !== broken ? (
        <img src={url} alt="" loading="lazy" decoding="async" onError={() => setBroken(url)} />
      ) : (
        <Icon name="image" size="sm" />
      )}
    </span>
  );
}
