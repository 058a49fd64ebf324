/** How much of a release was filled in, in a sentence, with the way to how that was done. */
import { say } from "../../ui/words/words.ts";
import type { PreparedCounts } from "./contract.ts";
import { methodPath, type Where } from "./paths.ts";
import { preparedWords } from "./prepared-words.ts";

type Props = { readonly prepared: PreparedCounts | undefined; readonly where: Where };

export function PreparedNote({ prepared, where }: Props) {
  if (prepared === undefined) return null;
  const { language } = where;
  const { filledIn: filled, leftOut, indicators, places } = prepared;
  return (
    <p className="small soft">
      {say(preparedWords.counts, language, { filled, leftOut, indicators, places })}{" "}
      <a href={`${methodPath(where)}#preparing`}>{say(preparedWords.howPrepared, language)}</a>
    </p>
  );
}
