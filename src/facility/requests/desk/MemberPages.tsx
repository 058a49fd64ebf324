/** A committee member's desk: the dossier of a request on one page, and what they say to it. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { ActForm, type Asked, written } from "../../../policy-index/editions/ActForm.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { count, day } from "../../../ui/kit/numbers.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { Vote } from "../life/contract.ts";
import { faultProblems } from "../life/fault-words.ts";
import { Opinions } from "../links/Opinions.tsx";
import { Matters, type MemberRequest, type memberRequests } from "./contract.ts";
import { DossierLinks, Folded, Head, Pages, Prose, Scores, WhatIsAsked } from "./parts.tsx";
import {
  barredWords,
  mattersWords,
  procedureWords,
  stateWords,
  voteWords,
  deskRequestWords as words,
} from "./words.ts";

const act = "committee.step";

type List = z.output<typeof memberRequests.output>;
type ListProps = { readonly view: List; readonly language: Language };

const address = (language: Language, which: Matters, page?: number): string =>
  `/${language}/desk/committee?${new URLSearchParams({ which, ...(page === undefined ? {} : { page: String(page) }) })}`;

export function MemberList({ view, language }: ListProps) {
  const { which, counts, lines, decided, page, pages } = view;
  const isBefore = which === "before";
  return (
    <article className="request-desk">
      <h1>{say(words.committee, language)}</h1>
      <p>{say(isBefore ? words.committeeLede : words.decidedLede, language)}</p>
      <nav aria-label={say(words.committee, language)} className="desk-stages">
        {Matters.options.map((one) => (
          <a key={one} href={address(language, one)} aria-current={one === which ? "page" : undefined}>
            {say(mattersWords[one], language)} <span className="small soft">{count(counts[one], language)}</span>
          </a>
        ))}
      </nav>
      {lines.length + decided.length === 0 ? (
        <Empty title={say(isBefore ? words.noMatters : words.noDecided, language)}>
          <p>{say(isBefore ? words.noMattersText : words.noDecidedText, language)}</p>
        </Empty>
      ) : (
        <ul className="desk-lines">
          {lines.map((line) => (
            <Waiting key={line.request} line={line} language={language} />
          ))}
          {decided.map(({ title, number, state, decidedOn }) => (
            <li key={number}>
              <strong dir="auto">{title}</strong>
              <span className="small soft">
                <bdi>{number}</bdi>
              </span>
              <span>
                {say(words.decidedOn, language, {
                  outcome: say(stateWords[state], language),
                  day: day(decidedOn, language),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pages {...{ page, pages, language }} at={(one) => address(language, which, one)} />
    </article>
  );
}

/** A matter that lies before a committee. */
function Waiting({ line, language }: { readonly line: List["lines"][number]; readonly language: Language }) {
  const { request, title, number, procedure, until, isOpen, hasSpoken, bar } = line;
  const said =
    bar !== undefined && isBarred(bar)
      ? barredWords[bar]
      : hasSpoken
        ? words.spoken
        : isOpen
          ? words.unspoken
          : words.neverSpoke;
  return (
    <li>
      <a href={`/${language}/desk/committee/${request}`} dir="auto">
        {title}
      </a>
      <span className="small soft">
        <bdi>{number}</bdi> · {say(procedureWords[procedure], language)} ·{" "}
        {say(isOpen ? words.dueOn : words.overSince, language, { day: day(until, language) })}
      </span>
      <span>{say(said, language)}</span>
    </li>
  );
}

type Props = { readonly view: MemberRequest; readonly asked: Asked; readonly language: Language };

export const isBarred = (bar: string): bar is keyof typeof barredWords => Object.hasOwn(barredWords, bar);

export function MemberPage({ view, asked, language }: Props) {
  const { bar } = view.matter;
  return (
    <article className="request-desk">
      <Head view={view} language={language} of={{ title: say(words.committee, language), path: "committee" }} />
      {asked.done !== undefined && !asked.posted && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {bar === undefined && <DossierLinks at={`committee/${view.request}`} language={language} />}
      <Dossier
        view={view}
        language={language}
        filesAt={bar === undefined ? `/api/committee/${view.request}/files` : undefined}
      />
      <section aria-labelledby="say">
        <h2 id="say">{say(words.yourVote, language)}</h2>
        {bar !== undefined && isBarred(bar) ? (
          <p className="notice">{say(barredWords[bar], language)}</p>
        ) : (
          <Say view={view} asked={asked} language={language} act={act} go={words.voteGo} />
        )}
      </section>
    </article>
  );
}

type DossierProps = Omit<Props, "asked"> & { readonly filesAt: string | undefined };

/** Everything a member needs to decide, on one page; nobody is named in it. */
export function Dossier({ view, language, filesAt }: DossierProps) {
  const { matter, results, notes } = view;
  return (
    <>
      <p>
        {say(words.matter, language, {
          committee: inLanguage(matter.committeeName, language).words,
          procedure: say(procedureWords[matter.procedure], language),
          day: day(matter.until, language),
          proposes: say(voteWords[matter.proposes], language),
        })}
      </p>
      <WhatIsAsked view={view} language={language} filesAt={filesAt} />
      <Opinions opinions={view.opinions} language={language} />
      <section aria-labelledby="scores">
        <h2 id="scores">{say(words.assessment, language)}</h2>
        {results ? (
          <Scores view={view} language={language} />
        ) : (
          <p className="quiet">{say(words.noResults, language)}</p>
        )}
        {notes.length > 0 && (
          <>
            <h3>{say(words.notes, language)}</h3>
            {notes.map((note) => (
              <p key={note} dir="auto">
                {note}
              </p>
            ))}
          </>
        )}
      </section>
    </>
  );
}

type SayProps = Props & {
  readonly act: string;
  /** What the button of a vote says; by a link it is looked at once more. */
  readonly go: Message;
};

/** What a member may say to it, at the desk or by a link. */
export function Say({ view, asked, language, act, go }: SayProps) {
  const { matter, version } = view;
  const shared = { asked, act, match: version };
  const { closed } = matter;
  return (
    <>
      {closed !== undefined && (
        <p className="notice">{say(faultProblems[closed].title, language, { until: day(matter.until, language) })}</p>
      )}
      {matter.vote !== undefined && (
        <p>{say(words.youVoted, language, { vote: say(voteWords[matter.vote], language) })}</p>
      )}
      {matter.objection !== undefined && <p>{say(words.youObjected, language)}</p>}
      {closed !== undefined ? null : matter.procedure === "no-objection" ? (
        <>
          <p>{say(words.silence, language, { day: day(matter.until, language) })}</p>
          <Folded title={say(words.object, language)} isOpen={asked.posted?.fields._form === "object"}>
            <ActForm {...shared} id="object">
              <input type="hidden" name="kind" value="objected" />
              <Prose {...{ asked, act, form: "object", name: "why" }} label={say(words.objectWhy, language)} />
              <button type="submit" className="button">
                {say(words.object, language)}
              </button>
            </ActForm>
          </Folded>
        </>
      ) : (
        <ActForm {...shared} id="vote">
          <input type="hidden" name="kind" value="voted" />
          <fieldset>
            <legend className="visually-hidden">{say(words.yourVote, language)}</legend>
            {Vote.options.map((vote) => (
              <p key={vote} className="desk-anchor">
                <input
                  {...{ type: "radio", id: `vote-${vote}`, name: "vote", value: vote, required: true }}
                  defaultChecked={(asked.posted ? written(asked, act, "vote") : matter.vote) === vote}
                />
                <label htmlFor={`vote-${vote}`}>{say(voteWords[vote], language)}</label>
              </p>
            ))}
          </fieldset>
          <Prose {...{ asked, act, form: "vote", name: "why" }} label={say(words.voteWhy, language)} mayBeEmpty />
          <button type="submit" className="button is-main">
            {say(go, language)}
          </button>
        </ActForm>
      )}
      <Folded title={say(words.recuse, language)} isOpen={asked.posted?.fields._form === "recuse"}>
        <ActForm {...shared} id="recuse">
          <input type="hidden" name="kind" value="recused" />
          <Prose
            {...{ asked, act, form: "recuse", name: "why" }}
            label={say(words.recuseWhy, language)}
            help={say(words.recuseHelp, language)}
          />
          <button type="submit" className="button">
            {say(words.recuse, language)}
          </button>
        </ActForm>
      </Folded>
    </>
  );
}
