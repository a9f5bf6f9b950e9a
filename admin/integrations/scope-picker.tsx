import { type Ref, useId } from "react";
import { clientScopes, fitsLocations } from "#commerce/access/client-scopes.ts";
import type { Grant } from "#commerce/access/grants.ts";
import { PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { mayGive } from "./client-form.ts";
import { type ClientWords, useClientWords } from "./words.ts";

const groups = [...Map.groupBy(clientScopes, (scope) => PERMISSIONS[scope].area)];

interface ScopePickerProps {
  value: readonly Permission[];
  onChange: (scopes: Permission[]) => void;
  /** Null for everywhere. */
  locationIds: readonly string[] | null;
  /** What the person who gives holds themselves. */
  own: readonly Grant[];
  error?: string | undefined;
  /** Takes the focus when nothing was chosen. */
  focusRef: Ref<HTMLFieldSetElement>;
}

/** What a program may do, in words, by area. What cannot be given says why. */
export function ScopePicker({ value, onChange, locationIds, own, error, focusRef }: ScopePickerProps) {
  const words = useClientWords();
  const id = useId();
  return (
    <fieldset
      ref={focusRef}
      tabIndex={-1}
      className="scopes"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field-label">{words("client.may")}</legend>
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="scope-areas">
        {groups.map(([area, scopes]) => (
          <fieldset key={area} className="scope-area">
            <legend>{words(`permission.area.${area}`)}</legend>
            {scopes.map((scope) => {
              const why = refusalOf(words, scope, locationIds, own);
              const checked = value.includes(scope) && !why;
              const hint = why ?? remarkOn(words, scope, locationIds);
              return (
                <label key={scope} className={why ? "scope is-disabled" : "scope"}>
                  <input
                    type="checkbox"
                    checked={checked}
                    disabled={why !== null}
                    onChange={() =>
                      onChange(checked ? value.filter((name) => name !== scope) : [...value, scope])
                    }
                  />
                  <span>
                    {words(`permission.${scope}`)}
                    {hint && <span className="field-hint">{hint}</span>}
                  </span>
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
      <p className="field-hint">{words("client.may.nothing_else")}</p>
    </fieldset>
  );
}

/** Why a scope cannot be given; null when it can. */
function refusalOf(
  words: ClientWords,
  scope: Permission,
  locationIds: readonly string[] | null,
  own: readonly Grant[],
): string | null {
  if (locationIds !== null && !fitsLocations(scope)) return words("client.scope.wide");
  return mayGive(own, scope, locationIds) ? null : words("client.scope.not_held");
}

/** What is to be known of a scope that can be given. */
function remarkOn(
  words: ClientWords,
  scope: Permission,
  locationIds: readonly string[] | null,
): string | null {
  return locationIds !== null && !PERMISSIONS[scope].byLocation ? words("client.scope.whole") : null;
}
