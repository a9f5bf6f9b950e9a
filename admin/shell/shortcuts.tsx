import { Dialog } from "../components/dialog.tsx";
import { Keys } from "../components/keys.tsx";
import { useWords } from "../session/words.ts";
import type { Command } from "./commands.ts";

/** All keys, for looking up. */
export default function Shortcuts({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}) {
  const words = useWords();
  const groups = [
    {
      title: words("shortcuts.general"),
      keys: [
        ["/", words("shortcuts.search")],
        ["Ctrl K", words("shortcuts.palette")],
        ["?", words("shortcuts.title")],
        ["Esc", words("shortcuts.escape")],
      ],
    },
    {
      title: words("shortcuts.go"),
      keys: commands.flatMap(({ keys, label }) => (keys ? [[keys, label] as const] : [])),
    },
    {
      title: words("shortcuts.lists"),
      keys: [
        ["↑ ↓", words("shortcuts.rows")],
        ["Enter", words("shortcuts.open")],
        ["Home End", words("shortcuts.ends")],
      ],
    },
  ] as const;
  return (
    <Dialog title={words("shortcuts.title")} onClose={onClose} size="lg">
      <div className="dialog-body shortcuts">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, label]) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
