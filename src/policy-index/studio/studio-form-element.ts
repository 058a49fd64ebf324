/**
 * `<studio-form>`: what is written is saved when its field is left, and says so. What could not be sent stays in this
 * browser, is back when the page is opened again, and is sent with the next field that is.
 */
import { enhanced } from "../../ui/kit/enhanced-element.ts";
import { sendEdits } from "./studio-calls.ts";

/** The edit a field stands for: its own words, and what is hidden beside it. */
function editOf(field: HTMLTextAreaElement): Readonly<Record<string, string>> {
  const prefix = field.name.replace(/words$/, "");
  const hidden = field.form?.querySelectorAll<HTMLInputElement>(`input[type="hidden"][name^="${CSS.escape(prefix)}"]`);
  const edit: Record<string, string> = {};
  for (const input of hidden ?? []) edit[input.name.slice(prefix.length)] = input.value;
  return field.value === "" ? edit : { ...edit, words: field.value };
}

export const defineStudioForm = (): void =>
  enhanced("studio-form", (host, signal) => {
    const { draft = "", saving = "", saved = "", unsaved = "" } = host.dataset;
    const status = host.querySelector(":scope > [role=status]");
    const tell = (words: string): void => {
      if (status) status.textContent = words;
    };
    const keyOf = (field: HTMLTextAreaElement): string => {
      const { words: _, ...where } = editOf(field);
      return `studio ${draft} ${JSON.stringify(where)}`;
    };
    const fields = [...host.querySelectorAll<HTMLTextAreaElement>("textarea:enabled")];
    const written = new Map(fields.map((field) => [field, field.value]));
    const changed = (): readonly HTMLTextAreaElement[] => fields.filter((field) => field.value !== written.get(field));

    for (const field of fields) {
      const left = localStorage.getItem(keyOf(field));
      if (left === null) continue;
      field.value = left;
      tell(unsaved);
    }

    let turn: Promise<void> = Promise.resolve();
    const save = async (): Promise<void> => {
      const sent = changed().map((field) => ({ field, value: field.value }));
      if (sent.length === 0) return;
      tell(saving);
      const outcome = await sendEdits(
        draft,
        sent.map(({ field }) => editOf(field)),
      );
      if (outcome.kind !== "done") return tell(outcome.kind === "refused" ? outcome.words : unsaved);
      for (const { field, value } of sent) {
        written.set(field, value);
        if (field.value === value) localStorage.removeItem(keyOf(field));
      }
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      tell(`${saved} ${time}`);
    };
    for (const field of fields) {
      field.addEventListener("input", () => localStorage.setItem(keyOf(field), field.value), { signal });
      field.addEventListener(
        "change",
        () => {
          turn = turn.then(save);
        },
        { signal },
      );
    }
    // Sent by hand, the form itself saves them.
    host.querySelector("form")?.addEventListener(
      "submit",
      () => {
        for (const field of fields) localStorage.removeItem(keyOf(field));
      },
      { signal },
    );
  });
