/** What the sensitivity ranges and tie groups of a ranking are, under which choices, and the way to all of it. */
import { colon, say } from "../../ui/words/words.ts";
import type { DrawnUnder } from "./contract.ts";
import { drawnValues } from "./drawn-values.ts";
import { Explained } from "./Explained.tsx";
import { inFormat, robustnessPath, type Where } from "./paths.ts";
import { readingWords } from "./words.ts";

type Props = { readonly drawn: DrawnUnder | undefined; readonly where: Where };

export function SettledNote({ drawn, where }: Props) {
  if (drawn === undefined) return null;
  const { language } = where;
  return (
    <p className="small soft settled-note">
      <Explained where={where} term="sensitivityRange" />
      {colon(language)} {say(readingWords.rangeIs, language, drawnValues(drawn, language))}{" "}
      <Explained where={where} term="tieGroup" />
      {colon(language)} {say(readingWords.groupIs, language)}{" "}
      <span className="settled-ways">
        <a href={robustnessPath(where)}>{say(readingWords.howRobust, language)}</a> · <DrawsLink where={where} />
      </span>
    </p>
  );
}

/** Every draw, as a file. */
export const DrawsLink = ({ where }: { readonly where: Where }) => (
  <a href={inFormat(robustnessPath(where), "zip")} rel="nofollow">
    {say(readingWords.draws, where.language)}
  </a>
);
