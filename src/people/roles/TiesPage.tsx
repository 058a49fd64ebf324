/** Organisations and interests on one page: who works for which, who is tied to which place since when; added to and ended by whoever may. */

import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { ended } from "../../ui/kit/ended.ts";
import { day } from "../../ui/kit/numbers.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { Act, Button, type Refused } from "../accounts/Act.tsx";
import { PlaceCodes } from "../accounts/PlaceCodes.tsx";
import { accountWords } from "../accounts/words.ts";
import { DeclareForm, type Written } from "../interests/Interests.tsx";
import { interestWords, kindWords } from "../interests/words.ts";
import { AddOrganisation } from "../organisations/AddOrganisation.tsx";
import { organisationWords } from "../organisations/words.ts";
import type { listTies } from "./contract.ts";
import { peopleWords } from "./words.ts";

type View = z.output<(typeof listTies)["output"]>;

export type TiesProps = {
  readonly view: View;
  readonly language: Language;
  readonly refused?: Refused | undefined;
  readonly written: Written;
  readonly isDone: boolean;
};

type Named = { readonly id: string; readonly name: string };

function Chosen(props: {
  readonly name: string;
  readonly label: string;
  readonly among: readonly Named[];
  readonly value?: string | undefined;
}) {
  const { name, label, among, value } = props;
  return (
    <p className="entry">
      <label htmlFor={`ties-${name}`}>{label}</label>
      <select id={`ties-${name}`} name={name} defaultValue={value}>
        {among.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  );
}

const Wrong = ({ refused, act }: { readonly refused: Refused | undefined; readonly act: string }) =>
  refused?.act === act ? (
    <p className="notice is-wrong" role="alert">
      <strong>{ended(refused.title)}</strong> {refused.detail} {refused.mend}
    </p>
  ) : null;

const Person = ({ person, language }: { readonly person: Named; readonly language: Language }) => (
  <a href={`/${language}/desk/people/${person.id}`}>
    <bdi>{person.name}</bdi>
  </a>
);

function Organisations({ view, language, refused, written }: TiesProps) {
  const words = (message: Message) => say(message, language);
  const { organisations, people, mayAdminister } = view;
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{words(organisationWords.title)}</h2>
      {organisations.length === 0 && <p>{words(organisationWords.none)}</p>}
      <ul className="plain-list">
        {organisations.map(({ id, name, kind, place, people: members }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>{" "}
              <span className="quiet">
                {[
                  say(organisationWords[kind], language),
                  ...(place === undefined ? [] : [placeName(place, language)]),
                  say(organisationWords.people, language, { people: members.length }),
                ].join(" · ")}
              </span>
            </span>
            {members.length > 0 && (
              <ul className="plain-list ties-members">
                {members.map((person) => (
                  <li key={person.id}>
                    <Person person={person} language={language} />
                    {mayAdminister && (
                      <Act act="organisations.leave" className="in-line">
                        <input type="hidden" name="person" value={person.id} />
                        <input type="hidden" name="organisation" value={id} />
                        <Button words={organisationWords.leaves} language={language} quiet />
                      </Act>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <Wrong refused={refused} act="organisations.leave" />
      {mayAdminister && organisations.length > 0 && people.length > 0 && (
        <details open={refused?.act === "organisations.join"}>
          <summary>{words(organisationWords.joins)}</summary>
          <Act act="organisations.join" refused={refused}>
            <Chosen {...{ name: "person", label: words(organisationWords.person), among: people }} />
            <Chosen {...{ name: "organisation", label: words(organisationWords.organisation), among: organisations }} />
            <p>
              <Button words={organisationWords.joinIt} language={language} />
            </p>
          </Act>
        </details>
      )}
      {mayAdminister && (
        <details open={organisations.length === 0 || refused?.act === "organisations.add"}>
          <summary>{words(organisationWords.add)}</summary>
          <AddOrganisation {...{ language, refused, written: refused?.act === "organisations.add" ? written : {} }} />
        </details>
      )}
    </section>
  );
}

function End({ view, one, language }: Pick<TiesProps, "view" | "language"> & { one: View["interests"][number] }) {
  if (one.until !== undefined) return <>{day(one.until, language)}</>;
  if (!view.mayAdminister) return <>–</>;
  return (
    <Act act="interests.end" className="in-line">
      <input type="hidden" name="person" value={one.person.id} />
      <input type="hidden" name="interest" value={one.id} />
      <input className="field" name="until" aria-label={say(interestWords.until, language)} type="date" required />
      <Button words={interestWords.end} language={language} quiet />
    </Act>
  );
}

function Interests({ view, language, refused, written }: TiesProps) {
  const words = (message: Message) => say(message, language);
  const { interests, people, mayAdminister } = view;
  const columns = [
    ["whose", interestWords.whose],
    ["which", interestWords.which],
    ["tie", interestWords.tie],
    ["from", interestWords.from],
    ["until", interestWords.until],
  ] as const;
  return (
    <section aria-labelledby="interests">
      <h2 id="interests">{words(interestWords.title)}</h2>
      <p>{words(interestWords.textFor)}</p>
      {interests.length === 0 ? (
        <p>{words(interestWords.none)}</p>
      ) : (
        <DataTable
          {...{ language, id: "ties", caption: words(interestWords.title), captionIs: "hidden", rowsAre: "page" }}
          columns={columns.map(([id, title]) => ({ id, title: words(title), kind: "text" }))}
          rows={interests.map((one) => ({
            id: one.id,
            cells: [
              { shown: <Person person={one.person} language={language} /> },
              { shown: placeName(one.place, language) },
              { shown: words(kindWords[one.kind]) },
              { shown: day(one.from, language) },
              { shown: <End {...{ view, one, language }} /> },
            ],
          }))}
        />
      )}
      <Wrong refused={refused} act="interests.end" />
      {mayAdminister && people.length > 0 && (
        <details open={refused?.act === "interests.declare-for"}>
          <summary>{words(interestWords.declareFor)}</summary>
          <DeclareForm
            {...{ act: "interests.declare-for", language, refused }}
            written={refused?.act === "interests.declare-for" ? written : {}}
          >
            <Chosen {...{ name: "person", label: words(interestWords.whose), among: people, value: written.person }} />
          </DeclareForm>
        </details>
      )}
    </section>
  );
}

export function TiesPage(props: TiesProps) {
  const { language, isDone } = props;
  return (
    <article className="account">
      <p>
        <a href={`/${language}/desk/people`}>{say(peopleWords.back, language)}</a>
      </p>
      <h1>{say(organisationWords.both, language)}</h1>
      <p className="lede">{say(organisationWords.bothText, language)}</p>
      {isDone && (
        <p className="notice" role="status">
          {say(accountWords.done, language)}
        </p>
      )}
      <Organisations {...props} />
      <Interests {...props} />
      <PlaceCodes language={language} />
    </article>
  );
}
