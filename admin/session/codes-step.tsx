import { Button } from "../components/button.tsx";
import type { Staff } from "../model.ts";
import type { Frame } from "./door-frame.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useWords } from "./words.ts";

/** Shown once, between the first second factor and the back office. */
export function CodesStep({
  Frame,
  codes,
  owner,
  onDone,
}: {
  Frame: Frame;
  codes: readonly string[];
  owner: Staff;
  onDone: () => void;
}) {
  const words = useWords();
  return (
    <Frame title={words("account.codes.title")}>
      <div className="form">
        <RecoveryCodes codes={codes} owner={owner} />
        <Button look="primary" onPress={onDone}>
          {words("account.codes.kept")}
        </Button>
      </div>
    </Frame>
  );
}
