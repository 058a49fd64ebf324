/** Fields of a form about a person, and what is done with one who is on a list. */
import { Fragment, type ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { codes, comparePlaces, placeName } from "../../places/gazetteer.ts";
import { ActForm, type Asked, cameBack } from "../../policy-index/editions/ActForm.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { institutionKinds } from "../programme/contract.ts";
import { kindWords } from "../programme/kind-words.ts";
import { consentWords, purposeWords } from "./consent-words.ts";
import { type Participant, type ParticipantsView, purposes, sexes } from "./contract.ts";
import { ownWords as own } from "./own/words.ts";
import { saysWords, sexWords, participantWords as words } from "./words.ts";

type Shown = { readonly view: ParticipantsView; readonly asked: Asked; readonly language: Language };

type EntryProps = {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly children: ReactNode;
};

const Entry = ({ id, label, help, children }: EntryProps) => (
  <p className="entry">
    <label htmlFor={id}>{label}</label>
    {children}
    {help !== undefined && <span className="small soft">{help}</span>}
  </p>
);

type Written = "name" | "institution" | "post" | "place" | "sex" | "kind" | "email" | "needs";

type FieldsProps = {
  readonly form: string;
  readonly act: string;
  readonly asked: Asked;
  readonly language: Language;
  readonly one?: Pick<Participant, Written> | undefined;
  /** Who writes it: an officer of somebody, or somebody of themselves. */
  readonly voice?: "registers" | "changes";
};

export function PersonFields({ form, act, asked, language, one, voice }: FieldsProps) {
  const back = cameBack(asked, act, form);
  const stood = (name: Written): string => {
    const value = back ? back.fields[name] : one?.[name];
    return typeof value === "string" ? value : "";
  };
  const line = (name: "name" | "institution" | "post" | "email" | "needs", most: number, help?: string) => (
    <Entry id={`${form}-${name}`} label={say(words[name], language)} {...(help === undefined ? {} : { help })}>
      <input
        className="field"
        type={name === "email" ? "email" : "text"}
        id={`${form}-${name}`}
        name={name}
        maxLength={most}
        required={name === "name" || (voice === "registers" && (name === "institution" || name === "email"))}
        defaultValue={stood(name)}
        dir={name === "email" ? "ltr" : "auto"}
      />
    </Entry>
  );
  const choice = (name: "place" | "sex" | "kind", options: readonly (readonly [string, string])[], help?: string) => (
    <Entry id={`${form}-${name}`} label={say(words[name], language)} {...(help === undefined ? {} : { help })}>
      <select className="field" id={`${form}-${name}`} name={name} defaultValue={stood(name)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Entry>
  );
  const none = ["", say(sexWords["not-said"], language)] as const;
  const places = [...codes].sort(comparePlaces(language)).map((code) => [code, placeName(code, language)] as const);
  return (
    <>
      {line("name", 200)}
      {line("institution", 300)}
      {line("post", 200)}
      {choice("kind", [none, ...institutionKinds.map((kind) => [kind, say(kindWords[kind], language)] as const)])}
      {choice("place", [none, ...places])}
      {choice(
        "sex",
        ["not-said" as const, ...sexes.filter((sex) => sex !== "not-said")].map((sex) => [
          sex,
          say(sexWords[sex], language),
        ]),
        say(voice ? own.sexHelp : words.sexHelp, language),
      )}
      {voice !== "changes" &&
        line("email", 320, one ? undefined : say(voice ? own.emailHelp : words.emailHelp, language))}
      {line("needs", 1_000, say(voice ? own.needsHelp : words.needsHelp, language))}
    </>
  );
}

function ConsentForm({ one, asked, view, language }: Shown & { readonly one: Participant }) {
  const form = `consent-${one.participant}`;
  return (
    <ActForm asked={asked} act="participants.consent" id={form}>
      <input type="hidden" name="participant" value={one.participant} />
      <fieldset>
        <legend>{say(words.consent, language)}</legend>
        {purposes.map((purpose) => (
          <label key={purpose} className="participants-tick">
            <input type="checkbox" name="purposes" value={purpose} /> {say(consentWords[purpose], language)}
          </label>
        ))}
      </fieldset>
      <Entry id={`${form}-says`} label={say(words.consentSays, language)}>
        <select className="field" id={`${form}-says`} name="says">
          <option value="given">{say(words.agrees, language)}</option>
          <option value="withdrawn">{say(words.takesBack, language)}</option>
        </select>
      </Entry>
      <Entry id={`${form}-on`} label={say(words.consentDay, language)}>
        <input className="field" type="date" id={`${form}-on`} name="on" required max={view.today} />
      </Entry>
      <button type="submit" className="button">
        {say(words.record, language)}
      </button>
    </ActForm>
  );
}

function SameForm({ one, view, asked, language }: Shown & { readonly one: Participant }) {
  const others = view.persons.filter((other) => other.participant !== one.participant);
  const form = `same-${one.participant}`;
  const which = <input type="hidden" name="participant" value={one.participant} />;
  if (one.sameAs !== undefined)
    return (
      <ActForm asked={asked} act="participants.same" id={form}>
        {which}
        <button type="submit" className="button">
          {say(words.notSame, language)}
        </button>
      </ActForm>
    );
  return others.length === 0 ? null : (
    <ActForm asked={asked} act="participants.same" id={form}>
      {which}
      <Entry id={`${form}-as`} label={say(words.same, language)}>
        <select className="field" id={`${form}-as`} name="sameAs" required defaultValue="">
          <option value="">{say(words.choose, language)}</option>
          {others.map((other) => (
            <option key={other.participant} value={other.participant}>
              {[other.name, other.institution, ...other.activities].filter(Boolean).join(", ")}
            </option>
          ))}
        </select>
      </Entry>
      <button type="submit" className="button">
        {say(words.sameSay, language)}
      </button>
    </ActForm>
  );
}

/** A person on a list: what stands there, and under it what can be done. */
export function Person({ one, view, asked, language }: Shown & { readonly one: Participant }) {
  const change = `change-${one.participant}`;
  const isBack = asked.posted?.fields.participant === one.participant;
  const twin = view.persons.find(({ participant }) => participant === one.sameAs);
  const said = [
    one.institution,
    one.post,
    one.place && placeName(one.place, language),
    say(sexWords[one.sex], language),
  ];
  const facts = [...new Set(said.filter((fact) => fact !== undefined && fact !== ""))];
  const which = <input type="hidden" name="participant" value={one.participant} />;
  return (
    <li>
      <strong dir="auto">{one.isErased ? say(words.erased, language) : one.name}</strong>
      <span className="soft">
        {facts.map((fact, at) => (
          <Fragment key={fact}>
            {at > 0 && " · "}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </span>
      {one.email !== undefined && <bdi className="small">{one.email}</bdi>}
      {one.needs !== "" && (
        <span className="small">
          {say(words.needs, language)}: <bdi>{one.needs}</bdi>
        </span>
      )}
      {twin && (
        <span className="small">
          {say(words.same, language)} <bdi>{twin.name}</bdi>
        </span>
      )}
      {one.consents.length > 0 && (
        <ul className="small participants-consents">
          {one.consents.map(({ purpose, says, on }) => (
            <li key={purpose}>
              {say(purposeWords[purpose], language)}: {say(saysWords[says], language)} · {day(on, language)}
            </li>
          ))}
        </ul>
      )}
      {view.tie === undefined && !one.isErased && (
        <details open={isBack}>
          <summary>{say(words.change, language)}</summary>
          <ActForm asked={asked} act="participants.change" id={change} match={one.version}>
            {which}
            <PersonFields form={change} act="participants.change" {...{ asked, language, one }} />
            <button type="submit" className="button">
              {say(words.change, language)}
            </button>
          </ActForm>
          <ConsentForm {...{ one, view, asked, language }} />
          <SameForm {...{ one, view, asked, language }} />
          {view.activity !== undefined && (
            <ActForm asked={asked} act="participants.take-out" id={`out-${one.participant}`}>
              {which}
              <input type="hidden" name="activity" value={view.activity} />
              <button type="submit" className="button">
                {say(words.takeOut, language)}
              </button>
            </ActForm>
          )}
          <ActForm asked={asked} act="participants.erase" id={`erase-${one.participant}`}>
            {which}
            <p className="small soft">{say(words.eraseHelp, language)}</p>
            <button type="submit" className="button">
              {say(words.erase, language)}
            </button>
          </ActForm>
        </details>
      )}
    </li>
  );
}
