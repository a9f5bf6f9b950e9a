import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useNavigate } from "react-router";
import { LANGUAGES } from "#ui/i18n.ts";
import { api } from "../api.ts";
import { Icon } from "../components/icon.tsx";
import { say } from "../components/toast.tsx";
import { setPreferences, usePreferences } from "../session/preferences.ts";
import { useProblemText } from "../session/problem-text.ts";
import { roleName } from "../session/roles.ts";
import { sessionHint, useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";

const themes = { system: "display", light: "sun", dark: "moon" } as const;
const languageNames = { en: "English", de: "Deutsch" } as const;

/** Who is signed in, how they like the screen, and the way out. */
export function UserMenu() {
  const words = useWords();
  const staff = useStaff();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { theme, language } = usePreferences();
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSuccess: async () => {
      sessionHint.set(false);
      await navigate("/sign-in", { replace: true });
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const initials = staff.name
    .split(/\s+/)
    .map((part) => part[0] ?? "")
    .slice(0, 2)
    .join("");
  return (
    <MenuTrigger>
      <Button className="user-button">
        <span className="avatar" aria-hidden="true">
          {initials}
        </span>
        <span className="visually-hidden">{words("user.menu", { name: staff.name })}</span>
        <span className="user-name" aria-hidden="true">
          {staff.name}
        </span>
        <Icon name="chevronDown" size="sm" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <div className="user-card">
          <p className="user-card-name">{staff.name}</p>
          <p className="muted">{staff.email}</p>
          <p className="muted">{staff.roles.map((role) => roleName(words, role.role_id)).join(", ")}</p>
        </div>
        <Menu className="menu" aria-label={words("user.menu", { name: staff.name })}>
          {/* An operator who looks in has no account here. */}
          {!staff.visit && (
            <>
              <MenuItem
                id="account"
                className="menu-item"
                onAction={() => void navigate("/account")}
                textValue={words("account.title")}
              >
                <Icon name="person" />
                <span>{words("account.title")}</span>
              </MenuItem>
              <MenuItem
                id="requests"
                className="menu-item"
                onAction={() => void navigate("/people/requests?view=mine")}
                textValue={words("user.requests")}
              >
                <Icon name="lock" />
                <span>{words("user.requests")}</span>
              </MenuItem>
            </>
          )}
          {(["system", "light", "dark"] as const).map((choice) => (
            <MenuItem
              key={choice}
              id={choice}
              className={choice === "system" ? "menu-item menu-item-first" : "menu-item"}
              onAction={() => setPreferences({ theme: choice })}
              textValue={words(`view.${choice}`)}
            >
              <Icon name={themes[choice]} />
              <span>{words(`view.${choice}`)}</span>
              {theme === choice && <Icon name="check" size="sm" />}
            </MenuItem>
          ))}
          {LANGUAGES.map((choice) => (
            <MenuItem
              key={choice}
              id={choice}
              className={choice === "en" ? "menu-item menu-item-first" : "menu-item"}
              onAction={() => setPreferences({ language: choice })}
              textValue={languageNames[choice]}
            >
              <Icon name="globe" />
              <span lang={choice}>{languageNames[choice]}</span>
              {language === choice && <Icon name="check" size="sm" />}
            </MenuItem>
          ))}
          {!staff.visit && (
            <MenuItem
              id="sign-out"
              className="menu-item menu-item-first"
              onAction={() => signOut.mutate()}
              textValue={words("user.sign_out")}
            >
              <Icon name="signOut" />
              <span>{words("user.sign_out")}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The language choice where no menu is: on the sign-in page. */
export function LanguageChoice() {
  const { language } = usePreferences();
  return (
    <p className="language-choice">
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={language === choice}
          onClick={() => setPreferences({ language: choice })}
        >
          {languageNames[choice]}
        </button>
      ))}
    </p>
  );
}
