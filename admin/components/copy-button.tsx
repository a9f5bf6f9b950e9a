import { useState } from "react";
import { Button } from "./button.tsx";
import { say } from "./toast.tsx";

/** Puts a text where the next paste finds it, and says so; where the browser refuses, that is said. */
export function CopyButton({
  text,
  children,
  copied,
  failed,
}: {
  text: string;
  children: string;
  copied: string;
  failed: string;
}) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      say(copied);
    } catch {
      say(failed, "danger");
    }
  };
  return (
    <Button icon={done ? "check" : "copy"} onPress={() => void copy()}>
      {children}
    </Button>
  );
}
