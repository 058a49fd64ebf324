/** A small sound package, which tests of bad input change. */
export const soundInstrument = `passerelle: 1
id: small
version: "1"
title: Small
indicators:
  - id: born
    title: Born
    options:
      - { key: "1", label: "Yes", score: 100 }
      - { key: "0", label: "No", score: 0 }
      - { key: "99", label: Does not arise, score: null, as: not-applicable }
  - id: years
    title: Years
    kind: number
    bands: [{ upTo: 5, score: 100 }, { upTo: 10, score: 50 }, { score: 0 }]
    notApplicable: [99]
  - id: fee
    title: Fee
    kind: score
  - id: language
    title: Language
    kind: compound
    items:
      - { id: test, title: Test, options: [{ key: a, label: A, score: 100 }, { key: b, label: B, score: 0 }] }
      - { id: course, title: Course, kind: score }
measures:
  - id: headline
    headline: true
    tree: { id: overall, children: [born, years, { id: duties, children: [fee, language] }] }
`;

export const soundAnswers = `place,period,indicator,answer
PRT,2024,born,1
PRT,2024,years,5
PRT,2024,fee,62.5
PRT,2024,test,a
PRT,2024,course,10
FRA,2024,born,0
`;
