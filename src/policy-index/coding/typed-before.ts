/**
 * What somebody wrote while the page's script was still on its way. React takes a page up as it was drawn, so this is read
 * off the forms before, and written again as if it came now.
 */
import type { Acts } from "./part.ts";

type Typed =
  | { readonly indicator: string; readonly field: "justification" | "memo"; readonly text: string }
  | { readonly indicator: string; readonly field: "option"; readonly option: string };

let before: readonly Typed[] = [];

/** Reads what differs from what was drawn. */
export function readTyped(root: HTMLElement): void {
  const typed: Typed[] = [];
  for (const question of root.querySelectorAll<HTMLElement>(".question")) {
    const { id: indicator } = question;
    for (const field of ["justification", "memo"] as const) {
      const area = question.querySelector<HTMLTextAreaElement>(`textarea[name=${field}]`);
      if (area && area.value !== area.defaultValue) typed.push({ indicator, field, text: area.value });
    }
    const chosen = question.querySelector<HTMLInputElement>("input[name=option]:checked");
    if (chosen && !chosen.defaultChecked && chosen.value !== "" && !chosen.value.startsWith("none:"))
      typed.push({ indicator, field: "option", option: chosen.value });
  }
  before = typed;
}

/** Writes it, once. */
export function writeTyped(write: Acts["write"]): void {
  for (const typed of before) {
    if (typed.field === "option")
      write(typed.indicator, "option", { status: "answered", option: typed.option, value: undefined });
    else write(typed.indicator, typed.field, { [typed.field]: typed.text });
  }
  before = [];
}
