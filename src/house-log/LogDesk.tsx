/** The log as a list to look through, one deed of it, and whether the chain is whole. */
import type { z } from "zod";
import { roleNames } from "../base/actor.ts";
import type { Language } from "../base/text.ts";
import { roleWords } from "../people/accounts/role-words.ts";
import { DataTable } from "../ui/kit/DataTable.tsx";
import { Empty } from "../ui/kit/Empty.tsx";
import { Filters, Select } from "../ui/kit/Filters.tsx";
import { say } from "../ui/words/words.ts";
import type { listDeeds, ShownDeed, showDeed, verifyLog } from "./contract.ts";
import { LogFiles } from "./LogFiles.tsx";
import { logWords as told } from "./words.ts";

const path = (language: Language, rest = ""): string => `/${language}/desk/log${rest}`;

const when = (at: string): string => at.replace("T", " ").slice(0, 19);

const rolesIn = ({ roles }: ShownDeed, language: Language): string =>
  roles.map((role) => say(roleWords[role], language)).join(", ");

/** As many letters of a deed's facts as a row of a list has room for; the deed's own page has all of them. */
const inRow = 240;

function Facts({ facts, most }: Pick<ShownDeed, "facts"> & { readonly most?: number }) {
  const said = Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
  const isCut = most !== undefined && said.length > most;
  return (
    <bdi dir="ltr" className="deed-facts">
      {isCut ? `${[...said].slice(0, most).join("")} …` : said}
    </bdi>
  );
}

function Who({ deed, language }: { readonly deed: ShownDeed; readonly language: Language }) {
  return (
    <>
      {rolesIn(deed, language)} {deed.who !== undefined && <code dir="ltr">{deed.who.slice(0, 13)}</code>}
    </>
  );
}

/** As an id is written; the browser says so before anything is sent. */
const id = "[\\w.\\-]{1,100}";

type Choosing = { readonly view: z.output<(typeof listDeeds)["output"]>; readonly asked: URLSearchParams };

function Choices({ view, asked, language }: Choosing & { readonly language: Language }) {
  const field = (name: "from" | "until" | "edition" | "place" | "object", type: "date" | "text", pattern?: string) => (
    <div className="filter">
      <label htmlFor={`log-${name}`}>{say(told[name], language)}</label>
      <input
        {...{ className: "field", id: `log-${name}`, name, type, pattern, defaultValue: asked.get(name) ?? "" }}
        dir={type === "text" ? "ltr" : undefined}
      />
    </div>
  );
  const any = (title: string) => ({ value: "", title });
  return (
    <Filters language={language} action={path(language)} label={say(told.filters, language)}>
      {view.whats.length > 0 && (
        <Select
          {...{ id: "log-what", name: "what", label: say(told.what, language), value: asked.get("what") ?? "" }}
          choices={[any(say(told.anything, language)), ...view.whats.map((value) => ({ value, title: value }))]}
        />
      )}
      <Select
        {...{ id: "log-role", name: "role", label: say(told.role, language), value: asked.get("role") ?? "" }}
        choices={[
          any(say(told.anybody, language)),
          ...roleNames.map((value) => ({ value, title: say(roleWords[value], language) })),
        ]}
      />
      {field("from", "date")}
      {field("until", "date")}
      {field("edition", "text", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")}
      {field("place", "text", id)}
      {field("object", "text", id)}
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
              { shown: <code dir="ltr">{deed.what}</code> },
              { shown: <Who deed={deed} language={language} /> },
              { shown: <Facts facts={deed.facts} most={inRow} /> },
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
          <code dir="ltr">{shown.what}</code>
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
          <Facts facts={shown.facts} />
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
