/** How to read the figures: five sentences that prevent most mistakes. */

import { say } from "../../ui/words/words.ts";
import { methodPath, type Where } from "../reading/paths.ts";
import { limitPoints, points } from "../standing/points.ts";
import type { HomeView } from "./contract.ts";
import { homeWords } from "./words.ts";

export function Reading({ view, where }: { readonly view: HomeView; readonly where: Where }) {
  const { language } = where;
  const { bands } = view.summary;
  const named = bands.map((band) =>
    say(homeWords.band, language, { label: band.label, from: limitPoints(Number(band.code), view.range, language) }),
  );
  return (
    <section className="section">
      <h2 className="section-head">{say(homeWords.read, language)}</h2>
      <ul className="home-reading">
        <li>
          {say(homeWords.readScore, language, {
            low: points(view.range[0], view.range, language),
            high: points(view.range[1], view.range, language),
            questions: view.questions,
          })}
        </li>
        {bands.length > 0 && (
          <li>{say(homeWords.readBands, language, { bands: named.join(language === "ar" ? "، " : ", ") })}</li>
        )}
        <li>{say(homeWords.readMissing, language)}</li>
        <li>{say(homeWords.readRank, language)}</li>
        <li>{say(homeWords.readChange, language)}</li>
      </ul>
      <p>
        <a href={methodPath(where)}>{say(homeWords.method, language)}</a>
      </p>
    </section>
  );
}
