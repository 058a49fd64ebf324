/** What the tiny index of the tests asks, and how its answers become scores. */
import type { Instrument, SimpleIndicator } from "../../policy-index/instrument/contract.ts";

const yesNo = (id: string, en: string, fr: string): SimpleIndicator => ({
  id,
  kind: "choice",
  title: { en, fr },
  question: { en: `${en}: does the law have it?`, fr: `${fr} : la loi le prévoit-elle ?` },
  guidance: { en: "Count what is **in force** on the reference date." },
  tags: [],
  options: [
    { key: "1", label: { en: "Yes", fr: "Oui" }, score: 100 },
    { key: "0", label: { en: "No", fr: "Non" }, score: 0 },
    { key: "99", label: { en: "Does not arise", fr: "Sans objet" }, score: undefined },
  ],
});

const years: SimpleIndicator = {
  id: "years",
  kind: "number",
  title: { en: "Years of residence", fr: "Années de résidence" },
  question: { en: "How many years must one have lived there?" },
  guidance: undefined,
  tags: [],
  unit: { en: "years", fr: "ans" },
  bands: [
    { upTo: 5, score: 100, label: undefined },
    { upTo: 10, score: 50, label: undefined },
    { upTo: undefined, score: 0, label: undefined },
  ],
  notApplicable: [99],
};

const mean = { combine: { kind: "mean" }, missing: { kind: "skip", need: 0 } } as const;

export const tinyInstrument: Instrument = {
  id: "tiny",
  version: "1.0",
  title: { en: "Tiny index", fr: "Petit indice" },
  description: { en: "An index for tests." },
  notice: { en: "Invented for tests." },
  attribution: { en: "Nobody" },
  licence: "CC-BY-4.0",
  creators: ["Tiny Institute"],
  source: "https://example.org/tiny",
  language: "en",
  indicators: [
    yesNo("birth-right", "Birth in the country", "Naissance dans le pays"),
    yesNo("foundlings", "Foundlings", "Enfants trouvés"),
    years,
    yesNo("no-language-test", "No language test", "Pas d’examen de langue"),
  ],
  measures: [
    {
      id: "headline",
      headline: true,
      title: { en: "Overall", fr: "Ensemble" },
      description: undefined,
      range: [0, 100],
      tree: {
        kind: "node",
        id: "overall",
        title: { en: "Overall", fr: "Ensemble" },
        description: undefined,
        weight: 1,
        ...mean,
        children: [
          {
            kind: "node",
            id: "birth",
            title: { en: "Birth", fr: "Naissance" },
            description: { en: "Who is a citizen at birth." },
            weight: 1,
            ...mean,
            children: [
              { kind: "indicator", indicator: "birth-right", weight: 1 },
              { kind: "indicator", indicator: "foundlings", weight: 1 },
            ],
          },
          {
            kind: "node",
            id: "naturalisation",
            title: { en: "Naturalisation", fr: "Naturalisation" },
            description: undefined,
            weight: 1,
            ...mean,
            children: [
              { kind: "indicator", indicator: "years", weight: 1 },
              { kind: "indicator", indicator: "no-language-test", weight: 1 },
            ],
          },
        ],
      },
    },
    {
      id: "children",
      headline: false,
      title: { en: "Rights of children", fr: "Droits des enfants" },
      description: undefined,
      range: [0, 100],
      tree: {
        kind: "node",
        id: "children",
        title: { en: "Rights of children", fr: "Droits des enfants" },
        description: undefined,
        weight: 1,
        ...mean,
        children: [
          { kind: "indicator", indicator: "birth-right", weight: 1 },
          { kind: "indicator", indicator: "foundlings", weight: 1 },
        ],
      },
    },
  ],
  bands: [
    { from: 75, label: { en: "Favourable", fr: "Favorable" } },
    { from: 40, label: { en: "Halfway", fr: "À mi-chemin" } },
    { from: 0, label: { en: "Unfavourable", fr: "Défavorable" } },
  ],
  typologies: [
    {
      id: "approach",
      title: { en: "Approach", fr: "Approche" },
      rules: [
        {
          label: { en: "Open by birth", fr: "Ouverte par la naissance" },
          all: [{ node: "birth", atLeast: 50, atMost: undefined, above: undefined, below: undefined }],
        },
        { label: { en: "Other", fr: "Autre" }, all: [] },
      ],
    },
  ],
};
