/** What each answer is worth: every question with its possible answers and their points. */
import { DataTable, type TableRow } from "../../ui/kit/DataTable.tsx";
import { score } from "../../ui/kit/numbers.ts";
import { rampClass } from "../../ui/kit/Score.tsx";
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { indicatorPath, type Where } from "../reading/paths.ts";
import { absenceSentence, combineSentence, plainNumber } from "./combine-words.ts";
import type { IndicatorMethod, MethodView } from "./contract.ts";
import type { PartProps } from "./MethodTree.tsx";
import { methodWords } from "./words.ts";

export function MethodWorth({ view, where }: PartProps) {
  const { language } = where;
  const title = say(methodWords.worthTitle, language);
  return (
    <section className="section" aria-labelledby="worth">
      <h2 id="worth">{title}</h2>
      <p>{say(methodWords.worthLede, language)}</p>
      <DataTable
        language={language}
        id="worth-table"
        caption={title}
        captionIs="hidden"
        className="method-worth"
        columns={[
          { id: "question", title: say(methodWords.question, language), kind: "text" },
          { id: "answers", title: say(methodWords.answers, language), kind: "text" },
        ]}
        rows={view.indicators.map((indicator) => row(indicator, view, where))}
      />
    </section>
  );
}

const row = (indicator: IndicatorMethod, view: MethodView, where: Where): TableRow => ({
  id: `worth-${indicator.indicator.code}`,
  className: indicator.itemOf ? "method-item" : undefined,
  cells: [
    { shown: <Asked indicator={indicator} where={where} /> },
    { shown: <Worths of={indicator} view={view} where={where} /> },
  ],
});

function Asked({ indicator, where }: { readonly indicator: IndicatorMethod; readonly where: Where }) {
  const { language } = where;
  const { question, itemOf } = indicator;
  const title = <Label of={indicator.indicator} />;
  return (
    <>
      {indicator.kind === "compound" ? title : <a href={indicatorPath(where, indicator.indicator.code)}>{title}</a>}
      {itemOf && (
        <span className="small faint method-under">
          {say(methodWords.partOf, language, {
            compound: itemOf.label,
            weight: plainNumber(indicator.weight ?? 1, language),
          })}
        </span>
      )}
      {question && (
        <span className="method-under method-question" lang={question.language}>
          {question.words}
        </span>
      )}
    </>
  );
}

type WorthProps = { readonly of: IndicatorMethod; readonly view: MethodView; readonly where: Where };

function Worths({ of, view, where }: WorthProps) {
  const { language } = where;
  if (of.kind === "compound" && of.combine && of.missing) {
    const weights = view.indicators
      .filter((one) => one.itemOf?.code === of.indicator.code)
      .map((one) => one.weight ?? 1);
    return (
      <>
        {combineSentence(of.combine, weights, language)} {absenceSentence(of.missing, of.combine, language)}
      </>
    );
  }
  if (of.range) {
    const [low, high] = of.range;
    return <>{say(methodWords.directScore, language, { low: score(low, language), high: score(high, language) })}</>;
  }
  if (of.better) return <>{say(methodWords[of.better === "more" ? "moreIsBetter" : "lessIsBetter"], language)}</>;
  const range = view.measures[0]?.range;
  return (
    <ul className="method-choices">
      {of.choices.map((choice) => (
        <li key={choice.code}>
          <span className={choice.worth === undefined ? "missing" : "score"}>
            {choice.worth !== undefined && <span className={`swatch ramp-cell ${rampClass(choice.worth, range)}`} />}
            {choice.worth === undefined ? say(methodWords.staysOut, language) : plainNumber(choice.worth, language)}
          </span>
          <span lang={choice.language}>{choice.label}</span>
        </li>
      ))}
    </ul>
  );
}
