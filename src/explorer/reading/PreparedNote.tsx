/** How much of a release was filled in, in a sentence, with the way to how that was done. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { PreparedCounts } from "./contract.ts";
import { methodPath, type Where } from "./paths.ts";
import { preparedWords } from "./prepared-words.ts";

export const countsSentence = (
  { filledIn: filled, leftOut, indicators, places }: PreparedCounts,
  language: Language,
): string => say(preparedWords.counts, language, { filled, leftOut, indicators, places });

type Props = { readonly prepared: PreparedCounts | undefined; readonly where: Where };

export function PreparedNote({ prepared, where }: Props) {
  if (prepared === undefined) return null;
  const { language } = where;
  return (
    <p className="small soft">
      {countsSentence(prepared, language)}{" "}
      <a href={`${methodPath(where)}#preparing`}>{say(preparedWords.howPrepared, language)}</a>
    </p>
  );
}
