import { redacted } from "./redaction.ts";

/** Facts beside the message: ids, codes, counts, and the error. Never a body or a document. */
type Facts = Readonly<Record<string, unknown>>;

const entry = (message: string, facts: Facts): Facts => ({ message, ...(redacted(facts) as Facts) });

/**
 * The platform's log: one object a line. All server code logs through it (biome.json refuses `console` elsewhere),
 * so nothing secret and nobody's data gets in by another way.
 */
export const log = {
  info: (message: string, facts: Facts = {}): void => console.info(entry(message, facts)),
  warn: (message: string, facts: Facts = {}): void => console.warn(entry(message, facts)),
  error: (message: string, facts: Facts = {}): void => console.error(entry(message, facts)),
};
