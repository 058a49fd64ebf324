/** The next edition, as this one was. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, ticked, written } from "./ActForm.tsx";
import type { Edition } from "./contract.ts";
import { Entry } from "./Entry.tsx";
import { PriorChoice } from "./PriorChoice.tsx";
import { editionWords } from "./words.ts";

type CloneFormProps = {
  readonly language: Language;
  readonly edition: Edition;
  readonly releases: readonly string[];
  readonly asked: Asked;
};

const act = "editions.clone";

export function CloneForm({ language, edition, releases, asked }: CloneFormProps) {
  const field = (name: string, otherwise = ""): string => written(asked, act, name, otherwise);
  return (
    <details open={asked.posted?.act === act}>
      <summary>{say(editionWords.newEdition, language)}</summary>
      <ActForm asked={asked} act={act}>
        <div className="entries">
          <Entry
            id="clone-title"
            name="title"
            label={say(editionWords.title, language)}
            value={field("title")}
            required="yes"
          />
          <Entry
            id="clone-code"
            name="code"
            label={say(editionWords.code, language)}
            value={field("code")}
            help={say(editionWords.codeHelp, language)}
            required="yes"
            script="code"
          />
          <Entry
            id="clone-periods"
            name="periods"
            label={say(editionWords.periods, language)}
            value={field("periods")}
            help={say(editionWords.periodsHelp, language)}
            required="yes"
            script="code"
          />
          <Entry
            id="clone-day"
            name="referenceDay"
            kind="date"
            label={say(editionWords.referenceDay, language)}
            value={field("referenceDay")}
            help={say(editionWords.referenceDayHelp, language)}
            required="yes"
          />
        </div>
        <PriorChoice
          language={language}
          id="clone"
          releases={releases}
          release={field("priorRelease", releases[0] ?? "")}
          answers={field("priorAnswers", releases[0] === undefined ? "hidden" : "shown")}
        />
        <p className="boxes">
          <label>
            <input type="checkbox" name="people" defaultChecked={ticked(asked, act, "people", "off")} />
            <span>{say(editionWords.clonePeople, language)}</span>
          </label>
        </p>
        {edition.exercise && <input type="hidden" name="exercise" value="true" />}
        <p>
          <button className="button" type="submit">
            {say(editionWords.begin, language)}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
