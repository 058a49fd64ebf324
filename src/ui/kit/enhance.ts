/** Registers the shared parts' custom elements; called once by the browser's entry. */
import { defineCopyText, definePrintPage } from "./copy-element.ts";
import { definePageIslands } from "./island-element.ts";
import { defineLiveForm } from "./live-form-element.ts";
import { defineSchemeSwitch } from "./scheme-element.ts";
import { defineSearchBox } from "./search-element.ts";
import { defineSortTable } from "./sort-table-element.ts";

export function enhanceKit(): void {
  defineSchemeSwitch();
  defineCopyText();
  definePrintPage();
  defineSortTable();
  defineLiveForm();
  definePageIslands();
  defineSearchBox();
}
