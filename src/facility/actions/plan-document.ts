/** The plan of an action as a document to print: what its page says, block by block, in the language it is read in. */
import { direction, inLanguage, type Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { day } from "../../ui/kit/numbers.ts";
import type { PrintedBlock, PrintedDocument } from "../../ui/kit/printed-document.ts";
import { say } from "../../ui/words/words.ts";
import type { Plan } from "./contract.ts";
import { countedLines, type Money, sumOf } from "./money.ts";
import type { ActionView } from "./operations.ts";
import { planShown } from "./plan-shown.ts";
import { choiceSaid, fieldSaid, moneySaid, numberSaid } from "./shown.ts";
import { outcomeWords, standingWords, statusWords, actionWords as words } from "./words.ts";

type PrintedPlan = {
  readonly view: ActionView;
  /** Wordings of objectives, and titles of indicators of an index, by how the plan names them. */
  readonly objectives: ReadonlyMap<string, string>;
  readonly gaps: ReadonlyMap<string, string>;
};

type Part = PrintedPlan & { readonly plan: Plan; readonly language: Language };

/** What somebody wrote is one piece within a line that runs the other way. */
const apart = (text: string, language: Language): string =>
  text !== "" && direction(language) === "rtl" ? `\u2068${text}\u2069` : text;

/** Which way a text runs: by the first letter that has a way of its own. */
const wayOf = (text: string): "ltr" | "rtl" | undefined => {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? "rtl" : "ltr";
};

/** What is said of something, one after the other; nothing of what is not said. */
const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(" · ");

const days = (from: string | undefined, until: string | undefined, language: Language): string =>
  [from, until].flatMap((one) => (one === undefined ? [] : [day(one, language)])).join(" – ");

const written = (term: string, text: string) => {
  const way = wayOf(text);
  return { term, text, ...(way ? { way } : {}) };
};

function facts({ view, plan, objectives, gaps, language }: Part): PrintedBlock {
  const { predecessor } = view;
  const ours = (term: string, text: string) => ({ term, text, way: direction(language) });
  const comma = language === "ar" ? "، " : ", ";
  return {
    kind: "rows",
    rows: [
      ours(fieldSaid("countries", language), plan.countries.map((one) => placeName(one, language)).join(comma)),
      ours(fieldSaid("organisations", language), joined(plan.organisations.map(({ name }) => apart(name, language)))),
      ours(say(words.dates, language), days(plan.from, plan.until, language)),
      ...(predecessor ? [ours(fieldSaid("predecessor", language), numberSaid(predecessor.number, language))] : []),
      written(fieldSaid("objective", language), plan.objective),
      ours(
        fieldSaid("objectives", language),
        plan.objectives.map((one) => `${one}. ${apart(objectives.get(String(one)) ?? "", language)}`).join(" · "),
      ),
      ours(fieldSaid("targets", language), plan.targets.join(comma)),
      ours(fieldSaid("gaps", language), joined(plan.gaps.map((one) => apart(gaps.get(one) ?? one, language)))),
    ].filter(({ text }) => text !== ""),
  };
}

function results({ plan, language }: Part): readonly PrintedBlock[] {
  const all = plan.outcomes.flatMap((outcome) => [
    outcome,
    ...plan.outputs.filter((one) => one.outcome === outcome.code),
  ]);
  if (all.length === 0) return [];
  const rows = all.flatMap(({ code, text, assumptions }) => {
    const of = plan.indicators.filter((one) => one.of === code);
    const said = `${code} ${apart(text, language)}${assumptions === "" ? "" : ` (${fieldSaid("assumptions", language)}: ${apart(assumptions, language)})`}`;
    if (of.length === 0) return [[said, say(words.noIndicator, language), "", "", ""]];
    return of.map((one, at) => [
      at === 0 ? said : "",
      ...[one.unit === "" ? one.text : `${one.text} (${one.unit})`, one.baseline, one.target, one.verification].map(
        (cell) => apart(cell, language),
      ),
    ]);
  });
  return [
    { kind: "heading", words: say(words.results, language), level: 2 },
    {
      kind: "table",
      columns: [
        `${fieldSaid("outcomes", language)} / ${fieldSaid("outputs", language)}`,
        ...(["indicators", "baseline", "target", "verification"] as const).map((name) => fieldSaid(name, language)),
      ].map((title) => ({ title, kind: "text" }) as const),
      rows,
    },
  ];
}

function schedule({ view, plan, language }: Part): readonly PrintedBlock[] {
  if (plan.activities.length === 0) return [];
  const rows = plan.activities.map((one) => {
    const kind = view.kinds.find(({ code }) => code === one.kind);
    const life = view.activities.find(({ activity }) => activity === one.code);
    return [
      joined([
        `${one.code} ${apart(one.title, language)}`,
        kind && inLanguage(kind.name, language).words,
        one.purpose && choiceSaid(one.purpose, language),
      ]),
      days(one.from, one.until, language),
      joined([apart(one.place, language), one.mode && choiceSaid(one.mode, language), one.languages.join(", ")]),
      joined(one.deliverables.map(({ title }) => apart(title, language))),
      joined([
        say(standingWords[life?.standing ?? "planned"], language),
        life?.day === undefined ? undefined : day(life.day, language),
        apart(life?.why ?? "", language),
      ]),
    ];
  });
  return [
    { kind: "heading", words: say(words.schedule, language), level: 2 },
    {
      kind: "table",
      columns: [words.activity, words.dates, words.where, words.comesOfIt, words.status].map(
        (title) => ({ title: say(title, language), kind: "text" }) as const,
      ),
      rows,
    },
    ...(plan.waiver === ""
      ? []
      : [
          {
            kind: "paragraph",
            words: `${fieldSaid("waiver", language)}: ${apart(plan.waiver, language)}`,
            tone: "small",
          } as const,
        ]),
  ];
}

function budget({ view, plan, language }: Part): readonly PrintedBlock[] {
  const counted = countedLines(plan, view.home);
  if (counted.length === 0) return [];
  const money = (value: Money | undefined): string =>
    value === undefined ? say(words.notKnown, language) : moneySaid(value, language);
  const rateSaid = (currency: string | undefined): string => {
    if (currency === view.home) return "–";
    const rate = plan.rates.find(({ code }) => code === currency);
    return rate?.rate === undefined || rate.on === undefined
      ? say(words.notKnown, language)
      : say(words.rateOn, language, { rate: rate.rate, day: day(rate.on, language) });
  };
  const names = new Map(plan.activities.map(({ code, title }) => [code, title]));
  const rows = counted.map(({ line, cost, home }) => {
    const of = line.activity === undefined ? undefined : names.get(line.activity);
    return [
      of === undefined ? say(words.wholeAction, language) : `${line.activity} ${apart(of, language)}`,
      joined([
        apart(line.text, language),
        line.kind && choiceSaid(line.kind, language),
        line.quantity === undefined || line.price === undefined
          ? undefined
          : apart(`${line.quantity} × ${line.price}`, language),
      ]),
      apart(joined([money(cost)]) + (line.currency === undefined ? "" : ` ${line.currency}`), language),
      rateSaid(line.currency),
      money(home),
    ];
  });
  return [
    { kind: "heading", words: fieldSaid("lines", language), level: 2 },
    {
      kind: "table",
      columns: [
        { title: say(words.activity, language), kind: "text" },
        { title: fieldSaid("text", language), kind: "text" },
        { title: say(words.cost, language), kind: "figure" },
        { title: say(words.rate, language), kind: "figure" },
        { title: say(words.inHome, language, { currency: view.home }), kind: "figure" },
      ],
      rows: [...rows, [say(words.sum, language), "", "", "", money(sumOf(counted))]],
    },
  ];
}

function risks({ plan, language }: Part): readonly PrintedBlock[] {
  if (plan.risks.length === 0 && plan.harm === "") return [];
  return [
    { kind: "heading", words: fieldSaid("risks", language), level: 2 },
    {
      kind: "rows",
      rows: [
        ...plan.risks.map(({ text, likelihood, impact, mitigation }) => ({
          term: text,
          text: joined([
            likelihood && `${fieldSaid("likelihood", language)}: ${choiceSaid(likelihood, language)}`,
            impact && `${fieldSaid("impact", language)}: ${choiceSaid(impact, language)}`,
            apart(mitigation, language),
          ]),
          way: direction(language),
        })),
        ...(plan.harm === "" ? [] : [written(fieldSaid("harm", language), plan.harm)]),
      ],
    },
  ];
}

/** Which of its versions is printed: what is written, what lies before them, or what is in force. */
function versionSaid({ writing, proposal, inForce, amending }: ActionView, language: Language): string {
  if (writing === "proposed" && proposal)
    return `${say(words.version, language, { version: proposal.version })} (${say(outcomeWords["before-them"], language)})`;
  if (inForce !== undefined && (writing === "settled" || amending !== undefined))
    return `${say(words.version, language, { version: inForce })} (${say(outcomeWords["in-force"], language)})`;
  return say(words.asWritten, language);
}

export function planDocument(printed: PrintedPlan, language: Language): PrintedDocument {
  const { view } = printed;
  const plan = planShown(view);
  const part: Part = { ...printed, plan, language };
  const title = plan.title || say(words.plan, language);
  const titleWay = wayOf(title);
  const number = view.number ? numberSaid(view.number, language) : view.request;
  const reason = view.statuses.at(-1)?.why ?? "";
  return {
    language,
    title,
    ...(titleWay ? { titleWay } : {}),
    kicker: joined([inLanguage(view.programmeTitle, language).words, apart(number, language)]),
    foot: joined([apart(view.request, language), versionSaid(view, language), day(view.today, language)]),
    day: view.today,
    blocks: [
      {
        kind: "paragraph",
        words: joined([say(statusWords[view.status], language), apart(reason, language), versionSaid(view, language)]),
        tone: "lede",
      },
      facts(part),
      ...results(part),
      ...schedule(part),
      ...budget(part),
      ...risks(part),
    ],
  };
}
