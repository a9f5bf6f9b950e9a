import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { cell } from "./cell.ts";
import { SCAN_GAP_MS, scanBuffer } from "./sale/scan-buffer.ts";

/** One key and what it does; `label` is shown in the help. */
export interface KeyBinding {
  /** As `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** A screen's or dialog's keys. The topmost layer that knows a key gets it. */
export interface KeyLayer {
  readonly bindings: readonly KeyBinding[];
  /** Nothing below hears keys or scans: a dialog. */
  readonly modal?: boolean;
  /** Digits typed fast are digits here, no scan that forgot its end. */
  readonly keypad?: boolean;
  /** Takes scanned codes; without it the layer below does. */
  readonly onScan?: (code: string) => void;
}

type LayerRef = { current: KeyLayer };
const layers: LayerRef[] = [];

/** Grows whenever a screen's keys change, for the help. */
export const layersChanged = cell(0);

/** A component's keys while it is shown. */
export function useKeys(layer: KeyLayer): void {
  const ref = useRef(layer);
  ref.current = layer;
  useEffect(() => {
    layers.push(ref);
    layersChanged.set(layersChanged.get() + 1);
    return () => {
      layers.splice(layers.indexOf(ref), 1);
      layersChanged.set(layersChanged.get() + 1);
    };
  }, []);
}

/** The layers that hear keys now, topmost first. */
function hearing(): KeyLayer[] {
  const heard: KeyLayer[] = [];
  for (const { current } of layers.toReversed()) {
    heard.push(current);
    if (current.modal) break;
  }
  return heard;
}

/** Every key that works now, each once: what the help shows. */
export function activeBindings(): KeyBinding[] {
  const bindings = new Map<string, KeyBinding>();
  for (const layer of hearing()) {
    for (const binding of layer.bindings) if (!bindings.has(binding.key)) bindings.set(binding.key, binding);
  }
  return [...bindings.values()];
}

function run(key: string): boolean {
  for (const layer of hearing()) {
    const binding = layer.bindings.find((candidate) => candidate.key === key);
    if (binding) {
      flushSync(binding.run); // the next key, however soon, meets the screen that this one has made
      return true;
    }
  }
  return false;
}

const knows = (key: string): boolean => activeBindings().some((binding) => binding.key === key);

type Field = HTMLInputElement | HTMLTextAreaElement;
const fieldOf = (target: EventTarget | null): Field | null =>
  (target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type)) ||
  target instanceof HTMLTextAreaElement
    ? target
    : null;

/** Keys that a field needs itself. */
const EDITING = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Delete",
  "Backspace",
  "Home",
  "End",
]);

/**
 * Listens to the whole window, before any element does. Letters and digits outside fields wait a moment: when they turn
 * out to be a scanner's burst they are a code, not shortcuts. A scan into a field is taken out of it again.
 */
export function listenToKeys(): void {
  const buffer = scanBuffer();
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typedInto: { field: Field; value: string } | null = null;

  const release = () => {
    clearTimeout(timer);
    const keys = waiting;
    waiting = [];
    const keypad = hearing().some((layer) => layer.keypad);
    if (keys.length <= 2 || keypad) for (const key of keys) run(key);
  };

  const onCharacter = (event: KeyboardEvent) => {
    const field = fieldOf(event.target);
    const inBurst = buffer.character(event.key, event.timeStamp);
    if (field) {
      if (!inBurst) typedInto = { field, value: field.value };
      return;
    }
    if (!inBurst) {
      release();
      typedInto = null;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.key === " " && !inBurst) return;
    waiting.push(key);
    if (inBurst || knows(key)) event.preventDefault();
    clearTimeout(timer);
    if (hearing().some((layer) => layer.onScan)) timer = setTimeout(release, SCAN_GAP_MS);
    else release(); // nobody waits for a scan: a PIN's digit shows at once
  };

  const onEnd = (event: KeyboardEvent) => {
    const code = buffer.end(event.timeStamp);
    if (code !== null) {
      clearTimeout(timer);
      waiting = [];
      event.preventDefault();
      event.stopImmediatePropagation();
      if (typedInto) restore(typedInto.field, typedInto.value);
      typedInto = null;
      hearing()
        .find((layer) => layer.onScan)
        ?.onScan?.(code);
      return;
    }
    release();
    if (event.key !== "Enter") return;
    const interactive =
      event.target instanceof HTMLElement && event.target.closest("button, a, input, select");
    if (!interactive && run("Enter")) event.preventDefault();
  };

  window.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1) return onCharacter(event);
      if (event.key === "Enter" || event.key === "Tab") return onEnd(event);
      if (EDITING.has(event.key) && fieldOf(event.target)) return;
      if (knows(event.key)) {
        release();
        event.preventDefault();
        run(event.key);
      }
    },
    { capture: true },
  );
}

/** Gives a field its text from before a scan, in a way that React notices. */
function restore(field: Field, value: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
