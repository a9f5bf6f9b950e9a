import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Outlet, useLocation, useNavigation } from "react-router";
import { AccessWatch } from "../access/watch.tsx";
import { IconButton } from "../components/button.tsx";
import { Refusals } from "../components/forbidden.tsx";
import { Icon } from "../components/icon.tsx";
import { Mark } from "../components/mark.tsx";
import { Live } from "../live/live.tsx";
import { useStaff } from "../session/session.ts";
import { SessionQuestions } from "../session/session-questions.tsx";
import { useWords } from "../session/words.ts";
import { useCommands } from "./commands.ts";
import { createKeyReader, isTyping } from "./key-reader.ts";
import { LiveLight } from "./live-light.tsx";
import { Drawer, Navigation } from "./navigation.tsx";
import { UserMenu } from "./user-menu.tsx";

const Palette = lazy(() => import("./palette.tsx"));
const Shortcuts = lazy(() => import("./shortcuts.tsx"));
const VisitBanner = lazy(() => import("../platform/visit-banner.tsx"));

type Layer = "palette" | "shortcuts" | "drawer" | null;

/** What surrounds every page: navigation, search, connection, account. */
export function Shell() {
  const { id } = useStaff();
  return (
    // Somebody else has another connection.
    <Live key={id}>
      <Frame />
    </Live>
  );
}

function Frame() {
  const words = useWords();
  const staff = useStaff();
  const commands = useCommands();
  const [layer, setLayer] = useState<Layer>(null);
  const close = () => setLayer(null);
  const location = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the page changed
  useEffect(() => {
    if (first.current) first.current = false;
    // A page that has put the focus into a field of its own keeps it.
    else if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [location.pathname]);

  const bindings = useMemo(
    () => [
      ...commands.flatMap(({ keys, run }) => (keys ? [{ keys, run }] : [])),
      { keys: "/", run: () => setLayer("palette") },
      { keys: "?", run: () => setLayer("shortcuts") },
    ],
    [commands],
  );
  useEffect(() => {
    const reader = createKeyReader(() => bindings);
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        setLayer("palette");
        return;
      }
      const covered = document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
      if (event.ctrlKey || event.metaKey || event.altKey || covered || isTyping(event.target)) return;
      if (reader.read(event.key, event.timeStamp)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [bindings]);

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {words("shell.skip")}
      </a>
      {staff.visit && (
        <Suspense>
          <VisitBanner staff={staff} visit={staff.visit} />
        </Suspense>
      )}
      <aside className="sidebar">
        <p className="brand">
          <Mark />
          Millrace
        </p>
        <Navigation />
      </aside>
      <header className="topbar">
        <span className="topbar-menu">
          <IconButton icon="menu" label={words("shell.menu")} onPress={() => setLayer("drawer")} />
        </span>
        <button
          type="button"
          className="global-search"
          onClick={() => setLayer("palette")}
          aria-haspopup="dialog"
        >
          <Icon name="search" size="sm" />
          <span className="global-search-text">{words("search.prompt")}</span>
          <kbd>/</kbd>
        </button>
        <LiveLight />
        <span className="topbar-keys">
          <IconButton
            icon="keyboard"
            label={words("shortcuts.title")}
            onPress={() => setLayer("shortcuts")}
          />
        </span>
        <UserMenu />
      </header>
      <Progress />
      <main className="main" id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <SessionQuestions />
      {!staff.visit && <AccessWatch />}
      <Refusals />
      {layer === "drawer" && <Drawer onClose={close} />}
      <Suspense>
        {layer === "palette" && <Palette commands={commands} onClose={close} />}
        {layer === "shortcuts" && <Shortcuts commands={commands} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** A thin line while the next page is fetched. */
function Progress() {
  const busy = useNavigation().state !== "idle";
  return <div className={busy ? "progress-line is-busy" : "progress-line"} aria-hidden="true" />;
}

/** Shown for the moment until it is known who is signed in. */
export function Opening() {
  const words = useWords();
  return (
    <main className="opening">
      <h1 className="visually-hidden">{words("sign_in.title")}</h1>
      <Mark />
      <span className="visually-hidden" role="status">
        {words("state.loading")}
      </span>
    </main>
  );
}
