import { isPermission } from "#commerce/access/permissions.ts";
import { isDefaultRole } from "#commerce/access/roles.ts";
import { useLocationName } from "../session/reference.ts";
import { useWords } from "../session/words.ts";
import type { AuditEntryDetail } from "./calls.ts";
import { useAuditWords } from "./words.ts";

/** What was there before and after, field by field. */
export function Changes({ changes }: { changes: AuditEntryDetail["changes"] }) {
  const words = useAuditWords();
  if (changes.length === 0) return <p className="panel-pad muted">{words("entry.changes.none")}</p>;
  return (
    <div className="mini-scroll">
      <table className="mini-table changes">
        <thead>
          <tr>
            <th scope="col">{words("entry.field")}</th>
            <th scope="col">{words("entry.before")}</th>
            <th scope="col">{words("entry.after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td className="change-before">
                <Value value={before} />
              </td>
              <td className="change-after">
                <Value value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value as people read it: lists below each other, ids by what they name, which needs no label. */
function Value({ value }: { value: unknown }) {
  const words = useAuditWords();
  const named = useNamed();
  if (value === null || value === undefined)
    return <span className="muted">{words("entry.value.none")}</span>;
  if (typeof value === "boolean") return words(value ? "entry.value.yes" : "entry.value.no");
  if (typeof value === "string") return <span className="change-text">{named(value)}</span>;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">{words("entry.value.none")}</span>;
    return (
      <ul className="change-list">
        {value.map((entry) => (
          <li key={JSON.stringify(entry)}>
            <Value value={entry} />
          </li>
        ))}
      </ul>
    );
  }
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  return (
    <span className="change-text">
      {parts.map(([name, part], index) => (
        <span key={name}>
          {index > 0 && ", "}
          {!(typeof part === "string" && named(part) !== part) && <span className="muted">{name} </span>}
          <Value value={part} />
        </span>
      ))}
    </span>
  );
}

/** Permissions, default roles and locations by their names; anything else as it is. */
function useNamed(): (text: string) => string {
  const words = useWords();
  const placeOf = useLocationName();
  return (text) => {
    if (isPermission(text)) return words(`permission.${text}`);
    if (isDefaultRole(text)) return words(`role.${text}`);
    return text.startsWith("loc_") ? placeOf(text) : text;
  };
}
