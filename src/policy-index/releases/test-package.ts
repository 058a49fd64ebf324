/** A small index for tests: one indicator of every simple kind, two measures, notes, sources, a place of its own. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const instrument = `passerelle: 1
id: small-index
version: "1.0"
title: { en: Small index, fr: Petit indice, ar: مؤشر صغير }
language: en
licence: CC-BY-4.0
creators: [Someone]
indicators:
  - id: birth
    title: Birth in the country
    options:
      - { key: "yes", label: { en: "Yes", fr: Oui }, score: 100 }
      - { key: "no", label: "No", score: 0 }
      - { key: "99", label: Does not arise, score: null, as: not-applicable }
  - id: years
    title: Years of residence
    kind: number
    unit: { en: years }
    bands: [{ upTo: 4, score: 100 }, { upTo: 5, score: 66.7 }, { upTo: 10, score: 33.3 }, { score: 0 }]
    notApplicable: [99]
  - id: fees
    title: Fees
    kind: score
    range: [0, 100]
  - id: tests
    title: Tests
    kind: compound
    combine: mean
    items:
      - { id: language, title: Language, options: [{ key: "0", label: None, score: 100 }, { key: "1", label: Some, score: 50 }] }
      - { id: civics, title: Civics, kind: score, range: [0, 100] }
measures:
  - id: headline
    headline: true
    title: { en: Overall }
    tree:
      id: overall
      combine: mean
      children:
        - { id: access, title: Access, children: [birth, years] }
        - { id: cost, title: Cost, weight: 2, children: [fees, tests] }
  - id: strict
    title: Strict
    tree: { id: strict, combine: min, missing: { rule: propagate }, children: [birth, years, fees] }
bands: [{ from: 50, label: High }, { from: 0, label: Low }]
`;

const answers = `place,period,indicator,answer,status,justification,sources,change_reason
FRA,2020,birth,yes,,"Art. 21-7, Civil Code",code-civil,
FRA,2020,years,5,,,,
FRA,2020,fees,55,,,,
FRA,2020,language,1,,,,
FRA,2020,civics,12.5,,,,
PRT,2020,birth,no,,,,
PRT,2020,years,6,,,,
PRT,2020,fees,,no-data,,,
PRT,2020,language,0,,,,
PRT,2020,civics,0.1,,,,
FRA,2021,birth,yes,,,,
FRA,2021,years,4,,Shortened by law,code-civil,law-changed
FRA,2021,fees,70,,,,
CATA,2021,birth,99,,,,
CATA,2021,years,,competence-elsewhere,,,
`;

const sources = `id,title,issuer,date,url
code-civil,Code civil,République française,2020-01-01,https://www.legifrance.gouv.fr/
`;

const places = `id,title,title_fr,kind,members
CATA,Catalonia,Catalogne,place,
west,West,Ouest,group,FRA;PRT;CATA
`;

export type PackageText = Partial<
  Record<"instrument.yaml" | "answers.csv" | "sources.csv" | "places.csv" | "expected.csv", string>
>;

/** A folder with the package, in a directory of its own; `changed` files replace those above. */
export function writeTestPackage(changed: PackageText = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "passerelle-package-")), "small-index");
  mkdirSync(folder);
  const files = { "instrument.yaml": instrument, "answers.csv": answers, "sources.csv": sources, "places.csv": places };
  for (const [name, text] of Object.entries({ ...files, ...changed })) writeFileSync(join(folder, name), text);
  return folder;
}

/** The same answers in another order of rows. */
export const shuffledAnswers = (): string => {
  const [head = "", ...rows] = answers.trim().split("\n");
  return [head, ...rows.reverse()].join("\n");
};

export const otherAnswers = (): string => answers.replace("FRA,2020,fees,55", "FRA,2020,fees,56");

/** The same instrument under another id. */
export const instrumentCalled = (id: string): string => instrument.replace("id: small-index", `id: ${id}`);
