/** What delegations and services said of a request, by body; whoever said nothing is named with that. */
import type { Language } from "../../../base/text.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import type { OpinionShown } from "../desk/contract.ts";
import { consultWords, opinionWords, stanceWords } from "./words.ts";

type OneProps = {
  readonly one: Omit<OpinionShown, "standing"> & { readonly standing: keyof typeof opinionWords };
  readonly language: Language;
};

export function OpinionHead({ one, language }: OneProps) {
  const { body, standing, stance, answeredOn, until } = one;
  return (
    <p>
      <strong>
        <bdi>{body}</bdi>
      </strong>
      {stance !== undefined && <> · {say(stanceWords[stance], language)}</>}{" "}
      <span className="small soft">
        {say(opinionWords[standing], language, { day: day(answeredOn ?? until, language) })}
      </span>
    </p>
  );
}

export function OpinionWords({ words }: { readonly words: string | undefined }) {
  return words === undefined || words === "" ? null : (
    <p className="opinion-words" dir="auto">
      {words}
    </p>
  );
}

type Props = { readonly opinions: readonly OpinionShown[]; readonly language: Language };

/** Where nobody was asked, nothing is said. */
export function Opinions({ opinions, language }: Props) {
  if (opinions.length === 0) return null;
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">{say(consultWords.opinions, language)}</h2>
      <ul className="opinion-list">
        {opinions.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of them may have one name, and they stand in the order they were asked.
          <li key={at}>
            <OpinionHead one={one} language={language} />
            <OpinionWords words={one.words} />
          </li>
        ))}
      </ul>
    </section>
  );
}
