/** What a table of assignments would give, before anything is done: or all that is wrong with it, and the table again. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { placeName } from "../../places/gazetteer.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import { EditionHead } from "../editions/EditionHead.tsx";
import { editionPath, editorViews } from "../editions/paths.ts";
import { assignByFile, type checkTable } from "./contract.ts";
import { TableFaults } from "./TableFaults.tsx";
import { TableForm } from "./TableForm.tsx";
import { assignmentWords } from "./words.ts";

export type CheckedView = z.output<(typeof checkTable)["output"]>;

export type CheckedTableProps = {
  readonly language: Language;
  readonly view: CheckedView;
  readonly asked: Asked;
  /** Where to prove who one is, when that was too long ago for giving roles. */
  readonly door?: string | undefined;
};

/** As many rows as are looked through by eye; all of them are counted above. */
const mostShown = 300;

function Roles({ language, view }: Pick<CheckedTableProps, "language" | "view">) {
  const titles = new Map(view.areas.map(({ id, title }) => [id, inLanguage(title, language, view.language).words]));
  const more = view.roles.length - mostShown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={say(assignmentWords.plan, language)} tabIndex={0}>
      <table className="table people-table">
        <caption className="visually-hidden">{say(assignmentWords.plan, language)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(assignmentWords.person, language)}</th>
            <th scope="col">{say(assignmentWords.role, language)}</th>
            <th scope="col">{say(assignmentWords.place, language)}</th>
            <th scope="col">{say(assignmentWords.note, language)}</th>
          </tr>
        </thead>
        <tbody>
          {view.roles.slice(0, mostShown).map(({ row, person, role, place, area, note }) => (
            <tr key={row}>
              <th scope="row">{person}</th>
              <td>{say(roleWords[role], language)}</td>
              <td>
                {place === undefined ? say(assignmentWords.anyPlace, language) : placeName(place, language)}
                {area !== undefined && <span className="faint"> · {titles.get(area) ?? area}</span>}
              </td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="faint">{say(assignmentWords.moreRows, language, { count: more })}</p>}
    </section>
  );
}

export function CheckedTable({ language, view, asked, door }: CheckedTableProps) {
  const { edition, roles, already, faults, findings, table } = view;
  const people = new Set(roles.map(({ person }) => person)).size;
  const isSound = faults === 0;
  return (
    <div className="edition stack">
      <EditionHead language={language} edition={edition} current="people" views={editorViews} />
      <p>
        <a href={editionPath(language, edition.id, "people")}>{say(assignmentWords.people, language)}</a>
      </p>
      <h2>{say(assignmentWords.byFile, language)}</h2>
      {isSound ? (
        <>
          <p>
            {say(assignmentWords.planCount, language, { count: roles.length })}{" "}
            {roles.length > 0 && say(assignmentWords.planPeople, language, { count: people })}{" "}
            {already > 0 && say(assignmentWords.already, language, { count: already })}
          </p>
          {door !== undefined && roles.length > 0 && (
            <p className="notice">
              {say(assignmentWords.proveSoon, language)} <a href={door}>{say(assignmentWords.prove, language)}</a>
            </p>
          )}
          {roles.length > 0 && (
            <>
              <ActForm asked={asked} act={assignByFile.name} hasFiles>
                <input type="hidden" name="table" value={table} />
                <button className="button is-main" type="submit">
                  {say(assignmentWords.giveTable, language)}
                </button>
              </ActForm>
              <Roles language={language} view={view} />
            </>
          )}
        </>
      ) : (
        <div className="notice is-wrong" role="alert">
          <p>{say(assignmentWords.faultCount, language, { count: faults })}</p>
          <TableFaults details={findings} faults={faults} language={language} />
        </div>
      )}
      {(!isSound || roles.length === 0) && (
        <TableForm language={language} asked={asked} {...(table === "" ? {} : { table })} />
      )}
    </div>
  );
}
