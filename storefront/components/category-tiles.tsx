import type { Category } from "../api-types.ts";
import { categoryPath } from "../shop.ts";
import { Picture } from "./picture.tsx";

export function CategoryTiles({ categories }: { categories: readonly Category[] }) {
  return (
    <ul className="plain tiles">
      {categories.map((category) => (
        <li key={category.id}>
          <a className="tile" href={categoryPath(category)}>
            <span className="tile-picture">
              {category.image_url && <Picture url={category.image_url} alt="" />}
            </span>
            <span className="tile-name">{category.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
