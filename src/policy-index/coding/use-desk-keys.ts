/** What the desk's keys do: from question to question and area to area, into a field and out of it again. */
import { useEffect } from "react";
import type { Questionnaire } from "./contract.ts";
import type { Entry } from "./desk-entry.ts";
import { type DeskKey, deskKey } from "./keys.ts";
import type { Acts } from "./part.ts";
import { isWritable } from "./rules.ts";

type DeskKeys = {
  /** Undefined until the page is alive: then no key is heard. */
  readonly acts: Acts | undefined;
  readonly questionnaire: Questionnaire;
  readonly area: string;
  readonly current: string | undefined;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly moveTo: (area: string, question?: string) => void;
  readonly showQuestion: (question: string) => void;
  readonly send: () => void;
  readonly help: () => void;
};

/** A field of the question, for whoever wants to write there. */
const fieldOf = (question: string, kind: "write" | "cite"): HTMLElement | null | undefined =>
  document
    .getElementById(question)
    ?.querySelector<HTMLElement>(kind === "write" ? "textarea[name=justification]" : ".cite input[type=search]");

/** Whether it did something. */
function pressed(key: DeskKey, desk: DeskKeys & { readonly acts: Acts }): boolean {
  const { acts, questionnaire, area, current, entries } = desk;
  const { areas, open } = questionnaire;
  const here = areas.findIndex(({ id }) => id === area);
  const questions = areas[here]?.questions ?? [];
  const at = current === undefined ? -1 : questions.indexOf(current);
  switch (key.kind) {
    case "help":
      desk.help();
      return true;
    case "send":
      desk.send();
      return true;
    case "next-area":
    case "previous-area": {
      const next = areas[key.kind === "next-area" ? here + 1 : here - 1];
      if (next) desk.moveTo(next.id);
      return next !== undefined;
    }
    case "next":
    case "previous": {
      const next = questions[key.kind === "next" ? Math.min(at + 1, questions.length - 1) : Math.max(at - 1, 0)];
      if (next !== undefined) desk.showQuestion(next);
      return next !== undefined;
    }
    case "write":
    case "cite": {
      const question = current ?? questions[0];
      const field = question === undefined ? undefined : fieldOf(question, key.kind);
      field?.focus();
      return field !== undefined && field !== null;
    }
    case "leave": {
      const isWithin = document.activeElement?.closest(".question")?.id === current;
      if (current !== undefined && isWithin) document.getElementById(current)?.focus({ preventScroll: true });
      return current !== undefined && isWithin;
    }
    case "choose": {
      const question = questionnaire.questions.find(({ id }) => id === current);
      const option = question?.options[key.at];
      const entry = question && entries.get(question.id);
      if (!option || !entry || !isWritable(entry) || !open) return false;
      acts.write(question.id, "option", { status: "answered", option: option.key, value: undefined });
      return true;
    }
  }
}

export function useDeskKeys(desk: DeskKeys): void {
  useEffect(() => {
    const { acts } = desk;
    if (!acts) return;
    const hear = (event: KeyboardEvent): void => {
      const key = document.querySelector("dialog[open]") ? undefined : deskKey(event);
      if (key && pressed(key, { ...desk, acts })) event.preventDefault();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  });
}
