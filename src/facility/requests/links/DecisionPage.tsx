/** Where a member decides by a link: the dossier, what they say to it, and once more as whom, before anything is done. */
import { inLanguage, type Language } from "../../../base/text.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { Dossier, isBarred, Say } from "../desk/MemberPages.tsx";
import { barredWords, deskRequestWords, voteWords } from "../desk/words.ts";
import { Vote } from "../life/contract.ts";
import type { SeatOfLink } from "./contract.ts";
import { guestWords as words } from "./words.ts";

const act = "seats.decide";

type Fields = NonNullable<Asked["posted"]>["fields"];

type Props = {
  readonly view: SeatOfLink;
  readonly asked: Asked;
  readonly language: Language;
  /** What was written, and is to be looked at once more. */
  readonly looksAt?: Fields | undefined;
};

export function DecisionPage({ view, asked, language, looksAt }: Props) {
  const { open, number, seat, standing } = view;
  const committee = inLanguage(view.committee, language).words;
  return (
    <article className="guest-page request-desk">
      <p className="quiet">
        <bdi>{number}</bdi> · {inLanguage(view.programmeTitle, language).words}
      </p>
      <h1 dir="auto">{open ? open.content.title : say(words.decideTitle, language)}</h1>
      {open && standing === "open" ? (
        looksAt ? (
          <Once view={view} asked={asked} language={language} fields={looksAt} />
        ) : (
          <>
            <p className="notice">{say(words.seatOf, language, { name: seat, committee })}</p>
            <Dossier view={open} language={language} filesAt={undefined} />
            <section aria-labelledby="say">
              <h2 id="say">{say(deskRequestWords.yourVote, language)}</h2>
              <Say view={open} asked={asked} language={language} act={act} go={words.look} />
            </section>
          </>
        )
      ) : (
        <Closed view={view} language={language} />
      )}
    </article>
  );
}

const kindWords: Readonly<Record<string, Message>> = {
  voted: words.votesAs,
  objected: words.objectsAs,
  recused: words.recusesAs,
};

/** Says as whom, before it counts. */
function Once({ view, asked, language, fields }: Omit<Props, "looksAt"> & { readonly fields: Fields }) {
  const said = (name: string): string => [fields[name] ?? ""].flat()[0] ?? "";
  const [kind, why] = [said("kind"), said("why")];
  const vote = Vote.safeParse(said("vote")).data;
  const facts = {
    ...{ name: view.seat, committee: inLanguage(view.committee, language).words },
    vote: vote === undefined ? "" : say(voteWords[vote], language),
  };
  const message = kindWords[kind] ?? words.votesAs;
  return (
    <section aria-labelledby="once">
      <h2 id="once">{say(words.confirmTitle, language)}</h2>
      <p className="lede">{say(message, language, facts)}</p>
      {why !== "" && (
        <>
          <p>{say(words.becauseOf, language)}</p>
          <p className="opinion-words" dir="auto">
            {why}
          </p>
        </>
      )}
      <p>{say(words.onceOnly, language)}</p>
      <ActForm asked={{ ...asked, posted: undefined }} act={act} id={said("_form") || "vote"}>
        <input type="hidden" name="kind" value={kind} />
        {vote !== undefined && <input type="hidden" name="vote" value={vote} />}
        <input type="hidden" name="why" value={why} />
        <p className="request-buttons">
          <button type="submit" className="button is-main" name="_then" value="do">
            {say(words.say, language)}
          </button>
          <button type="submit" className="button" name="_then" value="back">
            {say(words.back, language)}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

/** What happened to the link, and what can be done about it. */
function Closed({ view, language }: Omit<Props, "asked" | "looksAt">) {
  const { standing, said, seat, bar } = view;
  const institution = inLanguage(view.institution, language).words;
  const facts = { name: seat, day: said ? day(said.on, language) : "" };
  const vote = said?.vote === undefined ? "" : say(voteWords[said.vote], language);
  return (
    <>
      <p className="notice" role="status">
        {said
          ? say(words[said.kind], language, { ...facts, vote })
          : bar !== undefined && isBarred(bar)
            ? say(barredWords[bar], language)
            : standing === "replaced"
              ? say(words.seatReplaced, language, facts)
              : standing === "spoken"
                ? say(words.seatSpoken, language, facts)
                : say(words.seatOver, language)}
      </p>
      {said?.isAnnulled && <p>{say(words.annulled, language)}</p>}
      {said && !said.isAnnulled && <p>{say(words.usedUp, language, { institution })}</p>}
      {!said && standing !== "barred" && <p>{say(words.whomToAsk, language, { institution })}</p>}
      {standing !== "barred" && (
        <p>
          <a href={`/${language}/desk/committee`}>{say(words.toDesk, language)}</a>
        </p>
      )}
    </>
  );
}
