/** One question through all places: a line an answer, what stands out said in words, settled together. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { regions } from "../../../places/regions.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { DataTable, type SortOrder, type TableRow } from "../../../ui/kit/DataTable.tsx";
import { count, day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { stateWords } from "../../answers/state-words.ts";
import { codingWords } from "../../coding/words.ts";
import { ActForm, type Asked, isStillMeant, written } from "../../editions/ActForm.tsx";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { ReturnForm } from "../opinions/OpinionForm.tsx";
import { Citations, History, type Reading, Reasons, valueWords } from "../parts.tsx";
import { harmonisePath } from "../paths.ts";
import { QuestionHead } from "../QuestionHead.tsx";
import { reviewWords } from "../words.ts";
import type { harmonising } from "./contract.ts";
import { harmoniseWords } from "./words.ts";

type View = z.output<(typeof harmonising)["output"]>;
type Row = View["rows"][number];

export type HarmonisingDeskProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

const regionName = (code: string, language: Language): string =>
  regions.find((region) => region.code === code)?.names[language] ?? code;

/** Why an answer stands out, in a sentence. */
export function outlierWords(row: Pick<Row, "outlier">, view: Pick<View, "question">, reading: Reading): string {
  const { outlier } = row;
  const { language } = reading;
  if (!outlier) return "";
  const group = regionName(outlier.group, language);
  const isWorld = outlier.group === "001";
  if (outlier.kind === "far")
    return say(isWorld ? harmoniseWords.farInAll : harmoniseWords.far, language, {
      group,
      of: outlier.of,
      median: outlier.median,
    });
  const { same, of, usualCount } = outlier;
  const status = ["not-applicable", "no-data", "competence-elsewhere"].find((one) => one === outlier.usual);
  const usual = valueWords(
    status === undefined
      ? { status: "answered", option: outlier.usual }
      : { status: status === "no-data" ? "no-data" : status === "not-applicable" ? status : "competence-elsewhere" },
    view.question,
    reading,
  );
  return say(isWorld ? harmoniseWords.rareInAll : harmoniseWords.rare, language, {
    ...{ same, of, group, usualCount },
    // The sentence has a full stop of its own.
    usual: usual.replace(/\.$/, ""),
  });
}

function changeWords(row: Row, view: View, reading: Reading): string {
  const { language } = reading;
  if (row.change === "unknown") return "";
  if (row.change !== "changed") return say(harmoniseWords[row.change], language);
  return say(harmoniseWords.changed, language, { before: valueWords(row.before, view.question, reading) });
}

type LineProps = { readonly row: Row; readonly view: View; readonly reading: Reading; readonly asked: Asked };

const periods = ({ rows }: View): number => new Set(rows.map(({ period }) => period)).size;

function line({ row, view, reading, asked }: LineProps): TableRow {
  const { language } = reading;
  const name = placeName(row.place, language);
  const place = periods(view) > 1 ? `${name} · ${row.period}` : name;
  return {
    id: `h-${row.id}`,
    cells: [
      { shown: place },
      {
        className: "is-choice",
        shown: row.ready && (
          <input
            type="checkbox"
            name="answers"
            value={`${row.id}@${row.contentVersion}`}
            form="review-harmonise"
            defaultChecked={isStillMeant(asked, "review.harmonise", `${row.id}@${row.contentVersion}`)}
            aria-label={say(harmoniseWords.choose, language, { place })}
          />
        ),
      },
      { shown: row.value === undefined ? "" : valueWords(row.value, view.question, reading) },
      { shown: <span className="review-outlier">{outlierWords(row, view, reading)}</span> },
      { shown: changeWords(row, view, reading) },
      { shown: say(stateWords[row.state], language) },
      {
        shown: row.answer && (
          <details className="review-why" open={asked.posted?.fields._form === `r-${row.id}`}>
            <summary>{say(harmoniseWords.readOrReturn, language)}</summary>
            <Reasons answer={row.answer} language={language} />
            <h3>{say(codingWords.sources, language)}</h3>
            <Citations citations={row.answer.citations} language={language} copies="saved" />
            <History steps={row.steps} language={language} />
            {row.mayReturn && <ReturnForm answer={row} reading={{ language }} asked={asked} as="open" />}
          </details>
        ),
      },
    ],
  };
}

function Notes({ view, language, asked }: HarmonisingDeskProps) {
  return (
    <section className="section review-below">
      <h2>{say(harmoniseWords.notes, language)}</h2>
      <p className="small soft">{say(harmoniseWords.notesText, language)}</p>
      <ul className="review-said">
        {view.notes.map(({ text, on }) => (
          <li key={`${on} ${text}`}>
            <p dir="auto">{text}</p>
            <p className="small soft">{day(on, language)}</p>
          </li>
        ))}
      </ul>
      <ActForm asked={asked} act="review.note">
        <p className="entry">
          <label htmlFor="note">{say(harmoniseWords.note, language)}</label>
          <textarea
            id="note"
            className="field entry-area"
            name="text"
            rows={3}
            required
            dir="auto"
            defaultValue={written(asked, "review.note", "text")}
          />
        </p>
        <p>
          <button type="submit" className="button">
            {say(harmoniseWords.keepNote, language)}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

export function HarmonisingDesk(props: HarmonisingDeskProps) {
  const { view, language, asked } = props;
  const { edition, question, rows, previous, next, sort, direction } = view;
  const reading = { language, own: edition.language };
  const here = harmonisePath(language, edition.id, question.id);
  const ready = rows.filter((row) => row.ready).length;
  const sortHref = (column: string, way: SortOrder["direction"]) => `${here}?sort=${column}&direction=${way}`;
  const column = (id: string, title: string, sortable?: "yes") => ({
    id,
    title,
    kind: "text" as const,
    ...(sortable ? { sortable } : {}),
  });
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[
          { title: say(harmoniseWords.title, language), href: harmonisePath(language) },
          {
            title: inLanguage(edition.title, language, edition.language).words,
            href: harmonisePath(language, edition.id),
          },
        ]}
      />
      <QuestionHead question={question} reading={reading} id="question" as="h1" />
      <ClosedNotice language={language} state={edition.state} />
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {say(asked.done === "review.harmonise" ? harmoniseWords.done : reviewWords.kept, language)}
        </p>
      )}
      <DataTable
        language={language}
        id="review-harmonising"
        caption={say(harmoniseWords.title, language)}
        captionIs="hidden"
        className="review-table"
        rowsAre="page"
        fitting={3}
        sort={{ column: sort, direction }}
        sortHref={sortHref}
        columns={[
          column("place", say(harmoniseWords.place, language), "yes"),
          column("chosen", say(harmoniseWords.chosen, language)),
          column("answer", say(harmoniseWords.answer, language), "yes"),
          column("outlier", say(harmoniseWords.outlier, language), "yes"),
          column("change", say(harmoniseWords.changeHead, language), "yes"),
          column("state", say(harmoniseWords.state, language), "yes"),
          column("why", say(harmoniseWords.why, language)),
        ]}
        rows={rows.map((row) => line({ row, view, reading, asked }))}
      />
      {ready > 0 && (
        <ActForm asked={asked} act="review.harmonise" id="review-harmonise">
          <p className="small soft">{say(harmoniseWords.harmoniseText, language)}</p>
          <p>
            <button type="submit" className="button is-main">
              {say(harmoniseWords.harmonise, language)} ({count(ready, language)})
            </button>
          </p>
        </ActForm>
      )}
      <Notes {...props} />
      <nav className="section answer-around" aria-label={say(harmoniseWords.around, language)}>
        {previous && (
          <a href={harmonisePath(language, edition.id, previous)} rel="prev">
            {say(harmoniseWords.previous, language)}
          </a>
        )}
        {next && (
          <a className="is-next" href={harmonisePath(language, edition.id, next)} rel="next">
            {say(harmoniseWords.next, language)}
          </a>
        )}
      </nav>
    </div>
  );
}
