import { deviceName } from "#ui/device-name.ts";
import type { Words } from "./words.ts";

/** What this device is called until somebody calls it otherwise. */
export const deviceWord = (words: Words): string =>
  deviceName(navigator.userAgent) ?? words("account.sessions.unknown");
