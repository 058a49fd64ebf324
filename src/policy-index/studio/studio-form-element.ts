/**
 * `<studio-form>`: what is written is saved when its field is left, and says so. What could not be sent stays in this
 * browser, and is sent when the connection or the page is back, unless somebody else wrote there meanwhile. A form that is
 * sent while a field is being saved waits for it, so that nobody meets their own save as somebody else's.
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

/** Milliseconds until what could not be sent is tried again: twice as long each time, up to half a minute. */
const firstWait = 1_000;
const longestWait = 30_000;

type Kept = { readonly words: string /** What stood there before. */; readonly over: string };

function keptOf(text: string | null): Kept | undefined {
  try {
    const read: unknown = JSON.parse(text ?? "null");
    return typeof read === "object" && read !== null && "words" in read && "over" in read
      ? { words: String(read.words), over: String(read.over) }
      : undefined;
  } catch {
    return undefined;
  }
}

export const defineStudioForm = (): void =>
  enhanced("studio-form", (host, signal) => {
    const { draft = "", saving = "", saved = "", unsaved = "", overtaken = "" } = host.dataset;
    const status = host.querySelector(":scope > [role=status]");
    const tell = (words: string): void => {
      if (status) status.textContent = words;
    };
    const keyOf = (field: HTMLTextAreaElement): string => {
      const { words: _, ...where } = editOf(field);
      return `studio ${draft} ${JSON.stringify(where)}`;
    };
    const fields = [...host.querySelectorAll<HTMLTextAreaElement>("textarea:enabled")];
    // What is kept: a browser may put back what was in a field before, and a refusal leaves there what was written.
    const standing = (field: HTMLTextAreaElement): string => field.dataset.stands ?? field.defaultValue;
    const written = new Map(fields.map((field) => [field, standing(field)]));
    /** Fields somebody else wrote in meanwhile: sent only once somebody writes in them again, or by hand. */
    const held = new Set<HTMLTextAreaElement>();
    const changed = (): readonly HTMLTextAreaElement[] =>
      fields.filter((field) => field.value !== written.get(field) && !held.has(field));

    let unsent = false;
    for (const field of fields) {
      const left = keptOf(localStorage.getItem(keyOf(field)));
      const stands = standing(field);
      if (field.dataset.stands !== undefined) {
        held.add(field);
        field.value = field.defaultValue;
        continue;
      }
      if (!left || left.words === stands) {
        localStorage.removeItem(keyOf(field));
        field.value = stands;
        continue;
      }
      // Written over what still stands: it only was not sent. Over something else: a person decides.
      if (left.over === stands) unsent = true;
      else {
        held.add(field);
        tell(overtaken.replace("{theirs}", stands));
      }
      field.value = left.words;
    }

    let turn: Promise<void> = Promise.resolve();
    let again: ReturnType<typeof setTimeout> | undefined;
    let wait = firstWait;
    const save = async (): Promise<void> => {
      const sent = changed().map((field) => ({ field, value: field.value }));
      if (sent.length === 0) return;
      tell(saving);
      const outcome = await sendEdits(
        draft,
        sent.map(({ field }) => editOf(field)),
      );
      clearTimeout(again);
      if (outcome.kind === "away") {
        // A connection that is gone is not always told of, nor its return.
        again = setTimeout(goOn, wait);
        wait = Math.min(wait * 2, longestWait);
        return tell(unsaved);
      }
      wait = firstWait;
      if (outcome.kind === "refused") return tell(outcome.words);
      for (const { field, value } of sent) {
        written.set(field, value);
        if (field.value === value) localStorage.removeItem(keyOf(field));
      }
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      tell(`${saved} ${time}`);
    };
    let pending = 0;
    function goOn(): void {
      pending += 1;
      turn = turn.then(save).finally(() => {
        pending -= 1;
      });
    }
    // A press of a button leaves the field first: the form it sends must know the version that leaving it made.
    let isWaiting = false;
    addEventListener(
      "submit",
      (event) => {
        const { target: form, submitter } = event;
        const names = form instanceof HTMLFormElement && form.elements.namedItem("_match");
        if (pending === 0 || !(form instanceof HTMLFormElement) || !names) return;
        event.preventDefault();
        if (isWaiting) return;
        isWaiting = true;
        void turn.then(() => {
          isWaiting = false;
          form.requestSubmit(submitter);
        });
      },
      { signal },
    );
    for (const field of fields) {
      field.addEventListener(
        "input",
        () => {
          held.delete(field);
          const kept: Kept = { words: field.value, over: written.get(field) ?? "" };
          localStorage.setItem(keyOf(field), JSON.stringify(kept));
        },
        { signal },
      );
      field.addEventListener("change", goOn, { signal });
    }
    addEventListener("online", goOn, { signal });
    signal.addEventListener("abort", () => clearTimeout(again));
    if (unsent) goOn();
  });
