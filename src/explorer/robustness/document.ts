/**
 * The audit of a release as a document to print: what the page says, in the order of the page. It goes from hand to hand, so
 * it says of itself what it is not, what its terms mean, whose data they are, under which licence, and where it is from.
 */
import type { Language } from "../../base/text.ts";
import { wholeRanks } from "../../policy-index/robustness/whole-ranks.ts";
import { count, percent, rank, score } from "../../ui/kit/numbers.ts";
import type { PrintedBlock, PrintedColumn, PrintedDocument } from "../../ui/kit/printed-document.ts";
import { say } from "../../ui/words/words.ts";
import { withAbsent } from "../reading/absent.ts";
import { citation, sourceLine } from "../reading/citation.ts";
import type { Citation } from "../reading/contract.ts";
import { glossaryEntry } from "../reading/glossary.ts";
import { countsSentence } from "../reading/PreparedNote.tsx";
import { robustnessPath, whereIn } from "../reading/paths.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import { variationName, variationWhat } from "../reading/variation-sentences.ts";
import { readingWords } from "../reading/words.ts";
import { agreementRows, agreementSentences } from "./agreement-sentences.ts";
import { agreementWords } from "./agreement-words.ts";
import { auditWords } from "./audit-words.ts";
import type { RobustnessView } from "./contract.ts";
import { readmeWords } from "./readme-words.ts";
import {
  answerFindings,
  auditSentence,
  codersUnasked,
  coverageSentence,
  drawnFindings,
  effectsFound,
  failedSentences,
  failureSentence,
  filledShown,
  finding,
  hasScoreRanges,
  leftOutTitle,
  nodeSentences,
} from "./sentences.ts";
import { robustnessWords } from "./words.ts";

/** `origin`: scheme and host visitors use. */
export function robustnessDocument(view: RobustnessView, language: Language, origin: string): PrintedDocument {
  const { edition } = view;
  const path = robustnessPath(whereIn(edition, language));
  const cited = citation({ edition, language, title: say(robustnessWords.title, language), path, origin });
  return {
    language,
    title: say(robustnessWords.title, language),
    kicker: `${edition.index.label} · ${edition.release} · ${edition.period}`,
    foot: `${sourceLine(edition, language)} · ${cited.address}`,
    day: edition.publishedOn,
    blocks:
      view.state === "ready"
        ? [
            { kind: "paragraph", words: say(robustnessWords.lede, language), tone: "lede" },
            ...answered(view, language),
            ...varied(view, language),
            ...ranged(view, language),
            ...matters(view, language),
            ...agreed(view, language),
            ...audited(view, language),
            ...from(view, cited, language),
          ]
        : [{ kind: "paragraph", words: finding(view, language) }, ...from(view, cited, language)],
  };
}

const heading = (words: string, level: 2 | 3 = 2): PrintedBlock => ({ kind: "heading", words, level });

const column = (title: string, kind: PrintedColumn["kind"]): PrintedColumn => ({ title, kind });

/** What a reader comes for, what it is not, and what its two terms mean. */
const answered = (view: RobustnessView, language: Language): readonly PrintedBlock[] => [
  heading(say(robustnessWords.answerTitle, language)),
  { kind: "paragraph", words: `${finding(view, language)}. ${answerFindings(view, language)}` },
  {
    kind: "terms",
    items: (["sensitivityRange", "tieGroup"] as const).map((term) => glossaryEntry(term, language)),
  },
  { kind: "paragraph", words: [say(readmeWords.notice, language), view.edition.notice].filter(Boolean).join(" ") },
];

/** How to cite it, whose data they are and under which licence. */
const from = (
  { edition: { attribution, licence } }: RobustnessView,
  { text, address }: Citation,
  language: Language,
): readonly PrintedBlock[] => [
  heading(say(robustnessWords.cite, language)),
  { kind: "paragraph", words: `${text} ${address}` },
  ...[attribution, licence].flatMap((words) =>
    words === undefined ? [] : [{ kind: "paragraph", words, tone: "small" } as const],
  ),
];

const varied = (view: RobustnessView, language: Language): readonly PrintedBlock[] => [
  heading(say(robustnessWords.variedTitle, language)),
  {
    kind: "terms",
    items: view.varied.map((name) => ({
      term: variationName(name, language),
      meaning: variationWhat(name, view.settings, language),
    })),
  },
  heading(say(robustnessWords.notVariedTitle, language), 3),
  {
    kind: "terms",
    items: view.notVaried.map(({ name, reason }) => ({
      term: variationName(name, language),
      meaning: say(robustnessWords[reason], language),
    })),
  },
  ...(codersUnasked(view)
    ? [{ kind: "paragraph", words: say(robustnessWords.coders, language), tone: "small" } as const]
    : []),
];

/** Ranges of every place, drawn on one scale. */
function ranged(view: RobustnessView, language: Language): readonly PrintedBlock[] {
  const of = Math.max(2, view.rows.filter((row) => row.rank !== undefined).length);
  const scores = hasScoreRanges(view);
  const filled = view.rows.some((row) => row.filled);
  const share = (place: number): number => (place - 1) / (of - 1);
  return [
    heading(finding(view, language)),
    { kind: "paragraph", words: drawnFindings(view, language) },
    ...(view.failedBecause.length > 0 ? [{ kind: "list", items: failedSentences(view, language) } as const] : []),
    {
      kind: "paragraph",
      words: say(robustnessWords.rangesSubtitle, language, { measure: view.measure.label }),
      tone: "small",
    },
    {
      kind: "table",
      columns: [
        column(say(robustnessWords.place, language), "text"),
        column(say(robustnessWords.rank, language), "figure"),
        column(say(readingWords.sensitivityRange, language), "range"),
        column("", "figure"),
        ...(scores ? [column(say(robustnessWords.scoreRange, language), "figure")] : []),
        column(say(robustnessWords.group, language), "figure"),
        ...(filled ? [column(say(preparedWords.filledTitle, language), "figure")] : []),
      ],
      rows: view.rows.map((row) => {
        const { rankRange, scoreRange } = row;
        const { low, high } = rankRange ? wholeRanks(rankRange) : {};
        return [
          row.place.label,
          rank(row.rank?.from, row.rank?.to, language),
          low !== undefined && high !== undefined && row.rank !== undefined
            ? { low: share(low), high: share(high), at: share(row.rank.from) }
            : "",
          withAbsent(rank(low, high, language), row.present, language),
          ...(scores ? [`${score(scoreRange?.low, language)}–${score(scoreRange?.high, language)}`] : []),
          row.group === undefined ? "" : count(row.group, language),
          ...(filled ? [filledShown(row, language)] : []),
        ];
      }),
    },
  ];
}

/** Which choice matters, and what leaving each part out would do. */
function matters(view: RobustnessView, language: Language): readonly PrintedBlock[] {
  const found = effectsFound(view, language, "brackets");
  const leftOut = leftOutTitle(view, language);
  return [
    ...(found
      ? ([
          heading(found.title),
          {
            kind: "list",
            items: found.rows.map(
              ({ name, first, total }) =>
                `${variationName(name, language)}: ${percent(total?.value, language)} (${percent(total?.low, language)}–${percent(total?.high, language)}; ${say(robustnessWords.alone, language)} ${percent(first && Math.max(0, first.value), language)})`,
            ),
          },
          { kind: "paragraph", words: found.subtitle, tone: "small" },
        ] as const)
      : []),
    ...(leftOut === undefined
      ? []
      : ([
          heading(leftOut),
          {
            kind: "table",
            columns: [
              column(say(robustnessWords.without, language), "text"),
              column(say(robustnessWords.meanShift, language), "figure"),
              column(say(robustnessWords.most, language), "text"),
            ],
            rows: view.leftOut.map(({ without, what, meanShift, most: moved, failed }) => [
              `${without.label} (${say(robustnessWords[what], language)})`,
              score(meanShift, language, 1),
              moved
                ? say(robustnessWords.mostMove, language, {
                    place: moved.place.label,
                    from: count(moved.from, language),
                    to: count(moved.to, language),
                  })
                : failed
                  ? failureSentence(failed, language)
                  : "",
            ]),
          },
        ] as const)),
  ];
}

/** How far two coders agreed. */
function agreed({ agreement }: RobustnessView, language: Language): readonly PrintedBlock[] {
  if (!agreement) return [];
  const titles = [agreementWords.pairs, agreementWords.same, agreementWords.alphaColumn, agreementWords.range];
  return [
    heading(say(agreementWords.title, language)),
    { kind: "paragraph", words: agreementSentences(agreement, language).join(" ") },
    {
      kind: "table",
      columns: [
        column(say(agreementWords.questions, language), "text"),
        ...titles.map((title) => column(say(title, language), "figure")),
      ],
      rows: agreementRows(agreement, language).map(({ questions, figures }) => [
        new Intl.ListFormat(language, { type: "unit" }).format(questions.map(({ label }) => label)),
        ...figures,
      ]),
    },
    { kind: "paragraph", words: say(agreementWords.how, language), tone: "small" },
  ];
}

function audited({ audit, rows, prepared }: RobustnessView, language: Language): readonly PrintedBlock[] {
  if (!audit) return [];
  const names = new Map(audit.names.map(({ code, label }) => [code, label]));
  const figure = (value: number | null | undefined): string => score(value ?? undefined, language, 2);
  return [
    heading(say(auditWords.auditTitle, language)),
    {
      kind: "paragraph",
      words: coverageSentence(audit.available, { prepared }, language),
    },
    ...(prepared === undefined
      ? []
      : [{ kind: "paragraph", words: countsSentence(prepared, language), tone: "small" } as const]),
    audit.notes.length === 0
      ? { kind: "paragraph", words: say(auditWords.noNotes, language) }
      : { kind: "list", items: audit.notes.map((note) => auditSentence(note, audit.names, language)) },
    {
      kind: "paragraph",
      words: say(auditWords.auditSubtitle, language, { count: rows.filter((row) => row.rank).length }),
      tone: "small",
    },
    { kind: "paragraph", words: say(auditWords.auditTerms, language), tone: "small" },
    ...audit.nodes.flatMap((audited): readonly PrintedBlock[] => {
      const { node, alpha, explained, parts } = audited;
      return [
        heading(names.get(node) ?? node, 3),
        {
          kind: "table",
          columns: [
            column(say(auditWords.part, language), "text"),
            column(say(auditWords.weightColumn, language), "figure"),
            column(say(auditWords.effectiveColumn, language), "figure"),
            column(say(auditWords.withNodeColumn, language), "figure"),
            ...parts.map((_, at) => column(count(at + 1, language), "figure")),
          ],
          rows: parts.map((part, row) => [
            `${count(row + 1, language)}. ${names.get(part.id) ?? part.id}`,
            percent(part.nominal, language),
            percent(part.effective, language),
            figure(part.withNode),
            ...part.withParts.map((r, at) => (at === row ? "" : figure(r))),
          ]),
        },
        {
          kind: "paragraph",
          words: `${say(auditWords.nodeFacts, language, {
            alpha: alpha === undefined ? "none" : figure(alpha),
            explained: explained === undefined ? "none" : percent(explained, language),
          })} ${nodeSentences(audited, audit.names, language)}`,
          tone: "small",
        },
      ];
    }),
  ];
}
