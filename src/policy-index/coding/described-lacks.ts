/** What is amiss with a description of a source before it is sent, in our words: a browser says it in a language of its own. */
import type { Language } from "../../base/text.ts";
import { isWebAddress, partialDate } from "../../evidence/sources/contract.ts";
import { say } from "../../ui/words/words.ts";
import type { PendingSource } from "./device.ts";
import { codingWords } from "./words.ts";

const isDate = (typed: string): boolean => typed === "" || new RegExp(`^${partialDate}$`).test(typed);

type Said = Pick<PendingSource["description"], "title" | "url" | "date" | "inForce">;

/** By field; empty where the library would take it. */
export const lacks = (
  { title, url, date, inForce }: Said,
  language: Language,
): Readonly<Record<keyof Said, string>> => ({
  title: title.trim() === "" ? say(codingWords.titleLacks, language) : "",
  date: isDate(date) ? "" : say(codingWords.dateLacks, language),
  inForce: isDate(inForce) ? "" : say(codingWords.dateLacks, language),
  url: url !== "" && !isWebAddress(url) ? say(codingWords.addressLacks, language) : "",
});
