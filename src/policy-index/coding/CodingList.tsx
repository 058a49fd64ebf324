/** The questionnaires somebody has to answer: how far each is, and by when. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { countryName } from "../../places/countries.ts";
import { count, day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ExerciseBanner } from "../editions/ExerciseBanner.tsx";
import { exerciseWords } from "../editions/exercise-words.ts";
import type { listQuestionnaires } from "./contract.ts";
import { codingWords } from "./words.ts";

type View = z.output<(typeof listQuestionnaires)["output"]>;
type Line = View["questionnaires"][number];

const heads = {
  questionnaire: codingWords.questionnaire,
  begun: codingWords.progress,
  sent: codingWords.sentHead,
  toMend: codingWords.toMend,
  returned: codingWords.returnedHead,
  due: codingWords.due,
};

type RowProps = {
  readonly line: Line;
  readonly language: Language;
  /** Where every line is one, the page says it once. */
  readonly isAllExercise: boolean;
  readonly today: string;
};

/** Whole days by which what is still to be sent is late; 0 where it is not. */
function daysLate({ open, due, sent, questions, interest }: Line, today: string): number {
  if (!open || interest || due === undefined || sent >= questions || due >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
}

function Row({ line, language, isAllExercise, today }: RowProps) {
  const late = daysLate(line, today);
  const { edition, place, period } = line;
  const where = [edition, place, period].map(encodeURIComponent).join("/");
  const href = `/${language}/desk/coding/${where}`;
  const name = `${countryName(place, language) ?? place} ${period}`;
  const label = (head: keyof typeof heads) => ({ "data-label": say(heads[head], language) });
  return (
    <tr>
      <th scope="row">
        {line.interest ? name : <a href={href}>{name}</a>}
        <span className="coding-list-edition small soft">
          <bdi lang={line.editionTitle.language}>{line.editionTitle.words}</bdi>
          {line.role === "second-author" && ` · ${say(roleWords["second-author"], language)}`}
        </span>
        {line.exercise && !isAllExercise && <span className="small soft">{say(exerciseWords.exercise, language)}</span>}
        {line.interest && <span className="small is-signal">{say(codingWords.tied, language)}</span>}
        {!line.open && <span className="small soft">{say(codingWords.closedLine, language)}</span>}
      </th>
      <td className="is-figure" {...label("begun")}>
        {say(codingWords.of, language, { part: count(line.begun, language), all: count(line.questions, language) })}
      </td>
      <td className="is-figure" {...label("sent")}>
        {count(line.sent, language)}
      </td>
      <td className="is-figure" {...label("toMend")}>
        {count(line.toMend, language)}
      </td>
      <td className="is-figure" {...label("returned")}>
        {line.role === "author" && line.sent + line.returned > 0 && !line.interest ? (
          <a href={`/${language}/desk/remarks/${where}`}>
            {count(line.returned, language)}
            <span className="visually-hidden"> {say(codingWords.remarksToo, language)}</span>
          </a>
        ) : (
          count(line.returned, language)
        )}
      </td>
      <td {...label("due")}>
        {line.due ? day(line.due, language) : "–"}
        {late > 0 && (
          <span className="coding-list-late small is-signal">{say(codingWords.late, language, { days: late })}</span>
        )}
      </td>
    </tr>
  );
}

export type CodingListProps = {
  readonly view: View;
  readonly language: Language;
  /** As `2026-11-26`: what was due before is late. */
  readonly today: string;
};

export function CodingList({ view, language, today }: CodingListProps) {
  // What can be worked on stands first.
  const questionnaires = [
    ...view.questionnaires.filter(({ open }) => open),
    ...view.questionnaires.filter(({ open }) => !open),
  ];
  const isAllExercise = questionnaires.length > 0 && questionnaires.every(({ exercise }) => exercise);
  return (
    <div className="coding-list">
      <h1>{say(codingWords.list, language)}</h1>
      <ExerciseBanner language={language} exercise={isAllExercise} />
      {questionnaires.length === 0 ? (
        <p className="lede">{say(codingWords.listEmpty, language)}</p>
      ) : (
        <>
          <p className="lede">{say(codingWords.listLede, language)}</p>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  {Object.values(heads).map((head, at) => (
                    <th key={head.en} scope="col" className={at > 0 && at < 5 ? "is-figure" : undefined}>
                      {say(head, language)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {questionnaires.map((line) => (
                  <Row
                    key={`${line.edition} ${line.place} ${line.period}`}
                    {...{ line, language, isAllExercise, today }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
