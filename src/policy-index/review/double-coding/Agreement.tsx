/** How far two coders agree: the edition, its areas, its questions; and who said what when the other said something. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { DataTable, type TableRow } from "../../../ui/kit/DataTable.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { count, dash, score } from "../../../ui/kit/numbers.ts";
import { colon, say } from "../../../ui/words/words.ts";
import { ActForm, type Asked, written } from "../../editions/ActForm.tsx";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { EditionTabs } from "../../editions/EditionHead.tsx";
import { Entry } from "../../editions/Entry.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { editorViews } from "../../editions/paths.ts";
import { isClosed } from "../../editions/rules.ts";
import { type Reading, statusChoices, Text, textOf } from "../parts.tsx";
import { editorPath, harmonisePath } from "../paths.ts";
import { Named } from "../QuestionHead.tsx";
import type { codingAgreement } from "./contract.ts";
import { agreementWords } from "./words.ts";

type View = z.output<(typeof codingAgreement)["output"]>;
type Figures = View["overall"];

export type AgreementProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

const interval = ({ low, high }: Figures, language: Language): string =>
  low === undefined || high === undefined ? dash : `${score(low, language, 2)} – ${score(high, language, 2)}`;

function cells(figures: Figures, language: Language): TableRow["cells"] {
  const { pairs, same, alpha } = figures;
  return [
    { shown: count(pairs, language), value: pairs },
    { shown: count(same, language), value: same },
    { shown: score(alpha, language, 2), value: alpha },
    { shown: <span className="review-alpha">{interval(figures, language)}</span> },
  ];
}

function Area({ area, view, reading }: { area: View["areas"][number]; view: View; reading: Reading }) {
  const { language } = reading;
  const here = editorPath(language, view.edition.id, "agreement");
  const title = textOf(area.title, reading);
  return (
    <section className="section">
      <h2>{title}</h2>
      <DataTable
        language={language}
        id={`agreement-${area.id}`}
        caption={title}
        captionIs="hidden"
        columns={[
          { id: "question", title: say(agreementWords.question, language), kind: "text" },
          { id: "pairs", title: say(agreementWords.pairs, language), kind: "figure" },
          { id: "same", title: say(agreementWords.same, language), kind: "figure" },
          { id: "alpha", title: say(agreementWords.alpha, language), kind: "figure" },
          { id: "interval", title: say(agreementWords.interval, language), kind: "figure" },
        ]}
        rows={area.questions.map((question) => ({
          id: `agreement-${area.id}-${question.id}`,
          cells: [
            {
              shown: (
                <a href={`${here}?indicator=${encodeURIComponent(question.id)}#confusion`}>
                  <Text of={question.title} reading={reading} />
                </a>
              ),
            },
            ...cells(question, language),
          ],
        }))}
        footRows={[{ id: `agreement-${area.id}-all`, cells: [{ shown: title }, ...cells(area, language)] }]}
      />
    </section>
  );
}

function Confusion({ confusion, reading }: { confusion: NonNullable<View["confusion"]>; reading: Reading }) {
  const { language } = reading;
  const { question, categories, counts } = confusion;
  const named = (key: string): string => {
    const option = question.options.find((one) => one.key === key);
    if (option) return textOf(option.label, reading);
    const status = statusChoices.find((one) => one.status === key);
    return status ? say(status.words, language) : key;
  };
  // What neither coder ever said takes no room.
  const used = categories
    .map((key, at) => ({ key, at }))
    .filter(({ at }) => counts.some((row, from) => (row[at] ?? 0) > 0 || (from === at && row.some((n) => n > 0))));
  return (
    <section className="section" id="confusion">
      <h2>
        {say(agreementWords.confusion, language)}: <Named question={question} reading={reading} />
      </h2>
      <p className="small soft">{say(agreementWords.confusionText, language)}</p>
      <div className="table-scroll">
        <table className="table review-confusion">
          <thead>
            <tr>
              <td />
              {used.map(({ key }) => (
                <th key={key} scope="col">
                  {named(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map(({ key, at }) => (
              <tr key={key}>
                <th scope="row">{named(key)}</th>
                {used.map((column) => (
                  <td key={column.key} className={column.at === at ? "is-same" : undefined}>
                    {count(counts[at]?.[column.at] ?? 0, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function Agreement({ view, language, asked }: AgreementProps) {
  const { edition, overall, areas, open, adjudication, confusion, mayEdit } = view;
  const differ = overall.pairs - overall.same;
  const reading = { language, own: edition.language };
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[
          {
            title: inLanguage(edition.title, language, edition.language).words,
            href: mayEdit ? editorPath(language, edition.id, "review") : harmonisePath(language, edition.id),
          },
        ]}
      />
      <h1>{say(agreementWords.title, language)}</h1>
      {mayEdit && <EditionTabs language={language} edition={edition.id} current="review" views={editorViews} />}
      <p className="lede">{say(agreementWords.lede, language)}</p>
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {say(agreementWords.contested, language)}
        </p>
      )}
      {overall.pairs === 0 ? (
        <Empty title={say(agreementWords.none, language)}>
          <p>{say(agreementWords.noneText, language)}</p>
        </Empty>
      ) : (
        <dl className="facts">
          <div>
            <dt>{say(agreementWords.edition, language)}</dt>
            <dd className="big-figure">{score(overall.alpha, language, 2)}</dd>
            <dd className="small soft">
              {overall.alpha === undefined ? (
                say(agreementWords.noAlpha, language)
              ) : (
                <>
                  {say(agreementWords.interval, language)}
                  {colon(language)} <span className="review-alpha">{interval(overall, language)}</span>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{say(agreementWords.pairs, language)}</dt>
            <dd className="big-figure">{count(overall.pairs, language)}</dd>
            <dd className="small soft">
              {say(agreementWords.same, language)}: {count(overall.same, language)}
            </dd>
          </div>
        </dl>
      )}
      <ClosedNotice language={language} state={edition.state} />
      {adjudication && !isClosed(edition.state) && (
        <ActForm asked={asked} act="review.contest-pairs">
          {open > 0 && (
            <Entry
              id="why"
              name="why"
              kind="area"
              rows={2}
              required="yes"
              label={say(agreementWords.contestWhy, language)}
              value={written(asked, "review.contest-pairs", "why", say(agreementWords.whyDiffer, language))}
            />
          )}
          {differ > open && (
            <p className="small soft">{say(agreementWords.othersDiffer, language, { count: differ - open })}</p>
          )}
          <p>
            <button type="submit" className="button" disabled={open === 0}>
              {say(agreementWords.contest, language, { count: open })}
            </button>
          </p>
        </ActForm>
      )}
      {confusion && <Confusion confusion={confusion} reading={reading} />}
      {areas.length > 0 && <p className="small soft">{say(agreementWords.noneDiffer, language)}</p>}
      {areas.map((area) => (
        <Area key={area.id} area={area} view={view} reading={reading} />
      ))}
    </div>
  );
}
