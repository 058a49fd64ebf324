/** The columns of a list that is brought: what they are called in every language, and how what stands in a cell is understood. Pure. */
import { Day } from "../../../base/day.ts";
import { type Language, languages } from "../../../base/text.ts";
import { countries } from "../../../places/countries.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { institutionKinds } from "../../programme/contract.ts";
import { kindWords } from "../../programme/kind-words.ts";
import { purposeWords } from "../consent-words.ts";
import { sexes } from "../contract.ts";
import { sexWords, participantWords as words } from "../words.ts";
import { type Column, columnNames } from "./contract.ts";
import { broughtWords, groundWords } from "./words.ts";

/** Grounds of consent there may be outside of this house. */
export const grounds = ["paper", "e-mail"] as const;

export const columnWords: Readonly<Record<Column, Message>> = {
  ...{ name: words.name, institution: words.institution, post: words.post, kind: words.kind, place: words.place },
  ...{ sex: words.sex, email: words.email, needs: words.needs },
  ...purposeWords,
  ...{ ground: broughtWords.ground, consentDay: broughtWords.consentDay },
};

/** Letters and digits alone, without accents and case: what somebody types in another way is the same word. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const inAll = (message: Message): readonly string[] => languages.map((language: Language) => say(message, language));

/** What each key may be called; of two that are called the same, the first. */
function known<Key extends string>(entries: readonly (readonly [Key, readonly string[]])[]): ReadonlyMap<string, Key> {
  const all = new Map<string, Key>();
  for (const [key, called] of entries)
    for (const one of [key, ...called]) if (!all.has(folded(one))) all.set(folded(one), key);
  return all;
}

const heads = known(columnNames.map((column) => [column, inAll(columnWords[column])] as const));
export const columnOf = (heading: string): Column | undefined => heads.get(folded(heading));

const women = ["woman", "women", "femme", "féminin", "mujer", "femenino", "mulher", "feminino", "أنثى", "امرأة"];
const men = ["man", "men", "homme", "masculin", "hombre", "masculino", "homem", "ذكر", "رجل"];
const bySex = known(
  sexes.map((sex) => {
    const more = sex === "female" ? women : sex === "male" ? men : [];
    return [sex, [...inAll(sexWords[sex]), ...more]] as const;
  }),
);
export const sexOf = (cell: string) => bySex.get(folded(cell));

const byKind = known(institutionKinds.map((kind) => [kind, inAll(kindWords[kind])] as const));
export const kindOf = (cell: string) => byKind.get(folded(cell));

const byPlace = known(
  countries.map(
    ({ alpha3, alpha2, names }) => [alpha3, [alpha2, ...languages.map((language) => names[language])]] as const,
  ),
);
export const placeOf = (cell: string) => byPlace.get(folded(cell));

const byGround = known(grounds.map((ground) => [ground, inAll(groundWords[ground])] as const));
export const groundOf = (cell: string) => byGround.get(folded(cell));

const yes = new Set(["x", "1", "true", "✓", ...inAll(words.yes)].map((word) => (word === "✓" ? word : folded(word))));
const no = new Set(["", "0", "false", ...inAll(words.no)].map(folded));
/** Whether a box is ticked; undefined where that cannot be told. */
export function isTicked(cell: string): boolean | undefined {
  const said = cell.trim() === "✓" ? "✓" : folded(cell);
  return yes.has(said) ? true : no.has(said) ? false : undefined;
}

/**
 * A day as it is written in a list: 2027-03-09, or 9/3/2027 and 9.3.2027, the day first.
 *
 * @example dayOf("9.3.2027") // → "2027-03-09"
 */
export function dayOf(cell: string): Day | undefined {
  const [, first = "", month = "", year = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell.trim()) ?? [];
  const written = year === "" ? cell.trim() : `${year}-${month.padStart(2, "0")}-${first.padStart(2, "0")}`;
  return Day.safeParse(written).data;
}
