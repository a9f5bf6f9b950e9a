import { useEffect, useState } from "react";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import type { TillTransfer } from "../wire.ts";
import { useWords } from "../words.ts";

interface KnownTransfers {
  /** As last told, also while the server is out of reach; null before the first answer. */
  readonly transfers: readonly TillTransfer[] | null;
  readonly answer: Answer<unknown> | null;
  reload(): Promise<void>;
}

/** Transfers to and from this store, read again whenever one has moved on and after every reconnection. */
export function useTransfers(): KnownTransfers {
  const till = useTill();
  const { locale } = useWords();
  const [known, setKnown] = useState<Omit<KnownTransfers, "reload">>({ transfers: null, answer: null });
  const reload = async () => {
    const answer = await till.api.transfers(till.presence.session.get()?.token ?? null, locale);
    setKnown(({ transfers }) => ({
      transfers: answer.kind === "ok" ? answer.value.items : transfers,
      answer,
    }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads with what is true when it is called
  useEffect(() => {
    void reload();
    return till.transfersChanged.subscribe(() => void reload());
  }, [till, locale]);
  return { ...known, reload };
}
