/** What a correction would change: the answer's worth, its area's and the place's score, and the band. */
import type { z } from "zod";
import { inLanguage, type Language, type LocalisedText } from "../../../base/text.ts";
import { change, dash, score } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { settlingWords } from "../words.ts";
import type { showCorrection } from "./contract.ts";
import { correctingWords } from "./words.ts";

type Shown = NonNullable<z.output<(typeof showCorrection)["output"]>["preview"]>;

type Moved = Shown["overall"];

const figure = ({ score: points, status }: Moved["before"], language: Language): string => {
  if (points !== undefined) return score(points, language, 1);
  return say(status === "not-applicable" ? settlingWords.notApplicable : settlingWords.missing, language);
};

const difference = ({ before, after }: Moved): number | undefined =>
  before.score === undefined || after.score === undefined ? undefined : after.score - before.score;

function Line({
  title,
  moved,
  language,
}: {
  readonly title: string;
  readonly moved: Moved;
  readonly language: Language;
}) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="number">{figure(moved.before, language)}</td>
      <td className="number">{figure(moved.after, language)}</td>
      <td className="number">{change(difference(moved), language)}</td>
    </tr>
  );
}

const bandWords = (label: LocalisedText | undefined, language: Language, own: string): string =>
  label === undefined ? dash : inLanguage(label, language, own).words;

type PreviewProps = { readonly preview: Shown; readonly language: Language; readonly own: string };

export function Preview({ preview, language, own }: PreviewProps) {
  const { question, area, areaTitle, overall, band, others } = preview;
  return (
    <>
      <div className="table-scroll">
        <table className="settled correction-preview">
          <thead>
            <tr>
              <th scope="col">{say(correctingWords.measure, language)}</th>
              <th scope="col" className="number">
                {say(correctingWords.asFrozen, language)}
              </th>
              <th scope="col" className="number">
                {say(correctingWords.asCorrected, language)}
              </th>
              <th scope="col" className="number">
                {say(settlingWords.change, language)}
              </th>
            </tr>
          </thead>
          <tbody>
            <Line title={say(correctingWords.thisQuestion, language)} moved={question} language={language} />
            {areaTitle !== undefined && (
              <Line title={inLanguage(areaTitle, language, own).words} moved={area} language={language} />
            )}
            <Line title={say(correctingWords.overall, language)} moved={overall} language={language} />
            {(band.before ?? band.after) !== undefined && (
              <tr>
                <th scope="row">{say(correctingWords.band, language)}</th>
                <td className="number">{bandWords(band.before, language, own)}</td>
                <td className="number">{bandWords(band.after, language, own)}</td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="small soft">{say(correctingWords.others, language, { others })}</p>
    </>
  );
}
