/** An edition that was frozen before its government's window was over says so in its release, with its editor's reason. */
import { inLanguage, languages } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { IndexPackage } from "../package/contract.ts";
import { settlingWords } from "./words.ts";

/**
 * The package with the remark in its notice, beside what the notice said before; as it is where nothing was hurried.
 * Pages show the notice of a release at their foot, a rehearsal's at their head.
 *
 * @example frozenEarly(made, undefined) // → made
 */
export function frozenEarly(made: IndexPackage, why: string | undefined): IndexPackage {
  if (why === undefined) return made;
  const { notice: before, language } = made.instrument;
  const remarks = languages.map((one) => {
    const said = before === undefined ? "" : `${inLanguage(before, one, language).words} `;
    return [one, `${said}${say(settlingWords.frozenEarly, one, { why })}`] as const;
  });
  return { ...made, instrument: { ...made.instrument, notice: Object.fromEntries(remarks) } };
}
