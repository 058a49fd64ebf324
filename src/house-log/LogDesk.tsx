/** The log as a list to look through, one deed of it, and whether the chain is whole. */
import type { z } from "zod";
import { roleNames } from "../base/actor.ts";
import { inLanguage, type Language } from "../base/text.ts";
import { roleWords } from "../people/accounts/role-words.ts";
import { placeName } from "../places/gazetteer.ts";
import { DataTable } from "../ui/kit/DataTable.tsx";
import { Empty } from "../ui/kit/Empty.tsx";
import { Filters, Select } from "../ui/kit/Filters.tsx";
import { localeOf, type Message, say } from "../ui/words/words.ts";
import type { listDeeds, ShownDeed, showDeed, verifyLog } from "./contract.ts";
import { wordsOfDeed } from "./deed-words.ts";
import { Facts, questionChoices } from "./Facts.tsx";
import { LogFiles } from "./LogFiles.tsx";
import { logWords as told } from "./words.ts";

const path = (language: Language, rest = ""): string => `/${language}/desk/log${rest}`;

const when = (at: string): string => at.replace("T", " ").slice(0, 19);

const rolesIn = ({ roles }: ShownDeed, language: Language): string =>
  roles.map((role) => say(roleWords[role], language)).join(", ");

/** What was done, in words; the name of what did it beside them, for whoever compares with a file of the log. */
function What({ what, language }: { readonly what: string; readonly language: Language }) {
  const words = wordsOfDeed(what);
  return words ? say(words, language) : <code dir="ltr">{what}</code>;
}

function Who({ deed, language }: { readonly deed: ShownDeed; readonly language: Language }) {
  return (
    <>
      {rolesIn(deed, language)} {deed.who !== undefined && <code dir="ltr">{deed.who.slice(0, 13)}</code>}
    </>
  );
}

type Choosing = { readonly view: z.output<(typeof listDeeds)["output"]>; readonly asked: URLSearchParams };

function Choices({ view, asked, language }: Choosing & { readonly language: Language }) {
  const chosen = (name: string): string => asked.get(name) ?? "";
  const any = { value: "", title: say(told.anybody, language) };
  const day = (name: "from" | "until") => (
    <div className="filter">
      <label htmlFor={`log-${name}`}>{say(told[name], language)}</label>
      <input {...{ className: "field", id: `log-${name}`, name, type: "date", defaultValue: chosen(name) }} />
    </div>
  );
  type Named = { readonly value: string; readonly title: string };
  // What came by the address and has no name here stays chosen, as it came.
  const choice = (name: "edition" | "place" | "object", label: Message, names: readonly Named[]) => (
    <Select
      {...{ id: `log-${name}`, name, label: say(label, language), value: chosen(name) }}
      choices={[
        any,
        ...(chosen(name) === "" || names.some(({ value }) => value === chosen(name))
          ? []
          : [{ value: chosen(name), title: chosen(name) }]),
        ...names,
      ]}
    />
  );
  const byTitle = (names: readonly Named[]) => {
    const { compare } = new Intl.Collator(localeOf(language));
    return [...names].sort((one, other) => compare(one.title, other.title));
  };
  const questions = questionChoices(view.named, chosen("edition"), language);
  return (
    <Filters language={language} action={path(language)} label={say(told.filters, language)}>
      {view.whats.length > 0 && (
        <Select
          {...{ id: "log-what", name: "what", label: say(told.what, language), value: chosen("what") }}
          choices={[
            { value: "", title: say(told.anything, language) },
            ...byTitle(
              view.whats.map((value) => {
                const words = wordsOfDeed(value);
                return { value, title: words ? say(words, language) : value };
              }),
            ),
          ]}
        />
      )}
      <Select
        {...{ id: "log-role", name: "role", label: say(told.role, language), value: chosen("role") }}
        choices={[any, ...roleNames.map((value) => ({ value, title: say(roleWords[value], language) }))]}
      />
      {day("from")}
      {day("until")}
      {choice(
        "edition",
        told.edition,
        view.named.editions.map(({ edition, title }) => ({ value: edition, title: inLanguage(title, language).words })),
      )}
      {choice("place", told.place, byTitle(view.places.map((value) => ({ value, title: placeName(value, language) }))))}
      {(questions.length > 0 || chosen("object") !== "") &&
        choice("object", questions.length > 0 ? told.question : told.object, questions)}
    </Filters>
  );
}

export function LogDesk({ view, asked, language }: Choosing & { readonly language: Language }) {
  const older = new URLSearchParams([...asked].filter(([, value]) => value !== ""));
  older.set("before", String(view.older ?? ""));
  return (
    <div className="edition stack">
      <h1>{say(told.title, language)}</h1>
      <p className="lede">{say(told.lede, language)}</p>
      {view.isWhole === "some" && <p>{say(told.some, language)}</p>}
      <p>
        <a className="button" href={path(language, "/verified")}>
          {say(told.verify, language)}
        </a>
      </p>
      {view.inFiles !== undefined && <LogFiles deeds={view.inFiles} language={language} />}
      <Choices {...{ view, asked, language }} />
      {view.deeds.length === 0 ? (
        <Empty title={say(told.none, language)}>
          <p>{say(told.noneWhy, language)}</p>
        </Empty>
      ) : (
        <DataTable
          {...{ language, id: "deeds", caption: say(told.title, language), captionIs: "hidden", rowsAre: "page" }}
          columns={(["deed", "when", "what", "who", "facts"] as const).map((id) => ({
            ...{ id, title: say(told[id], language), kind: "text" },
          }))}
          rows={view.deeds.map((deed) => ({
            id: String(deed.deed),
            cells: [
              { shown: <a href={path(language, `/${deed.deed}`)}>{deed.deed}</a> },
              { shown: <bdi dir="ltr">{when(deed.at)}</bdi>, className: "deed-when" },
              { shown: <What what={deed.what} language={language} /> },
              { shown: <Who deed={deed} language={language} /> },
              { shown: <Facts facts={deed.facts} named={view.named} language={language} show="in-row" /> },
            ],
          }))}
        />
      )}
      {view.older !== undefined && (
        <p>
          <a rel="next" href={`${path(language)}?${older}`}>
            {say(told.older, language)}
          </a>
        </p>
      )}
    </div>
  );
}

type OfDeed = { readonly view: z.output<(typeof showDeed)["output"]>; readonly language: Language };

export function DeedPage({ view, language }: OfDeed) {
  const { shown } = view;
  return (
    <div className="edition stack">
      <p>
        <a href={path(language)}>{say(told.title, language)}</a>
      </p>
      <h1>
        {say(told.deed, language)} {shown.deed}
      </h1>
      <p className={view.holds === "yes" ? "lede" : "notice"}>
        {say(view.holds === "yes" ? told.holds : told.holdsNot, language)}
      </p>
      <dl className="deed">
        <dt>{say(told.what, language)}</dt>
        <dd>
          <What what={shown.what} language={language} />{" "}
          <code dir="ltr" className="soft">
            {shown.what}
          </code>
        </dd>
        <dt>{say(told.when, language)}</dt>
        <dd>
          <bdi dir="ltr">{when(shown.at)}</bdi>
        </dd>
        <dt>{say(told.who, language)}</dt>
        <dd>
          {rolesIn(shown, language)} {shown.who !== undefined && <code dir="ltr">{shown.who}</code>}
        </dd>
        {view.why !== undefined && (
          <>
            <dt>{say(told.why, language)}</dt>
            <dd>
              <bdi>{view.why}</bdi>
            </dd>
          </>
        )}
        <dt>{say(told.facts, language)}</dt>
        <dd>
          <Facts facts={shown.facts} named={view.named} language={language} show="whole" />
        </dd>
        {view.hash !== undefined && (
          <>
            <dt>{say(told.previousHash, language)}</dt>
            <dd>
              <code dir="ltr">{view.previousHash}</code>
            </dd>
            <dt>{say(told.hash, language)}</dt>
            <dd>
              <code dir="ltr">{view.hash}</code>
            </dd>
          </>
        )}
      </dl>
      <p>
        {view.newer !== undefined && <a href={path(language, `/${view.newer}`)}>{say(told.newer, language)}</a>}{" "}
        {view.older !== undefined && <a href={path(language, `/${view.older}`)}>{say(told.before, language)}</a>}
      </p>
    </div>
  );
}

type Verified = { readonly view: z.output<(typeof verifyLog)["output"]>; readonly language: Language };

export function LogVerified({ view: { whole, head, waiting, fault }, language }: Verified) {
  return (
    <div className="edition stack">
      <p>
        <a href={path(language)}>{say(told.title, language)}</a>
      </p>
      <h1>{say(told.verify, language)}</h1>
      <p className={fault ? "notice" : "lede"} role="status">
        {say(fault ? told.broken : told.whole, language, { whole: String(whole), deed: String(fault?.deed ?? 0) })}
      </p>
      {head !== undefined && (
        <p>
          {say(told.hash, language)} <code dir="ltr">{head}</code>
        </p>
      )}
      <p>{say(told.waiting, language, { waiting })}</p>
    </div>
  );
}
