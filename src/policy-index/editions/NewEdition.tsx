/** Beginning an edition: one page to read down, with what the newest release suggests already written in. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, ticked, written } from "./ActForm.tsx";
import type { groundForEdition } from "./contract.ts";
import { Choice, Entry } from "./Entry.tsx";
import { FindingLines, findingsIn } from "./FindingLines.tsx";
import { PriorChoice } from "./PriorChoice.tsx";
import { editionsPath } from "./paths.ts";
import { StageBoxes } from "./StageBoxes.tsx";
import { editionWords } from "./words.ts";

type View = z.output<(typeof groundForEdition)["output"]>;

export type NewEditionProps = { readonly language: Language; readonly view: View; readonly asked: Asked };

const act = "editions.create";

export function NewEdition({ language, view: { indexes, chosen }, asked }: NewEditionProps) {
  const index = written(asked, act, "index", chosen?.index ?? "");
  const release = indexes.find((one) => one.index === chosen?.index);
  const field = (name: string, otherwise = ""): string => written(asked, act, name, otherwise);
  return (
    <div className="edition stack">
      <Breadcrumb
        language={language}
        steps={[{ title: say(editionWords.editions, language), href: editionsPath(language) }]}
      />
      <h1>{say(editionWords.newEdition, language)}</h1>
      <p className="lede">{say(editionWords.newEditionLede, language)}</p>
      {indexes.length > 1 && chosen && (
        <Filters
          language={language}
          action={`${editionsPath(language)}/new`}
          label={say(editionWords.chooseIndex, language)}
        >
          <Select
            id="index"
            name="index"
            label={say(editionWords.index, language)}
            value={chosen.index}
            choices={indexes.map((one) => ({ value: one.index, title: inLanguage(one.title, language).words }))}
          />
        </Filters>
      )}
      {indexes.length === 0 && (
        <Empty title={say(editionWords.noIndex, language)}>
          <p>{say(editionWords.noIndexHow, language)}</p>
        </Empty>
      )}
      <ActForm
        asked={asked}
        act={act}
        why={<FindingLines findings={findingsIn(asked.posted?.problem.details)} language={language} />}
      >
        {chosen && release ? (
          <>
            <input type="hidden" name="index" value={index} />
            <p>
              <strong>{inLanguage(release.title, language).words}</strong>.{" "}
              {release.release !== undefined &&
                say(editionWords.ground, language, { release: release.release, questions: chosen.questions })}
            </p>
            {chosen.versions.length > 0 && (
              <Choice
                id="new-version"
                name="instrumentVersion"
                label={say(editionWords.instrumentVersion, language)}
                value={field("instrumentVersion", release.release === undefined ? (chosen.versions[0] ?? "") : "")}
                choices={[
                  ...(release.release === undefined
                    ? []
                    : [{ value: "", title: say(editionWords.asReleased, language, { release: release.release }) }]),
                  ...chosen.versions.map((value) => ({
                    value,
                    title: say(editionWords.madeVersion, language, { version: value }),
                  })),
                ]}
              />
            )}
          </>
        ) : (
          <Entry id="new-index" name="index" label={say(editionWords.index, language)} value={index} script="code" />
        )}
        <div className="entries">
          <Entry
            id="new-title"
            name="title"
            label={say(editionWords.title, language)}
            value={field("title")}
            required="yes"
          />
          <Entry
            id="new-code"
            name="code"
            label={say(editionWords.code, language)}
            value={field("code")}
            help={say(editionWords.codeHelp, language)}
            required="yes"
            script="code"
          />
          <Entry
            id="new-periods"
            name="periods"
            label={say(editionWords.periods, language)}
            value={field("periods")}
            help={say(editionWords.periodsHelp, language)}
            required="yes"
            script="code"
          />
          <Entry
            id="new-day"
            name="referenceDay"
            kind="date"
            label={say(editionWords.referenceDay, language)}
            value={field("referenceDay")}
            help={say(editionWords.referenceDayHelp, language)}
            required="yes"
          />
        </div>
        <Entry
          id="new-places"
          name="places"
          kind="area"
          rows={5}
          label={say(editionWords.places, language)}
          value={field("places", chosen?.places.join(" ") ?? "")}
          help={say(editionWords.placesHelp, language)}
          required="yes"
          script="code"
        />
        <StageBoxes
          language={language}
          isOn={(stage) =>
            ticked(asked, act, `stages.${stage}`, stage === "review" || stage === "adjudication" ? "on" : "off")
          }
        />
        <PriorChoice
          language={language}
          id="new"
          releases={chosen?.releases ?? []}
          release={field("priorRelease", chosen?.releases[0] ?? "")}
          answers={field("priorAnswers", chosen?.releases[0] === undefined ? "hidden" : "shown")}
        />
        <details>
          <summary>{say(editionWords.otherInstrument, language)}</summary>
          <Entry
            id="new-instrument"
            name="instrument"
            kind="area"
            rows={10}
            label="instrument.yaml"
            value={field("instrument")}
            help={say(editionWords.otherInstrumentHelp, language)}
            script="code"
          />
        </details>
        <p className="boxes">
          <label>
            <input type="checkbox" name="exercise" defaultChecked={ticked(asked, act, "exercise", "off")} />
            <span>{say(editionWords.exerciseBox, language)}</span>
          </label>
        </p>
        <p>
          <button className="button is-main" type="submit">
            {say(editionWords.begin, language)}
          </button>
        </p>
      </ActForm>
    </div>
  );
}
