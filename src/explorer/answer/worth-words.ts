import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { answerWords } from "./words.ts";

/** @example worthWords(67, "en") // → "67 points" */
export const worthWords = (points: number, language: Language): string => say(answerWords.worth, language, { points });
