/** How far an edition is: a line a place, a bar an area, what is late said in a word and in the one signal colour. */
import { Fragment } from "react";
import { inLanguage, type Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { placeName } from "../../places/gazetteer.ts";
import { Empty } from "../../ui/kit/Empty.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { assignable } from "../assignments/contract.ts";
import { ClosedNotice } from "../editions/ClosedNotice.tsx";
import { EditionHead } from "../editions/EditionHead.tsx";
import { editorViews, readingPath } from "../editions/paths.ts";
import { isClosed } from "../editions/rules.ts";
import { stageWords } from "../editions/stage-words.ts";
import { BoardFilters } from "./BoardFilters.tsx";
import type { BoardView, CoverageBoardProps } from "./board-view.ts";
import type { PlaceLine, Tally } from "./contract.ts";
import { sizeOf } from "./rules.ts";
import { StandingBar, StandingLegend, standingWords } from "./StandingBar.tsx";
import { coverageWords } from "./words.ts";

type Area = BoardView["areas"][number];

const areaTitle = (area: Area, { language: own }: BoardView, language: Language) =>
  inLanguage(area.title, language, own);

type CellProps = {
  readonly tally: Tally;
  readonly label: string;
  readonly language: Language;
  /** Where these answers are read, by whoever may. */
  readonly read?: { readonly href: string; readonly words: string } | undefined;
};

function Cell({ tally, label, language, read }: CellProps) {
  const bar = (
    <>
      <StandingBar tally={tally} />
      {tally.late > 0 && <span className="board-late">{say(coverageWords.late, language, { count: tally.late })}</span>}
    </>
  );
  return (
    <td className="board-cell" data-label={label}>
      {read ? (
        <a className="board-bar" href={read.href}>
          {bar}
          <span className="visually-hidden">{read.words}</span>
        </a>
      ) : (
        <span className="board-bar">{bar}</span>
      )}
      <span className="board-words">{standingWords(tally, language)}</span>
    </td>
  );
}

/** Told by weight and sign as well as by colour, and in a word to who listens. */
function LatePerson({ name, language }: { readonly name: string; readonly language: Language }) {
  return (
    <strong className="board-late">
      {name}
      <span className="visually-hidden"> ({say(coverageWords.isLate, language)})</span>
    </strong>
  );
}

function People({ line, language }: { readonly line: PlaceLine; readonly language: Language }) {
  const people = line.people ?? [];
  const byRole = assignable
    .map((role) => {
      const held = people.filter((one) => one.role === role);
      const late = new Set(held.filter((one) => one.late > 0).map(({ name }) => name));
      return { role, late, names: [...new Set(held.map(({ name }) => name))] };
    })
    .filter(({ names }) => names.length > 0);
  return (
    <td className="board-people" data-label={say(coverageWords.people, language)}>
      {byRole.length === 0 ? (
        <span className="faint">{say(coverageWords.nobody, language)}</span>
      ) : (
        byRole.map(({ role, names, late }) => (
          <span key={role} title={say(roleWords[role], language)}>
            <span className="visually-hidden">{say(roleWords[role], language)}: </span>
            {names.map((name, at) => (
              <Fragment key={name}>
                {at > 0 && (language === "ar" ? "، " : ", ")}
                {late.has(name) ? <LatePerson name={name} language={language} /> : name}
              </Fragment>
            ))}
          </span>
        ))
      )}
    </td>
  );
}

function Line({ line, view, language }: { readonly line: PlaceLine } & Pick<CoverageBoardProps, "view" | "language">) {
  const name = placeName(line.place, language);
  const reads = (area: Area, title: string) =>
    view.mayEdit
      ? {
          href: readingPath(language, view.edition.id, line.place, area.id),
          words: say(coverageWords.read, language, { place: name, area: title }),
        }
      : undefined;
  return (
    <tr id={`place-${line.place}`} className={line.daysLate > 0 ? "is-late" : undefined}>
      <th scope="row">
        {view.mayEdit ? <a href={readingPath(language, view.edition.id, line.place)}>{name}</a> : name}
        {line.daysLate > 0 && (
          <span className="board-late">{say(coverageWords.lateBy, language, { days: line.daysLate })}</span>
        )}
      </th>
      <Cell tally={line.all} label={say(coverageWords.all, language)} language={language} />
      {view.areas.length > 1 &&
        view.areas.map((area, at) => {
          const tally = line.areas[at];
          const title = areaTitle(area, view, language).words;
          return (
            tally && <Cell key={area.id} tally={tally} label={title} language={language} read={reads(area, title)} />
          );
        })}
      {view.mayEdit && <People line={line} language={language} />}
    </tr>
  );
}

/** The next day by which something must be done. */
function NextDay({ view, language }: Pick<CoverageBoardProps, "view" | "language">) {
  const next = view.calendar
    .filter(({ closes }) => closes >= view.today)
    .reduce<BoardView["calendar"][number] | undefined>(
      (one, other) => (one === undefined || other.closes < one.closes ? other : one),
      undefined,
    );
  if (view.calendar.length === 0) return <>{say(coverageWords.noCalendar, language)}</>;
  if (!next) return null;
  return (
    <>
      {say(coverageWords.nextDay, language, {
        stage: say(stageWords[next.stage], language),
        day: day(next.closes, language),
      })}
    </>
  );
}

function Table({ view, language }: Pick<CoverageBoardProps, "view" | "language">) {
  const { lines, areas } = view;
  return (
    <board-grid>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={say(coverageWords.caption, language)} tabIndex={0}>
        <table className="table board-table">
          <caption className="visually-hidden">{say(coverageWords.caption, language)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(coverageWords.place, language)}</th>
              <th scope="col">{say(coverageWords.all, language)}</th>
              {areas.length > 1 &&
                areas.map((area) => {
                  const title = areaTitle(area, view, language);
                  return (
                    <th key={area.id} scope="col" lang={title.language}>
                      {title.words}
                    </th>
                  );
                })}
              {view.mayEdit && <th scope="col">{say(coverageWords.people, language)}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.place} line={line} view={view} language={language} />
            ))}
          </tbody>
        </table>
      </section>
    </board-grid>
  );
}

export function CoverageBoard({ language, view, chosen }: CoverageBoardProps) {
  const { lines, total, edition, mayEdit } = view;
  const latePlaces = lines.filter((line) => line.all.late > 0).length;
  const late =
    total.late > 0
      ? say(coverageWords.lateAll, language, { late: total.late, places: latePlaces })
      : view.calendar.length > 0
        ? say(coverageWords.lateNone, language)
        : "";
  return (
    <div className="edition stack">
      <EditionHead language={language} edition={edition} current="board" views={mayEdit ? editorViews : ["board"]} />
      <p className="lede">
        {say(coverageWords.lede, language, { settled: total.settled, all: sizeOf(total) })}{" "}
        {view.second > 0 && `${say(coverageWords.second, language, { count: view.second })} `}
        {late !== "" && <span className={total.late > 0 ? "board-late" : undefined}>{late}</span>}{" "}
        {!isClosed(edition.state) && <NextDay view={view} language={language} />}
      </p>
      <ClosedNotice language={language} state={edition.state} />
      <BoardFilters language={language} view={view} chosen={chosen} />
      {lines.length === 0 ? (
        <Empty title={say(coverageWords.none, language)}>
          <p>{say(coverageWords.noneHow, language)}</p>
        </Empty>
      ) : (
        <>
          <StandingLegend language={language} />
          <Table view={view} language={language} />
          <p className="soft small">
            {say(coverageWords.shownOf, language, { count: lines.length, places: view.places })}
          </p>
        </>
      )}
    </div>
  );
}
