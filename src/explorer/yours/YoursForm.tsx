/** The choices, as a form that reads; a script puts a slider in the place of each weight. */
import type { Language } from "../../base/text.ts";
import { Select } from "../../ui/kit/Filters.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { yoursPath } from "../reading/paths.ts";
import { combineWords, fillWords as fills, missingWords, scaleWords } from "./choices.ts";
import type { YoursPart, YoursView } from "./contract.ts";
import { fillWords } from "./fill-words.ts";
import type { PartProps } from "./part.ts";
import { combineName, levelTitle, missingName, officialCombine, weighedWords, weightWords } from "./sentences.ts";
import { weightSteps } from "./weight-steps.ts";
import { yoursWords } from "./words.ts";

export function YoursForm({ view, where }: PartProps) {
  const { language } = where;
  return (
    <form
      className="yours-form"
      action={yoursPath({ ...where, period: undefined })}
      method="get"
      aria-label={say(yoursWords.choices, language)}
    >
      <Weights view={view} language={language} parent={view.node.code} label={view.node.label} />
      <Recipe view={view} where={where} />
      {view.map !== "yours" && <input type="hidden" name="map" value={view.map} />}
      <p className="yours-send">
        <button className="button is-main yours-show" type="submit">
          {say(yoursWords.show, language)}
        </button>
        <a className="yours-reset" data-still="" href={yoursPath(where)} hidden={!view.changed}>
          {say(yoursWords.reset, language)}
        </a>
      </p>
    </form>
  );
}

type WeightsProps = {
  readonly view: YoursView;
  readonly language: Language;
  /** The node whose parts are weighed. */
  readonly parent: string;
  readonly label: string;
};

/** The parts of one node, and below each part that is a node itself its own, folded away. */
function Weights({ view, language, parent, label }: WeightsProps) {
  const parts = view.parts.filter((part) => part.parent === parent);
  return (
    <fieldset className="yours-parts">
      <legend>{say(yoursWords.weightsOf, language, { node: label })}</legend>
      {parts.map((part) => (
        <div key={part.token} className="yours-part" data-part={part.token} data-name={part.part.label}>
          <Weight part={part} language={language} />
          {part.kind === "node" && (
            <details className="yours-below" open={changedBelow(view, part.part.code)}>
              <summary>{say(yoursWords.weightsOf, language, { node: part.part.label })}</summary>
              <Weights view={view} language={language} parent={part.part.code} label={part.part.label} />
            </details>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** Whether anything is chosen otherwise below a node. */
const changedBelow = (view: YoursView, node: string): boolean =>
  view.parts.some(
    (part) =>
      part.parent === node &&
      (part.weight !== part.official || (part.kind === "node" && changedBelow(view, part.part.code))),
  );

function Weight({ part, language }: { readonly part: YoursPart; readonly language: Language }) {
  const { token, weight, official } = part;
  const id = `weight-${token}`;
  return (
    <div className="yours-weight">
      <label htmlFor={id}>
        <Label of={part.part} />
      </label>
      <select
        id={id}
        name="weights"
        defaultValue={weight === official ? "" : `${token}:${weight}`}
        data-official={official}
        data-weight={weight}
        data-counts={say(yoursWords.counts, language, { part: part.part.label })}
      >
        <option value="">
          {say(yoursWords.officialWeight, language, { weight: weightWords(official, language) })}
        </option>
        <option value={`${token}:0`}>{say(yoursWords.leaveOut, language)}</option>
        {weightSteps(official, weight).map((step) => (
          <option key={step} value={`${token}:${step}`}>
            {weightWords(step, language)}
          </option>
        ))}
      </select>
      <output className="yours-share small faint" htmlFor={id}>
        {weighedWords(weight, part.share, language)}
      </output>
    </div>
  );
}

function Recipe({ view, where }: PartProps) {
  const { language } = where;
  const asOfficially = { value: "", title: say(yoursWords.asOfficially, language) };
  return (
    <fieldset className="yours-recipe">
      <legend>{say(yoursWords.recipe, language)}</legend>
      {view.levels.map((level) => (
        <Select
          key={level.level}
          id={`combine-${level.level}`}
          name="combine"
          label={levelTitle(level, language)}
          value={level.chosen === undefined ? "" : `${level.level}:${level.chosen}`}
          choices={[
            { value: "", title: officialCombine(level, language) },
            ...combineWords
              .filter((word) => word !== level.official)
              .map((word) => ({ value: `${level.level}:${word}`, title: combineName(word, language) })),
          ]}
        />
      ))}
      <Select
        id="scale"
        name="scale"
        label={say(yoursWords.scale, language)}
        value={view.scale ?? ""}
        choices={[
          { value: "", title: say(yoursWords.scaleOfficial, language) },
          ...scaleWords.map((word) => ({ value: word, title: say(yoursWords[word], language) })),
        ]}
      />
      <Select
        id="missing"
        name="missing"
        label={say(yoursWords.missing, language)}
        value={view.missing ?? ""}
        choices={[asOfficially, ...missingWords.map((word) => ({ value: word, title: missingName(word, language) }))]}
      />
      {(view.gaps.missing > 0 || view.fill) && (
        <Select
          id="fill"
          name="fill"
          label={say(fillWords.fill, language, { count: count(view.gaps.missing, language) })}
          value={view.fill ?? ""}
          choices={[
            { value: "", title: say(fillWords.asPublished, language) },
            ...fills
              .filter((word) => word !== "last" || view.gaps.earlier > 0 || view.fill === "last")
              .map((word) => ({ value: word, title: say(fillWords[word], language) })),
          ]}
        />
      )}
      {view.periods.length > 1 && (
        <Select
          id="period"
          name="period"
          label={say(yoursWords.period, language)}
          value={view.edition.period === view.edition.latestPeriod ? "" : view.edition.period}
          choices={view.periods.map((period) => ({
            value: period === view.edition.latestPeriod ? "" : period,
            title: period,
          }))}
        />
      )}
    </fieldset>
  );
}
