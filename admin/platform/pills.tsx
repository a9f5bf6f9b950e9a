import { Icon, type IconName } from "../components/icon.tsx";
import type { Job, MerchantSummary, Operator } from "./calls.ts";
import { usePlatformWords } from "./words.ts";

type Look = readonly [tone: "neutral" | "info" | "warning" | "success" | "danger", icon: IconName];

const merchantLooks: Readonly<Record<MerchantSummary["status"], Look>> = {
  active: ["success", "check"],
  suspended: ["warning", "ban"],
  closing: ["danger", "clock"],
  deleting: ["danger", "trash"],
};

/** How a merchant stands: a colour, an icon and a word. */
export function MerchantPill({ status }: Pick<MerchantSummary, "status">) {
  const words = usePlatformWords();
  return <Pill look={merchantLooks[status]}>{words(`merchant.status.${status}`)}</Pill>;
}

/** Says that nothing here is real. */
export function SandboxPill() {
  return <Pill look={["info", "stock"]}>{usePlatformWords()("merchant.sandbox")}</Pill>;
}

const jobLooks: Readonly<Record<Job["status"], Look>> = {
  waiting: ["neutral", "clock"],
  running: ["info", "refresh"],
  done: ["success", "check"],
  failed: ["danger", "alert"],
  cancelled: ["neutral", "close"],
};

export function JobPill({ status }: Pick<Job, "status">) {
  const words = usePlatformWords();
  return <Pill look={jobLooks[status]}>{words(`job.status.${status}`)}</Pill>;
}

const operatorLooks: Readonly<Record<Operator["status"], Look>> = {
  active: ["success", "check"],
  invited: ["neutral", "clock"],
  disabled: ["danger", "ban"],
};

export function OperatorPill({ status }: Pick<Operator, "status">) {
  const words = usePlatformWords();
  return <Pill look={operatorLooks[status]}>{words(`operators.status.${status}`)}</Pill>;
}

function Pill({ look: [tone, icon], children }: { look: Look; children: string }) {
  return (
    <span className={`pill tone-${tone}`}>
      <Icon name={icon} size="sm" />
      {children}
    </span>
  );
}
