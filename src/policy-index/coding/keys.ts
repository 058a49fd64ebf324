/** The keys of the desk. While somebody types only Escape and Ctrl ↵ are heard, and no key replaces one of the browser's own. */

export type DeskKey =
  | {
      readonly kind: "next" | "previous" | "next-area" | "previous-area" | "write" | "cite" | "leave" | "send" | "help";
    }
  | { readonly kind: "choose"; readonly at: number };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing"> & {
  readonly target: EventTarget | null;
};

const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
};

const letters: Readonly<Record<string, Exclude<DeskKey["kind"], "choose">>> = {
  ...{ j: "next", k: "previous", n: "next-area", p: "previous-area", w: "write", s: "cite", "?": "help" },
};

/** What a key means on the desk; undefined for nothing. */
export function deskKey({ key, ctrlKey, metaKey, altKey, isComposing, target }: Pressed): DeskKey | undefined {
  if (isComposing || altKey) return undefined;
  if (ctrlKey || metaKey) return key === "Enter" ? { kind: "send" } : undefined;
  // A list that is open closes with Escape, and is not left by it.
  if (key === "Escape") return target instanceof HTMLSelectElement ? undefined : { kind: "leave" };
  if (isTyping(target)) return undefined;
  const kind = Object.hasOwn(letters, key) ? letters[key] : undefined;
  if (kind !== undefined) return { kind };
  return /^[1-9]$/.test(key) ? { kind: "choose", at: Number(key) - 1 } : undefined;
}
