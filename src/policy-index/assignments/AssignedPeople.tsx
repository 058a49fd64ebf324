/** Who holds which role in an edition, and the ways to give one: for its editor's eyes. */
import type { z } from "zod";
import { inLanguage, type Language, type LocalisedText } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { byPlaceName, placeName } from "../../places/gazetteer.ts";
import { KeptNow } from "../../ui/kit/came-back.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, cameBack, written } from "../editions/ActForm.tsx";
import type { Edition } from "../editions/contract.ts";
import { EditionHead } from "../editions/EditionHead.tsx";
import { editionPath, editorViews } from "../editions/paths.ts";
import { AssignForms } from "./AssignForms.tsx";
import type { Assignment, listAssignments } from "./contract.ts";
import { assignmentWords } from "./words.ts";

export type PeopleView = z.output<(typeof listAssignments)["output"]>;

export type AssignedPeopleProps = {
  readonly language: Language;
  readonly view: PeopleView;
  readonly asked: Asked;
  /** Where to prove who one is, when that was too long ago for giving roles. */
  readonly door?: string | undefined;
};

type RowProps = {
  readonly one: Assignment;
  readonly language: Language;
  readonly asked: Asked;
  readonly area: string;
  /** Where it can be changed, when not here. */
  readonly elsewhere: string | undefined;
};

/** What can be done to one role. */
function RowActs({ one: { id, note, noteStamp }, language, asked }: Pick<RowProps, "one" | "language" | "asked">) {
  const act = "assignments.change";
  const back = cameBack(asked, act, `note-${id}`);
  return (
    <details className="row-acts" open={back !== undefined}>
      <summary>{say(assignmentWords.change, language)}</summary>
      <ActForm asked={asked} act={act} id={`note-${id}`} match={noteStamp}>
        <input type="hidden" name="assignment" value={id} />
        <p className="entry">
          <label htmlFor={`note-of-${id}`}>{say(assignmentWords.note, language)}</label>
          <textarea
            className="field"
            id={`note-of-${id}`}
            name="note"
            rows={2}
            defaultValue={back ? written(asked, act, "note") : note}
          />
          <KeptNow {...{ language, back, name: "note", kept: note, version: noteStamp }} />
        </p>
        <button className="button" type="submit">
          {say(assignmentWords.save, language)}
        </button>
      </ActForm>
      <ActForm asked={asked} act="assignments.end" id={`end-${id}`}>
        <input type="hidden" name="assignment" value={id} />
        <button className="button is-quiet" type="submit">
          {say(assignmentWords.end, language)}
        </button>
      </ActForm>
    </details>
  );
}

function Row({ one, language, asked, area, elsewhere }: RowProps) {
  const { id, person, role, place, note } = one;
  return (
    <tr id={`role-${id}`}>
      <th scope="row">
        {place === undefined ? say(assignmentWords.anyPlace, language) : placeName(place, language)}
        {area !== "" && <span className="faint"> · {area}</span>}
      </th>
      <td>{say(roleWords[role], language)}</td>
      <td>
        {person.name}
        {person.email !== undefined && (
          <span className="faint small" dir="ltr">
            {" "}
            {person.email}
          </span>
        )}
      </td>
      <td>
        {note}
        {elsewhere === undefined ? (
          <RowActs one={one} language={language} asked={asked} />
        ) : (
          <a className="row-acts" href={elsewhere}>
            {say(assignmentWords.change, language)}
          </a>
        )}
      </td>
    </tr>
  );
}

/** Above so many, each is changed on the page of its place: a page of hundreds of forms is slow for nothing. */
const mostWithForms = 60;

type Titles = readonly { readonly id: string; readonly title: LocalisedText }[];

function Held(props: Omit<AssignedPeopleProps, "door"> & { readonly areas: Titles }) {
  const { language, view, asked, areas } = props;
  const isShort = view.assignments.length <= mostWithForms;
  if (view.assignments.length === 0)
    return (
      <Empty title={say(assignmentWords.nobody, language)}>
        <p>{say(assignmentWords.nobodyHow, language)}</p>
      </Empty>
    );
  const titleOf = (area: string | undefined): string => {
    const title = areas.find(({ id }) => id === area)?.title;
    return title === undefined ? "" : inLanguage(title, language, view.language).words;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={say(assignmentWords.held, language)} tabIndex={0}>
      <table className="table people-table">
        <caption className="visually-hidden">{say(assignmentWords.held, language)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(assignmentWords.place, language)}</th>
            <th scope="col">{say(assignmentWords.role, language)}</th>
            <th scope="col">{say(assignmentWords.person, language)}</th>
            <th scope="col">{say(assignmentWords.note, language)}</th>
          </tr>
        </thead>
        <tbody>
          {byPlaceName(view.assignments, language).map((one) => (
            <Row
              key={one.id}
              one={one}
              language={language}
              asked={asked}
              area={titleOf(one.area)}
              elsewhere={
                isShort || one.place === undefined
                  ? undefined
                  : `${editionPath(language, view.edition.id, "people")}?place=${encodeURIComponent(one.place)}#role-${one.id}`
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const quietWords = {
  "assignments.change": assignmentWords.saved,
  "assignments.end": assignmentWords.ended,
  "assignments.assign-rule": assignmentWords.givenAll,
  "assignments.assign-file": assignmentWords.givenAll,
} as const;

const isQuiet = (act: string | undefined): act is keyof typeof quietWords =>
  act !== undefined && Object.hasOwn(quietWords, act);

const changeable = ({ state }: Edition): boolean => state === "planned" || state === "open";

export function AssignedPeople({ language, view, asked, door }: AssignedPeopleProps) {
  const { edition, areas, places } = view;
  return (
    <div className="edition stack">
      <EditionHead language={language} edition={edition} current="people" views={editorViews} />
      <h2>{say(assignmentWords.people, language)}</h2>
      <p>{say(assignmentWords.lede, language)}</p>
      {isQuiet(asked.done) && (
        <p className="notice" role="status">
          {say(quietWords[asked.done], language)}
        </p>
      )}
      {door !== undefined && (
        <p className="notice">
          {say(assignmentWords.proveSoon, language)} <a href={door}>{say(assignmentWords.prove, language)}</a>
        </p>
      )}
      {changeable(edition) && (
        <section className="ways">
          <AssignForms
            language={language}
            asked={asked}
            places={places}
            areas={areas}
            own={view.language}
            secondAuthor={edition.stages.secondAuthor}
          />
          <p>
            <a href={`${editionPath(language, edition.id, "people")}/plan`}>{say(assignmentWords.byRule, language)}</a>
          </p>
        </section>
      )}
      <h2>{say(assignmentWords.held, language)}</h2>
      <Filters
        language={language}
        action={editionPath(language, edition.id, "people")}
        label={say(assignmentWords.held, language)}
      >
        <Select
          id="people-of"
          name="place"
          label={say(assignmentWords.place, language)}
          value={view.place ?? ""}
          choices={[
            { value: "", title: say(assignmentWords.allPlaces, language) },
            ...places.map((place) => ({ value: place, title: placeName(place, language) })),
          ]}
        />
      </Filters>
      <Held language={language} view={view} asked={asked} areas={areas} />
    </div>
  );
}
