/** The stages an edition can go without, as sentences to tick. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Stages } from "./contract.ts";
import { editionWords } from "./words.ts";

export const stageNames = ["secondAuthor", "review", "adjudication", "harmonisation", "governmentWindow"] as const;

type StageBoxesProps = {
  readonly language: Language;
  readonly isOn: (stage: keyof Stages) => boolean;
};

export function StageBoxes({ language, isOn }: StageBoxesProps) {
  return (
    <fieldset className="boxes">
      <legend>{say(editionWords.stages, language)}</legend>
      <p className="entry-note">{say(editionWords.stagesHelp, language)}</p>
      {stageNames.map((stage) => (
        <label key={stage}>
          <input type="checkbox" name={`stages.${stage}`} defaultChecked={isOn(stage)} />
          <span>{say(editionWords[stage], language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
