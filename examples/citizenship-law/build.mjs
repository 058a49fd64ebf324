/**
 * Builds the three packages of the bundled index, `2020.0/`, `2020.1/` and `2024.0/`, from `raw/` and `instrument.yaml`.
 *
 *   node examples/citizenship-law/build.mjs
 *
 * The same input gives the same bytes: nothing depends on the day, the machine or the order of a directory.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "csv-stringify/sync";
import { citation, licence, readme } from "./papers.mjs";
import { rules, scoresOf } from "./scores.mjs";
import { states } from "./states.mjs";

const indicators = Object.keys(rules);
const isAsked = ({ indicator }) => indicators.includes(indicator);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const csv = (columns, rows) => stringify(rows, { header: true, columns, record_delimiter: "\n" });

/** The answer and status columns for a code as the source writes it. */
const written = (code) => {
  if (code === "NA") return ["", "no-data"];
  return [code, code === "99" ? "not-applicable" : "answered"];
};

/**
 * Which version of the source an answer is read from. Version 1.0 says what 2020.0 holds and what 2020.1 leaves as it
 * was; version 3.1 says what was corrected, and everything about 2024.
 */
const sourceOf = (release, isChanged) => (release === "2020.0" || (release === "2020.1" && !isChanged) ? "globalcit-1.0" : "globalcit-3.1");

function answersOf({ release, period, asOf, rows, changes, reason }) {
  const changed = new Set(changes.map(({ iso3, indicator }) => `${iso3} ${indicator}`));
  return [...rows.keys()].sort().flatMap((place) =>
    indicators.map((indicator) => {
      const isChanged = changed.has(`${place} ${indicator}`);
      const [answer, status] = written(rows.get(place)[indicator]);
      return [place, period, indicator, answer, status, sourceOf(release, isChanged), asOf, isChanged ? reason : ""];
    }),
  );
}

const expectedOf = ({ period, rows }) =>
  [...rows.keys()].sort().flatMap((place) =>
    scoresOf(rows.get(place))
      .filter(([, , score]) => score !== undefined)
      .map(([measure, node, score]) => [measure, node, place, period, String(score)]),
  );

const authors = "Vink, van der Baaren, Bauböck, Džankić, Honohan, Manby";

const sources = [
  [
    "globalcit-1.0",
    `GLOBALCIT Citizenship Law Dataset, v1.0 (${authors})`,
    "European University Institute, Global Citizenship Observatory (GLOBALCIT)",
    "dataset",
    "2021",
    "https://hdl.handle.net/1814/73190",
    "hdl:1814/73190",
    "Country-year data; the yes/no codes are its variables ending in _bin",
    "en",
    "CC BY 4.0. Laws in force on 1 January 2020 in 190 states.",
  ],
  [
    "globalcit-3.1",
    `GLOBALCIT Citizenship Law Dataset, v3.1 (${authors})`,
    "European University Institute, Global Citizenship Observatory (GLOBALCIT)",
    "dataset",
    "2025",
    "https://hdl.handle.net/1814/73190",
    "hdl:1814/73190",
    "Country-year data; the yes/no codes are its variables ending in _bin",
    "en",
    "CC BY 4.0. Read as the differences from v1.0: corrections for 1 January 2020, reforms in force on 1 January 2024; what does not differ is carried over from v1.0.",
  ],
];

/** What the papers say in figures, counted from the rows themselves. */
export function factsOf(state) {
  const answers = answersOf(state);
  const count = (status) => answers.filter((row) => row[4] === status).length;
  const overall = [...state.rows]
    .map(([place, codes]) => ({ place, score: scoresOf(codes)[0][2] }))
    .sort((one, other) => other.score - one.score || (one.place < other.place ? -1 : 1));
  return {
    places: state.rows.size,
    cells: answers.length,
    answered: count("answered"),
    noData: count("no-data"),
    notApplicable: count("not-applicable"),
    changes: state.changes.length,
    changedAnswers: answers.filter((row) => row[7] !== "").length,
    changedElsewhere: state.changes.filter((change) => !isAsked(change)).map(({ iso3, indicator }) => `${iso3} ${indicator}`),
    meanOverall: overall.reduce((sum, { score }) => sum + score, 0) / overall.length,
    overall,
  };
}

/** Every file of every package: path from this folder → content. */
export function files() {
  const instrument = readFileSync(here("./instrument.yaml"), "utf8");
  const packages = states().map((state) => {
    const facts = factsOf(state);
    return {
      "instrument.yaml": instrument,
      "answers.csv": csv(["place", "period", "indicator", "answer", "status", "sources", "as_of", "change_reason"], answersOf(state)),
      "sources.csv": csv(
        ["id", "title", "issuer", "kind", "date", "url", "identifier", "pinpoint", "language", "note"],
        state.release === "2020.0" ? sources.slice(0, 1) : state.release === "2020.1" ? sources : sources.slice(1),
      ),
      "expected.csv": csv(["measure", "node", "place", "period", "score"], expectedOf(state)),
      "README.md": readme(state, facts),
      "CITATION.cff": citation(state),
      LICENSE: licence,
      release: state.release,
    };
  });
  return new Map(
    packages.flatMap(({ release, ...content }) => Object.entries(content).map(([name, text]) => [`${release}/${name}`, text])),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of files()) {
    mkdirSync(dirname(here(`./${path}`)), { recursive: true });
    writeFileSync(here(`./${path}`), text);
    console.log(`${path}  ${Buffer.byteLength(text)} bytes`);
  }
}
