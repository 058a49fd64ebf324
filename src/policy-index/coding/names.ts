/** What a question is called where it is named by its title alone. */
import { between } from "../editions/questions.ts";
import type { Question, Said } from "./contract.ts";

/** A question by its name: an item after the question it is an item of. */
export const nameOf = ({ title, within }: Pick<Question, "title" | "within">): Said =>
  within ? { ...title, words: `${within.title.words}${between}${title.words}` } : title;

/** What is asked, in a line. */
export const askedOf = ({ title, question, within }: Pick<Question, "title" | "question" | "within">): Said =>
  nameOf({ title: question ?? title, within });
