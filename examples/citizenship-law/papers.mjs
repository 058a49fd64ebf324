/** The papers that go with each package: what it holds, how to cite it, under what licence. Figures come from the rows. */

const opening = {
  "2020.0": "The first release: the law in force on 1 January 2020, as the source first published it (version 1.0, 2021).",
  "2020.1":
    "The law in force on 1 January 2020 again, with the corrections the source has made since (version 3.1, 2025). No law changed between 2020.0 and 2020.1; only the reading of it did.",
  "2024.0": "The law in force on 1 January 2024: release 2020.1 with the reforms the source records since (version 3.1, 2025).",
};

const changesOf = ({ release, reason }, { changes, changedAnswers, changedElsewhere }) => {
  if (changes === 0) return "None: this is the first release.";
  const kind = release === "2020.1" ? "corrections" : "reforms";
  return `The source lists ${changes} ${kind}. ${changedAnswers} of them change an answer of this index and carry \`change_reason: ${reason}\`. The other ${changedElsewhere.length} concern the yes/no codes A06b and A06c, which are not asked because A06b_cat and A06c_cat say the same and more: ${changedElsewhere.join(", ")}. The build applies every change, asked or not, and stops if the value a change starts from is not the value it finds.`;
};

export const readme = (state, facts) => `# Citizenship law, release ${state.release}

> A worked example by the makers of this software, computed from GLOBALCIT data. It is **not an official ranking**; GLOBALCIT has neither made nor endorsed these scores.

${opening[state.release]}

| | |
|---|---|
| period | ${state.period} (law in force on ${state.asOf}) |
| places | ${facts.places} states |
| indicators | 20 |
| cells | ${facts.cells} |
| answered | ${facts.answered} |
| does not arise | ${facts.notApplicable} |
| not known | ${facts.noData} |
| mean overall score | ${facts.meanOverall.toFixed(2)} |

## What changed
${changesOf(state, facts)}

## How answers become scores
Overall is the plain mean of four areas, each the plain mean of its indicators; what does not arise or is not known stays out.

| area | indicators | worth |
|---|---|---|
| birth | A02a, A02b, A03a, A03b | provided for 100, not 0 |
| naturalisation | A06 | exists 100, not 0 |
| | A06a_yrs | up to 4 years 100, 5 years 67, up to 10 years 33, more 0 |
| | A06b_cat, A06c_cat | 0 → 100, 1 → 67, 2 → 33, 3 → 0 |
| | A06d, A06e, A06f | not required 100, required 0 |
| facilitated routes | A07, A08, A22, A23 | provided for 100, not 0 |
| security and dual citizenship | L02, L05, L06, L07, L09 | no loss 100, loss possible 0 |

A second measure, \`rights\`, is the plain mean of two groups: \`second-generation-rights\` (A02a, A02b, A03b, A07) and \`refugees-stateless\` (A03b, A22, A23). A03b is in both.

\`expected.csv\` holds every score, computed by a separate plain script that shares nothing with the product.

## How the source was read
- Codes keep their names. \`99\` (does not arise) is kept as the answer with status \`not-applicable\`; \`NA\` (not known) is an empty answer with status \`no-data\`.
- A state without ordinary naturalisation (A06 = 0) scores 0 there, and its conditions do not arise, so its naturalisation area is 0. COD has \`NA\` rather than \`99\` for the years of residence.
- The area asks about the *existence* of a rule, not about its reach: a provision for some people only, or on conditions, counts as one.
- L09 (loss for fraud) counts against security like the other grounds, though many hold it legitimate. It is a choice of this example, open to argument.
${state.release === "2020.0" ? "" : `- LBN: the source corrected A06 (0 → 1) and A06a_yrs (99 → 5), and lists nothing for the other conditions, which stay \`99\`. Its naturalisation area therefore rests on two indicators and looks more open than it may be. We did not fill the gap.
- COD and SYC: the source corrected A06b (99 → 1) and left A06 at 0 and A06b_cat at \`99\`. A06b is not asked here, so nothing follows.
`}
## Source, licence, and what was changed
Vink, M., van der Baaren, L., Bauböck, R., Džankić, J., Honohan, I. and Manby, B. (2021). *GLOBALCIT Citizenship Law Dataset*. European University Institute. https://hdl.handle.net/1814/73190. Licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

Changed from the source: 20 of its codes were selected; they were laid out one answer a row${state.release === "2020.0" ? "" : "; differences listed between versions 1.0 and 3.1 were applied"}; questions, labels and guidance are ours, in five languages; scores, areas, bands and the typology of approaches are ours. Mistakes in these are ours, not the authors’.
`;

export const citation = ({ release }) => `cff-version: 1.2.0
message: "Please cite this release and the dataset it is computed from."
type: dataset
title: "Citizenship law, a worked example index, release ${release}"
version: "${release}"
license: CC-BY-4.0
authors:
  - name: "Passerelle contributors"
references:
  - type: data
    title: "GLOBALCIT Citizenship Law Dataset"
    authors:
      - family-names: Vink
        given-names: Maarten
      - family-names: van der Baaren
        given-names: Luuk
      - family-names: Bauböck
        given-names: Rainer
      - family-names: Džankić
        given-names: Jelena
      - family-names: Honohan
        given-names: Iseult
      - family-names: Manby
        given-names: Bronwen
    institution:
      name: "European University Institute"
    year: 2021
    url: "https://hdl.handle.net/1814/73190"
    license: CC-BY-4.0
    notes: "${release === "2020.0" ? "Version 1.0." : "Version 1.0 with the differences of version 3.1 (2025)."} Selected, reworded, rearranged and scored; the authors have neither made nor endorsed the scores."
`;

export const licence = `Citizenship law, a worked example index

This package is licensed under the Creative Commons Attribution 4.0 International licence (CC BY 4.0).
The licence in full: https://creativecommons.org/licenses/by/4.0/legalcode

It is adapted from:
  Vink, Maarten; van der Baaren, Luuk; Bauböck, Rainer; Džankić, Jelena; Honohan, Iseult; Manby, Bronwen (2021).
  GLOBALCIT Citizenship Law Dataset. European University Institute. https://hdl.handle.net/1814/73190
  Licensed under CC BY 4.0.

Changes: 20 codes were selected and laid out one answer a row; questions, labels, guidance and scores were added.
From release 2020.1 on, values follow version 3.1 where README.md says so. The authors of the dataset have not endorsed
this work.
No warranties are given.
`;
