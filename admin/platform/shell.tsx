import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import { Button } from "../components/button.tsx";
import { Mark } from "../components/mark.tsx";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { LanguageChoice } from "../shell/user-menu.tsx";
import { platform } from "./calls.ts";
import { ProofWanted } from "./prove-dialog.tsx";
import { operatorQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

const PARTS = [
  ["/platform", "platform.nav.merchants"],
  ["/platform/operators", "platform.nav.operators"],
  ["/platform/log", "platform.nav.log"],
] as const;

/** The part that a page belongs to: a merchant's own page to the merchants. */
const partOf = (pathname: string): string =>
  PARTS.find(([to]) => to !== "/platform" && pathname.startsWith(to))?.[0] ?? "/platform";

/** What surrounds the platform's pages. It belongs to no merchant, and so looks like none's back office. */
export function PlatformShell() {
  const words = usePlatformWords();
  const adminWords = useWords();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the page changed
  useEffect(() => {
    if (first.current) first.current = false;
    else if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className="platform-shell">
      <a className="skip-link" href="#main">
        {adminWords("shell.skip")}
      </a>
      <header className="platform-bar">
        <p className="brand">
          <Mark />
          Millrace
          <span className="platform-word">{words("platform.title")}</span>
        </p>
        <nav className="platform-nav" aria-label={words("platform.nav")}>
          {PARTS.map(([to, key]) => (
            <Link
              key={to}
              to={to}
              className="platform-link"
              aria-current={partOf(pathname) === to ? "page" : undefined}
            >
              {words(key)}
            </Link>
          ))}
        </nav>
        <SignedIn />
      </header>
      <main className="platform-main" id="main" ref={main} tabIndex={-1}>
        <Outlet />
        <LanguageChoice />
      </main>
      <ProofWanted />
    </div>
  );
}

function SignedIn() {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: me } = useQuery(operatorQuery);
  const signOut = useMutation({
    mutationFn: platform.signOut,
    onSuccess: async () => {
      await navigate("/platform/sign-in", { replace: true });
      queries.removeQueries({ queryKey: ["platform"] });
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  return (
    <div className="platform-me">
      {me && (
        <span className="platform-name">
          <span className="visually-hidden">{words("platform.signed_in", { name: me.name })}</span>
          <span aria-hidden="true">{me.name}</span>
        </span>
      )}
      <Button icon="signOut" onPress={() => signOut.mutate()} isPending={signOut.isPending}>
        {words("platform.sign_out")}
      </Button>
    </div>
  );
}
