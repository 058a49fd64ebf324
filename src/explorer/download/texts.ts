/** What goes with the tables of a download: README, filter and the sheet that says the same. */
import { day } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import { citation } from "../reading/citation.ts";
import { downloadPath } from "../reading/paths.ts";
import { edition, whereOf } from "../reading/reading.ts";
import type { DownloadState } from "./contract.ts";
import type { Selection } from "./selection.ts";
import type { Cell, Table } from "./tables.ts";
import { chosenLabels } from "./view.ts";
import { downloadWords, fileWords } from "./words.ts";

const fileMessages = {
  answers: downloadWords.answersFile,
  scores: downloadWords.scoresFile,
  prepared: downloadWords.preparedFile,
  codebook: downloadWords.codebookFile,
} as const;

/** The choice as an address holds it. */
export const stateQuery = ({ node, group, places, indicators, period }: DownloadState) => ({
  ...{ node, group, places, indicators, period },
});

/** The parts of a README: a heading and its lines. */
type Part = { readonly title: string; readonly lines: readonly string[] };

export function readmeParts(chosen: Selection, tables: readonly Table[], extension: string): readonly Part[] {
  const { open } = chosen;
  const { language } = open;
  const said = edition(open);
  const { places, indicators, node, group } = chosenLabels(chosen);
  const names = (of: readonly { readonly label: string }[]): string => of.map(({ label }) => label).join(", ");
  const path = downloadPath(whereOf(open), stateQuery(chosen.state));
  const { text } = citation({ edition: said, language, path, origin: "https://localhost" });
  return [
    {
      title: `${said.index.label}, ${say(fileWords.release, language)} ${said.release}`,
      lines: [
        say(fileWords.published, language, { day: day(said.publishedOn, language) }),
        `SHA-256 ${open.release.record.digest}`,
        ...(said.notice === undefined ? [] : [said.notice]),
      ],
    },
    {
      title: say(fileWords.chosen, language),
      lines: [
        `${say(downloadWords.measure, language)}${colon(language)} ${node?.label ?? say(downloadWords.everything, language)}`,
        `${say(downloadWords.group, language)}${colon(language)} ${places.length > 0 ? names(places) : (group?.label ?? say(downloadWords.allPlaces, language))}`,
        `${say(downloadWords.period, language)}${colon(language)} ${chosen.state.period ?? say(downloadWords.allPeriods, language)}`,
        ...(indicators.length > 0 ? [say(downloadWords.only, language, { names: names(indicators) })] : []),
        `${say(fileWords.address, language)}${colon(language)} ${path}`,
      ],
    },
    {
      title: say(fileWords.files, language),
      lines: [
        ...tables.map(({ name }) => `${name}${extension}: ${say(fileMessages[name], language)}`),
        say(fileWords.empty, language),
        say(downloadWords.safe, language),
      ],
    },
    {
      title: say(fileWords.licence, language),
      lines: [said.licence, said.attribution].filter((line) => line !== undefined),
    },
    { title: say(fileWords.cite, language), lines: [text] },
  ];
}

export const readmeText = (parts: readonly Part[]): string =>
  `${parts
    .map(
      ({ title, lines }, at) => `${at === 0 ? "#" : "##"} ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`,
    )
    .join("\n\n")}\n`;

/** The README as rows of a sheet. */
export const aboutRows = (parts: readonly Part[]): readonly (readonly Cell[])[] =>
  parts.flatMap(({ title, lines }) => lines.map((line, at) => [at === 0 ? title : undefined, line]));

/** What was chosen, for programs. */
export function filterText(chosen: Selection, tables: readonly Table[]): string {
  const { open, state } = chosen;
  const { record } = open.release;
  const filter = {
    index: record.index,
    release: record.id,
    publishedOn: record.publishedOn,
    digest: record.digest,
    language: open.language,
    chosen: state,
    rows: Object.fromEntries(tables.map(({ name, length }) => [name, length])),
    address: downloadPath(whereOf(open), stateQuery(state)),
  };
  return `${JSON.stringify(filter, undefined, 2)}\n`;
}
