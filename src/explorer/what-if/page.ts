/** The parts of a scenario's page that its script writes into. */
import type { Language } from "../../base/text.ts";
import { isSaidIn } from "../../ui/words/words.ts";
import { whatIfWords } from "./words.ts";

export type Page = {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  readonly finding: HTMLElement;
  readonly outcome: HTMLTableElement;
  readonly changes: HTMLElement;
  readonly changesTable: HTMLTableElement;
  readonly settledForm: HTMLFormElement;
  readonly settledWords: HTMLElement;
  readonly take: HTMLElement;
  readonly language: Language;
};

export function pageIn(host: HTMLElement): Page | undefined {
  const one = <Kind extends HTMLElement>(selector: string): Kind | null => host.querySelector<Kind>(selector);
  const form = one<HTMLFormElement>(".what-if-form");
  const said = one(".what-if-finding");
  const outcome = one<HTMLTableElement>("#outcome");
  const changes = one(".what-if-changes");
  const changesTable = one<HTMLTableElement>("#changes-table");
  const settledForm = one<HTMLFormElement>(".what-if-settled");
  const settledWords = one(".what-if-settled-words");
  const take = one(".what-if-take");
  const { language = "" } = host.dataset;
  if (!form || !said || !outcome || !changes || !changesTable || !settledForm || !settledWords || !take)
    return undefined;
  if (!isSaidIn(whatIfWords.title, language)) return undefined;
  return {
    ...{ host, form, finding: said, outcome, changes, changesTable, settledForm, settledWords, take },
    language,
  };
}
