/** What an editor may change about an edition, section by section; each is saved by itself. */

import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { KeptNow } from "../../ui/kit/came-back.tsx";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, cameBack, ticked, written } from "./ActForm.tsx";
import { CalendarForm } from "./CalendarForm.tsx";
import { CloneForm } from "./CloneForm.tsx";
import type { Stages, showEdition } from "./contract.ts";
import { EditionHead } from "./EditionHead.tsx";
import { Entry } from "./Entry.tsx";
import { releaseCalled } from "./PriorChoice.tsx";
import { editorViews } from "./paths.ts";
import { placeNames } from "./place-names.ts";
import { StageBoxes, stageNames } from "./StageBoxes.tsx";
import { stageWords } from "./stage-words.ts";
import { editionWords } from "./words.ts";

type View = z.output<(typeof showEdition)["output"]>;
export type EditionSettingsProps = { readonly language: Language; readonly view: View; readonly asked: Asked };

const isStage = (name: unknown): name is keyof Stages => stageNames.some((stage) => stage === name);

/** Which stages cannot go, with how many answers stand in the way. */
function InUse({ details, language }: { readonly details: unknown; readonly language: Language }) {
  if (!Array.isArray(details)) return null;
  const inUse = details.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "stage" in one && "answers" in one && isStage(one.stage)
      ? [{ stage: one.stage, answers: Number(one.answers) }]
      : [],
  );
  return (
    <ul>
      {inUse.map(({ stage, answers }) => {
        return (
          <li key={stage}>
            {say(editionWords.stageInUse, language, { stage: say(stageWords[stage], language), answers })}
          </li>
        );
      })}
    </ul>
  );
}

/** The stages an edition has, in words. */
const stagesIn = (stages: Stages, language: Language): string =>
  stageNames.flatMap((stage) => (stages[stage] ? [say(stageWords[stage], language)] : [])).join(" · ") || "–";

function Prior({ language, view: { edition, places } }: Omit<EditionSettingsProps, "asked">) {
  const release = releaseCalled(edition.priorRelease ?? "", language);
  if (edition.priorAnswers === "hidden") return <p>{say(editionWords.priorNobody, language)}</p>;
  if (edition.priorAnswers === "shown") return <p>{say(editionWords.priorAll, language, { release })}</p>;
  const count = places.filter(({ priorShown }) => priorShown).length;
  const seed = edition.priorSeed ?? "";
  return <p>{say(editionWords.lotDrawn, language, { release, count, places: places.length, seed })}</p>;
}

function Opening({ language, view: { edition }, asked }: EditionSettingsProps) {
  return (
    <section className="section">
      <h2>{say(editionWords.opening, language)}</h2>
      <ActForm asked={asked} act="editions.open" match={edition.version} saidDone={say(editionWords.opened, language)}>
        {edition.state === "planned" ? (
          <>
            <p>{say(editionWords.openingMeans, language)}</p>
            <p>
              <button className="button is-main" type="submit">
                {say(editionWords.openIt, language)}
              </button>
            </p>
          </>
        ) : (
          <p>{say(editionWords[edition.state === "open" ? "opened" : "closedNow"], language)}</p>
        )}
      </ActForm>
    </section>
  );
}

export function EditionSettings({ language, view, asked }: EditionSettingsProps) {
  const { edition, places } = view;
  const saved = say(editionWords.saved, language);
  const match = edition.version;
  return (
    <div className="edition stack">
      <EditionHead language={language} edition={edition} current="settings" views={editorViews} />
      {(asked.done === "editions.create" || asked.done === "editions.clone") && (
        <p className="notice" role="status">
          {say(editionWords.begun, language)}
        </p>
      )}
      <Opening language={language} view={view} asked={asked} />
      <section className="section">
        <h2>{say(editionWords.calendar, language)}</h2>
        <p>{say(editionWords.calendarHelp, language)}</p>
        <CalendarForm language={language} calendar={view.calendar} match={match} asked={asked} />
      </section>
      <section className="section">
        <h2>{say(editionWords.stages, language)}</h2>
        <ActForm
          asked={asked}
          act="editions.set-stages"
          match={match}
          saidDone={saved}
          why={
            <>
              <InUse details={asked.posted?.problem.details} language={language} />
              <KeptNow
                {...{ language, name: "stages", version: match, kept: stagesIn(edition.stages, language) }}
                back={cameBack(asked, "editions.set-stages")}
              />
            </>
          }
        >
          <StageBoxes
            language={language}
            legend="hidden"
            isOn={(stage) =>
              ticked(asked, "editions.set-stages", `stages.${stage}`, edition.stages[stage] ? "on" : "off")
            }
          />
          <p>
            <button className="button" type="submit">
              {say(editionWords.saveStages, language)}
            </button>
          </p>
        </ActForm>
      </section>
      <section className="section">
        <h2>{say(editionWords.places, language)}</h2>
        <ActForm asked={asked} act="editions.set-places" match={match} saidDone={saved}>
          <Entry
            id="set-places"
            name="places"
            kind="area"
            rows={5}
            label={say(editionWords.places, language)}
            value={written(asked, "editions.set-places", "places", places.map(({ place }) => place).join(" "))}
            help={`${say(editionWords.placesHelp, language)} ${say(editionWords.placesLede, language)}`}
            required="yes"
            script="code"
            keptNow={
              <KeptNow
                {...{ language, name: "places", version: match, kept: places.map(({ place }) => place).join(" ") }}
                back={cameBack(asked, "editions.set-places")}
              />
            }
          />
          <p className="small soft place-names">
            {placeNames(
              places.map(({ place }) => place),
              language,
            )}
          </p>
          <p>
            <button className="button" type="submit">
              {say(editionWords.savePlaces, language)}
            </button>
          </p>
        </ActForm>
        <Prior language={language} view={view} />
      </section>
      <section className="section">
        <h2>{say(editionWords.clone, language)}</h2>
        <p>{say(editionWords.cloneMeans, language)}</p>
        <CloneForm language={language} edition={edition} releases={view.releases} asked={asked} />
      </section>
    </div>
  );
}
