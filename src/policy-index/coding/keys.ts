/** The keys of the desk. None is heard while somebody types, and none replaces a key of the browser's own. */

export type DeskKey =
  | { readonly kind: "next" | "previous" | "send" | "help" }
  | { readonly kind: "choose"; readonly at: number };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing"> & {
  readonly target: EventTarget | null;
};

const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
};

/** What a key means on the desk; undefined for nothing. */
export function deskKey({ key, ctrlKey, metaKey, altKey, isComposing, target }: Pressed): DeskKey | undefined {
  if (isComposing || altKey) return undefined;
  if (ctrlKey || metaKey) return key === "Enter" ? { kind: "send" } : undefined;
  if (isTyping(target)) return undefined;
  if (key === "j") return { kind: "next" };
  if (key === "k") return { kind: "previous" };
  if (key === "?") return { kind: "help" };
  return /^[1-9]$/.test(key) ? { kind: "choose", at: Number(key) - 1 } : undefined;
}
