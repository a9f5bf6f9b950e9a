import { Facts, Panel } from "../components/page.tsx";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import type { PersonDetail } from "./calls.ts";
import { usePeopleWords } from "./words.ts";

/** How somebody signs in, and when they were last here. */
export function SignInFacts({ person }: { person: PersonDetail }) {
  const words = usePeopleWords();
  const format = useFormat();
  const now = useNow();
  const { email, second_factor, passkeys, sessions, pin_set_at, last_seen_at, created_at } = person;
  return (
    <Panel title={words("person.sign_in")}>
      <Facts
        items={[
          [words("person.fact.email"), email ?? words("person.fact.email.none")],
          [
            words("person.fact.factor"),
            [
              second_factor ? words("person.fact.factor.app") : null,
              passkeys > 0 ? words("person.fact.passkeys", { count: passkeys }) : null,
            ]
              .filter(Boolean)
              .join(", ") || words("person.fact.factor.none"),
          ],
          [
            words("person.fact.pin"),
            pin_set_at
              ? words("person.fact.pin.set", { day: format.day(pin_set_at) })
              : words("person.fact.pin.none"),
          ],
          [words("person.fact.sessions"), words("person.fact.sessions.count", { count: sessions })],
          [
            words("person.fact.seen"),
            last_seen_at ? (
              <time key="seen" dateTime={last_seen_at} title={format.instant(last_seen_at)}>
                {format.ago(last_seen_at, now)}
              </time>
            ) : (
              words("people.never_seen")
            ),
          ],
          [words("person.fact.added"), created_at ? format.day(created_at) : "–"],
        ]}
      />
    </Panel>
  );
}
