/** What sensitivity ranges were drawn under, as values of a sentence. */
import type { Language } from "../../base/text.ts";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { DrawnUnder } from "./contract.ts";
import { listed } from "./listed.ts";
import { variationWords } from "./variation-words.ts";

/** How often was drawn, and the names of what varied, inside a sentence. */
export const drawnValues = ({ varied, draws }: Pick<DrawnUnder, "varied" | "draws">, language: Language) => ({
  draws: count(draws, language),
  varied: listed(
    varied.map((name) => say(variationWords[name], language).toLocaleLowerCase(language)),
    language,
    "unit",
  ),
});
