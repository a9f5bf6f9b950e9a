import { useShop } from "../shop.ts";

/** All that is wrong in one place on top, each leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly { field: string; text: string }[] }) {
  const { t } = useShop();
  if (errors.length === 0) return null;
  return (
    <section className="alert" data-tone="danger" role="alert" aria-labelledby="error-summary">
      <div>
        <h2 className="alert-title" id="error-summary">
          {t("checkout.summary_title", { count: errors.length })}
        </h2>
        <ul>
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
