/**
 * `<review-keys>`: the reviewer's desk by keyboard. j and k go from answer to answer, a digit chooses the opinion on the
 * one that has the focus, Ctrl or ⌘ with Enter sends the form one writes in, else keeps the opinion. Nothing is taken from
 * whoever is writing.
 */
import { enhanced } from "../../ui/kit/enhanced-element.ts";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("textarea, select, input:not([type='radio'], [type='checkbox'])");

export function defineReviewKeys(): void {
  enhanced("review-keys", (host, signal) => {
    const answers = () => [...host.querySelectorAll<HTMLElement>("[data-review-answer]")];
    const current = (): HTMLElement | undefined =>
      document.activeElement?.closest<HTMLElement>("[data-review-answer]") ?? undefined;

    const go = (by: 1 | -1): void => {
      const all = answers();
      const here = current();
      const at = here ? all.indexOf(here) + by : 0;
      const next = all[Math.max(0, Math.min(all.length - 1, at))];
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: "start" });
    };

    const choose = (digit: number): void => {
      const kinds = current()?.querySelectorAll<HTMLInputElement>("input[name='kind']");
      const kind = kinds?.[digit - 1];
      if (!kind) return;
      kind.checked = true;
      kind.focus({ preventScroll: true });
    };

    const keep = (): void => {
      const form = document.activeElement?.closest("form") ?? current()?.querySelector("form.review-opinion");
      if (form instanceof HTMLFormElement) form.requestSubmit();
    };

    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && current()) {
          event.preventDefault();
          keep();
          return;
        }
        if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "j") go(1);
        else if (event.key === "k") go(-1);
        else if (/^[1-4]$/.test(event.key)) choose(Number(event.key));
        else return;
        event.preventDefault();
      },
      { signal },
    );
  });
}
