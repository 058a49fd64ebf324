/** The texts beside an exported release, for people and for programs that cite: README, CITATION.cff, LICENSE. */
import { inLanguage } from "../../base/text.ts";
import type { PublishedRelease } from "./contract.ts";

const licences: Readonly<Record<string, { readonly name: string; readonly url: string }>> = {
  "CC-BY-4.0": {
    name: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/legalcode",
  },
  "CC-BY-SA-4.0": {
    name: "Creative Commons Attribution-ShareAlike 4.0 International",
    url: "https://creativecommons.org/licenses/by-sa/4.0/legalcode",
  },
  "CC0-1.0": {
    name: "Creative Commons Zero 1.0 Universal",
    url: "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
  },
};

/** `CC BY 4.0` and `CC-BY-4.0` are the same licence. */
const spdx = (licence: string): string => licence.trim().replaceAll(" ", "-");

const inOwn = ({ instrument }: PublishedRelease, text: PublishedRelease["instrument"]["title"] | undefined): string =>
  text === undefined ? "" : inLanguage(text, instrument.language, instrument.language).words;

/** LICENSE: which licence the data has, and whom to name. */
export function licenceText(release: PublishedRelease): string {
  const { licence, creators } = release.instrument;
  const attribution = inOwn(release, release.instrument.attribution);
  if (licence === undefined) {
    return "The publisher of this index states no licence. Ask them before you reuse the data.\n";
  }
  const known = licences[spdx(licence)];
  const lines = [
    known ? `${known.name} (${spdx(licence)})` : licence,
    ...(known ? [known.url] : []),
    ...(attribution === "" ? creators.map((name) => `Attribution: ${name}`) : ["", attribution]),
  ];
  return `${lines.join("\n")}\n`;
}

/** YAML in double quotes: what JSON escapes, YAML reads. */
const quoted = (text: string): string => JSON.stringify(text);

/** CITATION.cff (Citation File Format 1.2.0). */
export function citationText(release: PublishedRelease): string {
  const { instrument, record } = release;
  const authors = instrument.creators.length > 0 ? instrument.creators : [inOwn(release, instrument.title)];
  const licence = instrument.licence === undefined ? undefined : spdx(instrument.licence);
  const lines = [
    "cff-version: 1.2.0",
    "message: If you use these data, please cite this release.",
    "type: dataset",
    `title: ${quoted(inOwn(release, instrument.title))}`,
    `version: ${quoted(record.id)}`,
    `date-released: ${record.publishedOn}`,
    "authors:",
    ...authors.map((name) => `  - name: ${quoted(name)}`),
    ...(licence !== undefined && licences[licence] ? [`license: ${licence}`] : []),
    ...(instrument.source !== undefined && /^https?:\/\//.test(instrument.source)
      ? [
          "references:",
          "  - type: dataset",
          `    title: ${quoted(inOwn(release, instrument.title))}`,
          `    url: ${quoted(instrument.source)}`,
        ]
      : []),
    "identifiers:",
    "  - type: other",
    `    value: ${quoted(`sha256:${record.digest}`)}`,
    "    description: Digest of the package",
  ];
  return `${lines.join("\n")}\n`;
}

/** README.md: what the files are and how to check them. */
export function readmeText(release: PublishedRelease, files: readonly string[]): string {
  const { instrument, record } = release;
  const meant: Readonly<Record<string, string>> = {
    "instrument.yaml": "what is asked, what each answer is worth, how answers become scores",
    "answers.csv": "one answer a row: place, period, indicator, answer, and what stands beside it",
    "sources.csv": "citations, referred to by id from answers.csv",
    "review.csv":
      "how answers were settled: verdicts by role, decisions, governments' comments and the replies to them",
    "double-coding.csv":
      "how often two coders who did not see each other's answers said the same, and what they said where not",
    "places.csv": "places that are not countries, and groups of places",
    "place-names.csv": "names of every place, by code and language",
    "scores.csv": "every node of every measure, at full precision",
    "prepared.csv": "every value that was filled in, drawn in or left out, and by which rule",
    "codebook.csv": "what each code in answers.csv means and is worth",
    "CITATION.cff": "how to cite this release",
    LICENSE: "what you may do with these data",
    "manifest.json": "SHA-256 of every file; signed in manifest.json.minisig",
  };
  const notice = inOwn(release, instrument.notice);
  const description = inOwn(release, instrument.description);
  return [
    `# ${inOwn(release, instrument.title)}, release ${record.id}`,
    "",
    ...(description === "" ? [] : [description, ""]),
    ...(notice === "" ? [] : [`> ${notice}`, ""]),
    `Published on ${record.publishedOn}. Instrument version ${record.instrumentVersion}. ${record.answers} answers, ${record.places} places, ${record.periods.length === 1 ? "period" : "periods"} ${record.periods.join(", ")}.`,
    "",
    "| file | what it holds |",
    "|---|---|",
    ...files.filter((name) => meant[name]).map((name) => `| \`${name}\` | ${meant[name]} |`),
    "",
    "A missing answer (nobody knows) and one that is not applicable (the question does not arise) are different things and are kept apart. A text that begins with an apostrophe before `= + - @` is written so that a spreadsheet does not run it.",
    "",
    "Recompute every score from the answers, and check every hash and the signature:",
    "",
    "```",
    "passerelle verify .",
    "```",
    "",
    `Digest of the package: \`${record.digest}\``,
    "",
  ].join("\n");
}
