/** An edition that was frozen before its government's window was over says so in its release, with its editor's reason. */
import { createHash } from "node:crypto";
import { inLanguage, languages } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import type { IndexPackage } from "../package/contract.ts";
import { canonicalJson, canonicalPackage, digestOf } from "../releases/canonical.ts";
import { settlingWords } from "./words.ts";

/**
 * The package with the remark in its notice, beside what the notice said before; as it is where nothing was hurried.
 * Pages show the notice of a release at their foot, a rehearsal's at their head.
 *
 * @example frozenEarly(made, undefined) // → made
 */
export const frozenEarly = (made: IndexPackage, why: string | undefined): IndexPackage =>
  remarked(made, why, settlingWords.frozenEarly);

function remarked(made: IndexPackage, why: string | undefined, remark: Message): IndexPackage {
  if (why === undefined) return made;
  const { notice: before, language } = made.instrument;
  const remarks = languages.map((one) => {
    const said = before === undefined ? "" : `${inLanguage(before, one, language).words} `;
    return [one, `${said}${say(remark, one, { why })}`] as const;
  });
  return { ...made, instrument: { ...made.instrument, notice: Object.fromEntries(remarks) } };
}

/**
 * The hash an edition is frozen by: SHA-256 over what its release will hold, and over the reason where it was hurried.
 * The reason and not the sentence around it, which is the product's and may be said better one day.
 *
 * @example frozenHash(made, undefined) // → digestOf(canonicalPackage(made))
 */
export function frozenHash(made: IndexPackage, why: string | undefined): string {
  const digest = digestOf(canonicalPackage(made));
  return why === undefined
    ? digest
    : createHash("sha256")
        .update(canonicalJson({ digest, early: why }))
        .digest("hex");
}

/** The sentence as it was when it was hashed with the rest; kept to the letter, for editions that were frozen then. */
const remarkThen: Message = {
  en: "Frozen before the days given to governments for their comments were over. Its editor’s reason: {why}",
  fr: "Figé avant la fin des jours donnés aux gouvernements pour leurs commentaires. Raison donnée : {why}",
  es: "Congelado antes de que terminaran los días dados a los gobiernos para comentar. Motivo: {why}",
  pt: "Congelado antes do fim dos dias dados aos governos para comentar. Motivo: {why}",
  ar: "جُمّد قبل انتهاء الأيام الممنوحة للحكومات للتعليق. السبب: {why}",
};

/** Every hash by which an edition that holds this may have been frozen: today's, and that of the time of `remarkThen`. */
export const frozenHashes = (made: IndexPackage, why: string | undefined): readonly string[] =>
  why === undefined
    ? [frozenHash(made, why)]
    : [frozenHash(made, why), digestOf(canonicalPackage(remarked(made, why, remarkThen)))];
