import { Button } from "../components/button.tsx";
import { say } from "../components/toast.tsx";
import type { Staff } from "../model.ts";
import { useWords } from "./words.ts";

interface CodesProps {
  codes: readonly string[];
  owner: Pick<Staff, "email" | "merchant">;
}

/** The ten codes, and ways to keep them. */
export function RecoveryCodes({ codes, owner }: CodesProps) {
  const words = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    say(words("account.codes.copied"));
  };
  const save = () => {
    const head = words("account.codes.file", { merchant: owner.merchant.name, email: owner.email ?? "" });
    const address = URL.createObjectURL(
      new Blob([`${head}\n\n${codes.join("\n")}\n`], { type: "text/plain" }),
    );
    const link = document.createElement("a");
    link.href = address;
    link.download = `recovery-codes-${owner.merchant.slug}.txt`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="recovery">
      <p>{words("account.codes.text")}</p>
      <ol className="recovery-codes plain">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="recovery-keep">
        <Button icon="copy" onPress={() => void copy()}>
          {words("account.codes.copy")}
        </Button>
        <Button icon="download" onPress={save}>
          {words("account.codes.download")}
        </Button>
      </div>
    </div>
  );
}
