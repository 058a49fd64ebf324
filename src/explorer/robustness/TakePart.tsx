/** What can be taken along: the draws, the command that draws them again, and how to cite the page. */
import { say } from "../../ui/words/words.ts";
import { CiteHere } from "../reading/CiteHere.tsx";
import { citation } from "../reading/citation.ts";
import { downloadPath, inFormat, robustnessPath, rulesPath, type Where, yoursPath } from "../reading/paths.ts";
import { readingWords } from "../reading/words.ts";
import type { RobustnessView } from "./contract.ts";
import { drawnBy } from "./sentences.ts";
import { robustnessWords } from "./words.ts";

/** `origin`: scheme and host visitors use. */
type Props = { readonly view: RobustnessView; readonly where: Where; readonly origin: string };

export function TakePart({ view, where, origin }: Props) {
  const { language } = where;
  const { edition, settings } = view;
  const by = drawnBy(settings);
  const path = robustnessPath(where);
  const cited = citation({ edition, language, title: say(robustnessWords.title, language), path, origin });
  return (
    <section aria-labelledby="take">
      <h2 id="take">{say(robustnessWords.takeTitle, language)}</h2>
      <p>{say(robustnessWords.take, language)}</p>
      <pre dir="ltr">
        <code>{`passerelle robustness ${edition.index.code}-${edition.release}.zip ${by}`}</code>
      </pre>
      <p className="small soft">
        <a href={inFormat(downloadPath(where, { format: "package" }), "zip")} rel="nofollow">
          {say(robustnessWords.package, language)}
        </a>
        {by.includes("variations.json") && <>. {say(robustnessWords.variationsInZip, language)}</>}
      </p>
      <p className="actions robustness-take">
        <a className="button" href={inFormat(path, "zip")}>
          {say(readingWords.draws, language)}
        </a>
        <a href={yoursPath(where)}>{say(robustnessWords.yours, language)}</a>
        <a href={rulesPath(language, "uncertainty")}>{say(robustnessWords.rules, language)}</a>
      </p>
      <CiteHere
        where={where}
        heading={say(robustnessWords.cite, language)}
        text={cited.text}
        address={cited.address}
        bibtex={cited.bibtex}
        csl={cited.csl}
      />
    </section>
  );
}
