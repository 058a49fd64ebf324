/** Which release's answers coders see again, and who of them. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { Choice } from "./Entry.tsx";
import { isOfExercise, releaseBefore } from "./release-before.ts";
import { editionWords } from "./words.ts";

/** A release as an edition keeps it, for whoever reads it: one of the exercise says so. */
export function releaseCalled(kept: string, language: Language): string {
  const { release } = releaseBefore("", kept);
  return isOfExercise(kept) ? say(editionWords.releaseOfExercise, language, { release }) : release;
}

type PriorChoiceProps = {
  readonly language: Language;
  readonly id: string;
  readonly releases: readonly string[];
  readonly release: string;
  readonly answers: string;
};

export function PriorChoice({ language, id, releases, release, answers }: PriorChoiceProps) {
  return (
    <fieldset className="boxes">
      <legend>{say(editionWords.prior, language)}</legend>
      <Choice
        id={`${id}-release`}
        name="priorRelease"
        label={say(editionWords.priorRelease, language)}
        value={release}
        choices={[
          { value: "", title: say(editionWords.priorNone, language) },
          ...releases.map((one) => ({ value: one, title: releaseCalled(one, language) })),
        ]}
      />
      {(["shown", "hidden", "randomised"] as const).map((prior) => (
        <label key={prior}>
          <input type="radio" name="priorAnswers" value={prior} defaultChecked={answers === prior} />
          <span>
            {say(
              {
                shown: editionWords.priorShown,
                hidden: editionWords.priorHidden,
                randomised: editionWords.priorRandomised,
              }[prior],
              language,
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
