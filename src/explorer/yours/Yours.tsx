/** One's own weights and recipe: the choices, and what they make of the ranking. Marked throughout as not official. */
import { createElement } from "react";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { say } from "../../ui/words/words.ts";
import { sourceLine } from "../reading/citation.ts";
import { explorePath, inFormat, releasePath, type Where, yoursGroundPath, yoursPath } from "../reading/paths.ts";
import type { YoursView } from "./contract.ts";
import { replicates } from "./draws.ts";
import { FilledList } from "./FilledList.tsx";
import type { PartProps } from "./part.ts";
import { choicesSentence, drawnSentence, finding, groupsSentence, impossibleSentence } from "./sentences.ts";
import { yoursWords } from "./words.ts";
import { YoursForm } from "./YoursForm.tsx";
import { YoursMap } from "./YoursMap.tsx";
import { YoursRanking } from "./YoursRanking.tsx";

/** This page's own address, as its state writes it. */
export const addressOf = (view: YoursView, where: Where): string =>
  `${yoursPath({ ...where, period: undefined })}${view.query}`;

/** `origin`: scheme and host visitors use. */
type Props = PartProps & { readonly origin: string };

export function Yours({ view, where, origin }: Props) {
  const { language } = where;
  return createElement(
    "own-recipe",
    {
      "data-ground": yoursGroundPath(where),
      "data-language": language,
      "data-official-groups": view.officialGroups,
    },
    <article className="yours">
      <Breadcrumb
        language={language}
        steps={[
          { title: view.edition.index.label, href: releasePath(where) },
          { title: say(yoursWords.officialRanking, language), href: explorePath(where, { view: "ranking" }) },
        ]}
      />
      <h1>{say(yoursWords.title, language)}</h1>
      <p className="lede">{say(yoursWords.lede, language)}</p>
      <p className="note yours-note">
        <strong>{say(yoursWords.notOfficial, language)}.</strong> {say(yoursWords.notOfficialWhy, language)}
      </p>
      <div className="yours-desk">
        <YoursForm view={view} where={where} />
        <Result view={view} where={where} origin={origin} />
      </div>
    </article>,
  );
}

function Result({ view, where, origin }: Props) {
  const { language } = where;
  const path = addressOf(view, where);
  return (
    <section
      className="yours-result not-official"
      aria-labelledby="result"
      data-mark={say(yoursWords.notOfficial, language)}
    >
      <h2 id="result">{say(yoursWords.ranking, language)}</h2>
      <p className="yours-finding" role="status">
        {view.impossible ? impossibleSentence(view.impossible, language) : finding(view, language)}
      </p>
      <p className="yours-print small">{choicesSentence(view, language)}</p>
      <p className="printed-address small" dir="ltr">
        {origin + path}
      </p>
      <FilledList view={view} where={where} />
      <YoursMap view={view} where={where} />
      <Settled view={view} where={where} />
      <YoursRanking view={view} where={where} />
      <div className="figure-foot">
        <p>
          <strong>{say(yoursWords.notOfficial, language)}</strong> · {sourceLine(view.edition, language)}
        </p>
        <DownloadLinks
          language={language}
          links={(["csv", "json", "svg", "png"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
        />
      </div>
      <p className="small faint address-says" data-too-long={say(yoursWords.tooLong, language)}>
        {say(yoursWords.link, language)}
      </p>
      <PrintButton language={language} />
    </section>
  );
}

const drawnIn = ({ tooLarge, rows }: YoursView): "drawn" | "nothing" | "too-large" =>
  tooLarge ? "too-large" : rows.some(({ range }) => range) ? "drawn" : "nothing";

/** A form of its own: the choices as they are, and a seed. */
function Settled({ view, where }: PartProps) {
  const { language } = where;
  const kept = [...new URLSearchParams(view.query)].filter(([name]) => name !== "seed");
  const asked = view.seed !== undefined && !view.impossible;
  return (
    <form className="yours-settled" action={yoursPath({ ...where, period: undefined })} method="get">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="button" type="submit" name="seed" value={(view.seed ?? 0) + 1}>
        {say(asked ? yoursWords.settledAgain : yoursWords.settled, language)}
      </button>
      <p
        className="small faint yours-settled-words"
        data-computing={say(yoursWords.computing, language, { count: count(replicates, language) })}
      >
        {asked && drawnSentence(view.seed ?? 0, drawnIn(view), language)}
      </p>
      <p className="small yours-groups">{groupsSentence(view.rows, view.officialGroups, language)}</p>
    </form>
  );
}
