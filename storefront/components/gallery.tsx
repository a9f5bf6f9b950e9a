import type { Image } from "../api-types.ts";
import { useShop } from "../shop.ts";
import { Picture } from "./picture.tsx";

/** A strip of pictures that snaps; thumbnails are plain links into it. */
export function Gallery({ title, images }: { title: string; images: readonly Image[] }) {
  const { t } = useShop();
  const count = images.length;
  return (
    <section className="gallery" aria-label={t("product.gallery", { title })}>
      <ul className="plain gallery-strip" tabIndex={count > 1 ? 0 : undefined}>
        {images.map((image, index) => (
          <li key={image.url} id={`picture-${index + 1}`}>
            <Picture
              url={image.url}
              alt={image.alt || t("product.picture", { number: index + 1, count })}
              width={image.width}
              height={image.height}
              first={index === 0}
            />
          </li>
        ))}
        {count === 0 && <li className="gallery-empty" />}
      </ul>
      {count > 1 && (
        <ul className="plain gallery-thumbs">
          {images.map((image, index) => (
            <li key={image.url}>
              <a
                href={`#picture-${index + 1}`}
                aria-label={t("product.picture", { number: index + 1, count })}
              >
                <Picture url={image.url} alt="" width={image.width} height={image.height} eager />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
