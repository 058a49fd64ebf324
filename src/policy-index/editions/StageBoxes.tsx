/** The stages an edition can go without, as sentences to tick. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Stages } from "./contract.ts";
import { editionWords } from "./words.ts";

export const stageNames = ["secondAuthor", "review", "adjudication", "harmonisation", "governmentWindow"] as const;

type StageBoxesProps = {
  readonly language: Language;
  /** Where a heading beside it says the same. */
  readonly legend?: "hidden";
  readonly isOn: (stage: keyof Stages) => boolean;
};

export function StageBoxes({ language, legend, isOn }: StageBoxesProps) {
  return (
    <fieldset className="boxes">
      <legend className={legend === "hidden" ? "visually-hidden" : undefined}>
        {say(editionWords.stages, language)}
      </legend>
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
