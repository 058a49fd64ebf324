/** Letters to those who ask: one as it will go, those that went, and a place to write one. */
import { direction, inLanguage, type Language } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import type { AddresseeKind, DeskLetter, LetterWords, PlannedLetter } from "./contract.ts";
import { letterKindWords, letterStandingWords, letterPageWords as words } from "./words.ts";

/** The words of a letter, in its own language. */
function Paper({ words: said, language }: { readonly words: LetterWords; readonly language: Language }) {
  return (
    <div className="letter-paper" lang={language} dir={direction(language)}>
      <p>
        <strong>{said.subject}</strong>
      </p>
      {said.paragraphs.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter is read in its order and never changes.
        <p key={at} dir="auto" className="letter-paragraph">
          {one}
        </p>
      ))}
    </div>
  );
}

const toWhom = (addressees: readonly AddresseeKind[], language: Language): string =>
  addressees.length === 0
    ? say(words.nobody, language)
    : addressees.map((one) => say(words[one], language)).join(language === "ar" ? "، " : ", ");

type PreviewProps = {
  readonly letter: PlannedLetter;
  readonly version: number;
  /** What was said, to be said again with it. */
  readonly said: Readonly<Record<string, string>>;
  /** The operation that sends it. */
  readonly act: "desk.step" | "desk.write-letter";
  readonly asked: Asked;
  readonly language: Language;
};

export function LetterPreview({ letter, version, said, act, asked, language }: PreviewProps) {
  const path = asked.address.split("?")[0] ?? "";
  const { more = "", ...others } = said;
  const again = Object.entries(others).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <article className="request-desk">
      <h1>{say(words.preview, language)}</h1>
      <p>{say(words.previewLede, language)}</p>
      <dl className="letter-head">
        <div>
          <dt>{say(words.to, language)}</dt>
          <dd>
            <bdi>{letter.askers.join(" · ")}</bdi>
          </dd>
        </div>
        <div>
          <dt>{say(words.byMail, language)}</dt>
          <dd>{toWhom(letter.addressees, language)}</dd>
        </div>
        <div>
          <dt>{say(words.number, language)}</dt>
          <dd>
            <bdi>{letter.number}</bdi> · {inLanguage(letter.programmeTitle, language).words}
          </dd>
        </div>
        <div>
          <dt>{say(words.writtenIn, language)}</dt>
          <dd>
            <bdi>{ownNames[letter.language]}</bdi> · {say(words.version, language, { version: letter.templateVersion })}
          </dd>
        </div>
        <div>
          <dt>{say(words.day, language)}</dt>
          <dd>{day(letter.on, language)}</dd>
        </div>
      </dl>
      <Paper words={letter.words} language={letter.language} />
      <p className="small soft">{say(words.link, language)}</p>
      <form method="post" action={`${path}/letter.pdf`} className="act-form">
        {again}
        <input type="hidden" name="more" value={more} />
        <input type="hidden" name="_match" value={version} />
        <button type="submit" className="button is-quiet">
          {say(words.asPdf, language)}
        </button>
      </form>
      <ActForm asked={asked} act="desk.preview-letter" id="letter-again" match={version}>
        {again}
        <p className="entry">
          <label htmlFor="letter-more">{say(words.add, language)}</label>
          <textarea
            className="field"
            id="letter-more"
            name="more"
            rows={3}
            maxLength={2400}
            dir="auto"
            defaultValue={more}
            aria-describedby="letter-more-help"
          />
          <span className="small soft" id="letter-more-help">
            {say(words.addHelp, language)}
          </span>
        </p>
        <button type="submit" className="button">
          {say(words.showAgain, language)}
        </button>
      </ActForm>
      <ActForm asked={asked} act={act} id="letter-send" match={version}>
        {again}
        <input type="hidden" name="more" value={more} />
        <input type="hidden" name="seen" value={letter.seen} />
        <button type="submit" className="button is-main">
          {say(words.send, language)}
        </button>
      </ActForm>
      <p>
        <a href={asked.address}>{say(words.back, language)}</a>
      </p>
    </article>
  );
}

type SentProps = {
  readonly letters: readonly DeskLetter[];
  readonly request: string;
  readonly language: Language;
};

/** Those that went, the newest first. */
export function SentLetters({ letters, request, language }: SentProps) {
  if (letters.length === 0) return <p className="quiet">{say(words.none, language)}</p>;
  return (
    <ul className="letter-list">
      {letters.map((one) => (
        <li key={one.letter}>
          <details>
            <summary>
              {day(one.on, language)} · {say(letterKindWords[one.kind], language)} ·{" "}
              <span className={`letter-standing is-${one.standing}`}>
                {say(letterStandingWords[one.standing], language)}
              </span>
            </summary>
            <p className="small soft">
              {say(words.byMail, language)} {toWhom(one.addressees, language)} ·{" "}
              {say(words.version, language, { version: one.templateVersion })}
            </p>
            <Paper words={one.words} language={one.language} />
            <p>
              <a href={`/${language}/desk/requests/${request}/letters/${one.letter}/letter.pdf`} download>
                {say(words.asPdf, language)}
              </a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

type WriteProps = {
  readonly asked: Asked;
  readonly count: number;
  readonly isPaused: boolean;
  readonly hasPaused: boolean;
  readonly language: Language;
};

/** A letter that no step sends. */
export function WriteLetter({ asked, count, isPaused, hasPaused, language }: WriteProps) {
  const back = asked.posted?.fields._form === "write-letter" ? asked.posted.fields : {};
  const text = (name: string): string => (typeof back[name] === "string" ? back[name] : "");
  return (
    <>
      {(isPaused || hasPaused) && (
        <ActForm asked={asked} act="desk.preview-letter" id="pause-letter" match={count}>
          <input type="hidden" name="letter" value={isPaused ? "paused" : "resumed"} />
          <button type="submit" className="button">
            {say(words.seeLetter, language)}: {say(letterKindWords[isPaused ? "paused" : "resumed"], language)}
          </button>
        </ActForm>
      )}
      <details className="desk-folded" open={back.letter !== undefined}>
        <summary>{say(words.write, language)}</summary>
        <ActForm asked={asked} act="desk.preview-letter" id="write-letter" match={count}>
          <input type="hidden" name="letter" value="free" />
          <p className="entry">
            <label htmlFor="letter-subject">{say(words.subject, language)}</label>
            <input
              className="field"
              id="letter-subject"
              name="subject"
              maxLength={200}
              required
              dir="auto"
              defaultValue={text("subject")}
            />
          </p>
          <p className="entry">
            <label htmlFor="letter-text">{say(words.text, language)}</label>
            <textarea
              className="field"
              id="letter-text"
              name="text"
              rows={6}
              maxLength={5000}
              required
              dir="auto"
              defaultValue={text("text")}
              aria-describedby="letter-text-help"
            />
            <span className="small soft" id="letter-text-help">
              {say(words.addHelp, language)}
            </span>
          </p>
          <button type="submit" className="button">
            {say(words.seeLetter, language)}
          </button>
        </ActForm>
      </details>
    </>
  );
}
