/** What to take: a form that reads, what the choice holds, and the files it makes. */
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { downloadPath, inFormat, type Where } from "../reading/paths.ts";
import type { DownloadView } from "./contract.ts";
import { stateQuery } from "./texts.ts";
import { downloadWords } from "./words.ts";

export type PartProps = { readonly view: DownloadView; readonly where: Where };

const indent = "\u2007\u2007";

const kindWords = new Map([
  ["region", downloadWords.region],
  ["sub-region", downloadWords.subRegion],
  ["organisation", downloadWords.organisation],
  ["own", downloadWords.own],
]);

export function Choose({ view, where }: PartProps) {
  const { language } = where;
  const { state, options } = view;
  return (
    <Filters
      language={language}
      action={downloadPath(where)}
      label={say(downloadWords.choose, language)}
      kept={[
        ...state.places.map((place) => ["places", place] as const),
        ...state.indicators.map((indicator) => ["indicators", indicator] as const),
      ]}
    >
      <Select
        id="download-node"
        name="node"
        label={say(downloadWords.measure, language)}
        value={state.node ?? ""}
        choices={[
          { value: "", title: say(downloadWords.everything, language) },
          ...options.measures.map(({ measure, nodes }) => ({
            title: measure.label,
            choices: nodes.map(({ value, depth, label }) => ({ value, title: indent.repeat(depth) + label })),
          })),
        ]}
      />
      <Select
        id="download-group"
        name="group"
        label={say(downloadWords.group, language)}
        value={state.group ?? ""}
        choices={[
          { value: "", title: say(downloadWords.allPlaces, language) },
          ...options.groups.map(({ kind, groups }) => ({
            title: say(kindWords.get(kind) ?? downloadWords.group, language),
            choices: groups.map(({ code, label }) => ({ value: code, title: label })),
          })),
        ]}
      />
      {options.periods.length > 1 && (
        <Select
          id="download-period"
          name="period"
          label={say(downloadWords.period, language)}
          value={state.period ?? ""}
          choices={[
            { value: "", title: say(downloadWords.allPeriods, language) },
            ...options.periods.map((period) => ({ value: period, title: period })),
          ]}
        />
      )}
    </Filters>
  );
}

/** The files of the choice, each a link that can be sent. */
export function Take({ view, where }: PartProps) {
  const { language } = where;
  const { holds, chosen, state } = view;
  const query = stateQuery(state);
  const link = (format: "zip" | "xlsx", more: Readonly<Record<string, string>> = {}): string =>
    inFormat(downloadPath(where, { ...query, ...more }), format);
  const named = [...chosen.places, ...chosen.indicators].map(({ label }) => label);
  return (
    <div className="download-take">
      {named.length > 0 && (
        <p>
          {say(downloadWords.only, language, { names: named.join(", ") })}{" "}
          <a href={downloadPath(where)}>{say(downloadWords.clear, language)}</a>
        </p>
      )}
      {holds.answers + holds.scores === 0 ? (
        <p>{say(downloadWords.nothing, language)}</p>
      ) : (
        <>
          <p>
            {say(downloadWords.holds, language, {
              answers: holds.answers,
              scores: holds.scores,
              places: holds.places,
            })}
          </p>
          <ul className="download-files">
            <li>
              <a className="button is-main" href={link("zip")} rel="nofollow">
                {say(downloadWords.takeCsv, language)}
              </a>
            </li>
            <li>
              <a className="button" href={link("xlsx")} rel="nofollow">
                {say(downloadWords.takeXlsx, language)}
              </a>
            </li>
            <li>
              <a className="button" href={link("zip", { format: "json" })} rel="nofollow">
                {say(downloadWords.takeJson, language)}
              </a>
            </li>
          </ul>
        </>
      )}
    </div>
  );
}
