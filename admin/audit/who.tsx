import { Icon, type IconName } from "../components/icon.tsx";
import type { AuditEntry } from "./calls.ts";
import { useAuditWords } from "./words.ts";

const icons: Readonly<Record<AuditEntry["actor"]["kind"], IconName>> = {
  staff: "person",
  client: "api",
  operator: "company",
  shopper: "bag",
  system: "store",
  anonymous: "ban",
};

/** Who did something: a name, and what they are. */
export function Who({ actor }: { actor: AuditEntry["actor"] }) {
  const words = useAuditWords();
  return (
    <span className="with-icon">
      <Icon name={icons[actor.kind]} size="sm" />
      <span className="visually-hidden">{words(`actor.${actor.kind}`)}</span>
      {actor.kind === "anonymous" && actor.id === null ? words("actor.anonymous") : actor.name}
    </span>
  );
}
