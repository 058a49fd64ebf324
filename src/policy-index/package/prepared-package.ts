/** A small package of invented places, some of whose answers are missing and filled in; for tests. */
export const preparedInstrument = `passerelle: 1
id: worked-example
version: "1"
title: { en: Worked example, fr: Exemple, es: Ejemplo, pt: Exemplo, ar: مثال }
indicators:
  - id: income
    title: Income
    kind: number
    measured: true
    unit: dollars
  - id: waiting
    title: Waiting
    kind: number
    measured: true
    direction: less-is-better
    unit: days
  - id: appeal
    title: Appeal
    options: [{ key: "1", label: "Yes", score: 100 }, { key: "0", label: "No", score: 0 }]
measures:
  - id: headline
    headline: true
    tree: { id: overall, children: [{ id: means, children: [income, waiting] }, { id: rights, children: [appeal] }] }
prepare:
  screen: { available: 0.5 }
  impute: { rule: mean, by: [period, { groups: [north, south] }] }
  treat: { rule: outliers, first: { rule: winsorise, most: 1 } }
  normalise: { rule: min-max }
  except:
    appeal: { treat: { rule: none }, normalise: { rule: none } }
`;

export const preparedPlaces = `id,title,kind,members
example-a,Example A,place,
example-b,Example B,place,
example-c,Example C,place,
example-d,Example D,place,
example-e,Example E,place,
example-f,Example F,place,
north,North,group,example-a;example-b;example-c
south,South,group,example-d;example-e;example-f
`;

/** In 2024 the income of C is missing (A and B have 10 and 30), the appeal of E is, and F has one answer of three. */
export const preparedAnswers = `place,period,income,waiting,appeal
example-a,2024,10,5,1
example-b,2024,30,10,0
example-c,2024,,15,1
example-d,2024,50,20,0
example-e,2024,40,5,
example-f,2024,20,,
example-a,2020,10,20,0
example-b,2020,20,25,0
`;
