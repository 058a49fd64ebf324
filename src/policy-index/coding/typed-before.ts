/**
 * What somebody wrote while the page's script was still on its way. React takes a page up as it was drawn, so this is read
 * off the forms before, and written again as if it came now: every field of an answer.
 */
import type { AnswerField, Citation } from "../answers/contract.ts";
import type { Written } from "./contract.ts";
import type { Acts } from "./part.ts";
import { noneKey, noneStatuses, numberSaid } from "./rules.ts";

type Typed = { readonly indicator: string } & (
  | { readonly field: AnswerField; readonly said: Partial<Written> }
  | { readonly field: "citations"; readonly at: number; readonly said: Partial<Citation> }
);

let before: readonly Typed[] = [];

const texts = ["justification", "memo"] as const;
const ofCitation = ["pinpoint", "quotation", "translation"] as const;

/** What a text or a day says now, where it is another than was drawn. */
function changed(within: Element, selector: string): string | undefined {
  const found = within.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  return found && found.value !== found.defaultValue ? found.value : undefined;
}

/** What was chosen of some buttons, where it is another than was drawn. */
function chosen(within: Element, name: string): string | undefined {
  const found = within.querySelector<HTMLInputElement>(`input[name=${name}]:checked`);
  return found && !found.defaultChecked && found.value !== "" ? found.value : undefined;
}

function saidIn(question: Element): readonly (readonly [AnswerField, Partial<Written>])[] {
  const said: (readonly [AnswerField, Partial<Written>])[] = [];
  for (const field of texts) {
    const text = changed(question, `textarea[name=${field}]`);
    if (text !== undefined) said.push([field, { [field]: text }]);
  }
  const option = chosen(question, "option");
  const none = noneStatuses.find((status) => noneKey(status) === option);
  if (none) said.push(["option", { status: none, option: undefined, value: undefined }]);
  else if (option !== undefined) said.push(["option", { status: "answered", option, value: undefined }]);
  const number = numberSaid(changed(question, "input[name=value]") ?? "");
  if (number?.value !== undefined) said.push(["option", number]);
  const confidence = (["high", "medium", "low"] as const).find((one) => one === chosen(question, "confidence"));
  if (confidence) said.push(["confidence", { confidence }]);
  const reasons = ["law-changed", "coding-error", "better-source", "reworded"] as const;
  const changeReason = reasons.find((one) => one === chosen(question, "changeReason"));
  if (changeReason) said.push(["changeReason", { changeReason }]);
  const asOf = changed(question, "input[name=asOf]");
  if (asOf !== undefined) said.push(["asOf", { asOf: asOf === "" ? undefined : asOf }]);
  return said;
}

/**
 * Nobody has touched a key or a button since the page came: what differs from what was drawn was put there by the browser, which
 * remembers forms by their position, and may stand in another question than it was written to.
 */
const isUntouched = (): boolean => "userActivation" in navigator && !navigator.userActivation.hasBeenActive;

/** Reads what differs from what was drawn; what nobody typed is put back as it was drawn. */
export function readTyped(root: HTMLElement): void {
  if (isUntouched()) {
    for (const form of root.querySelectorAll("form")) form.reset();
    return;
  }
  const typed: Typed[] = [];
  for (const question of root.querySelectorAll<HTMLElement>(".question")) {
    const { id: indicator } = question;
    for (const [field, said] of saidIn(question)) typed.push({ indicator, field, said });
    for (const at of question.querySelectorAll(".cited").keys())
      for (const name of ofCitation) {
        const text = changed(question, `[name="citations.${at}.${name}"]`);
        if (text !== undefined) typed.push({ indicator, field: "citations", at, said: { [name]: text } });
      }
  }
  before = typed;
}

/** Writes it, once; `citationsOf`: what an answer cites now. */
export function writeTyped(write: Acts["write"], citationsOf: (indicator: string) => readonly Citation[]): void {
  for (const typed of before) {
    if (!("at" in typed)) write(typed.indicator, typed.field, typed.said);
    else {
      const { indicator, at, said } = typed;
      const citations = citationsOf(indicator).map((one, position) => (position === at ? { ...one, ...said } : one));
      write(indicator, "citations", { citations });
    }
  }
  before = [];
}
