/** What changed between two versions of an instrument: every text by language, every score, band, weight and rule. Pure. */
import type {
  Indicator,
  Instrument,
  InstrumentNode,
  Measure,
  SimpleIndicator,
  Typology,
  TypologyRule,
} from "../instrument/contract.ts";
import { preparationFile } from "../preparation/write-preparation.ts";
import { childId, nodeIn, nodesIn } from "./apply-tree.ts";
import type { Changed } from "./contract.ts";
import { type SpottedText, simplesOf, spotName, textsOf, textsOfIndicator, wordsIn } from "./texts.ts";

type Detail = Changed["details"][number];

const shown = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);

const detail = (what: string, before: unknown, after: unknown): readonly Detail[] => {
  const [one, other] = [shown(before), shown(after)];
  return one === other
    ? []
    : [{ what, ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) }];
};

function textDetails(
  before: readonly SpottedText[],
  after: readonly SpottedText[],
  own: { readonly before: string; readonly after: string },
): readonly Detail[] {
  const earlier = new Map(before.map((one) => [spotName(one.spot), one]));
  const later = new Map(after.map((one) => [spotName(one.spot), one]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((name) => {
    const [one, other] = [earlier.get(name)?.text, later.get(name)?.text];
    const spot = (later.get(name) ?? earlier.get(name))?.spot;
    const languages = new Set(
      [one, other].flatMap((text, at) =>
        text === undefined ? [] : typeof text === "string" ? [at === 0 ? own.before : own.after] : Object.keys(text),
      ),
    );
    const isOne = spot?.of === "option" || spot?.of === "number-band" || spot?.of === "band" || spot?.of === "rule";
    const what = [isOne ? spot.key : undefined, spot?.field];
    return [...languages].flatMap((language) =>
      detail(
        what.filter((step) => step !== undefined).join(" "),
        wordsIn(one, language, own.before),
        wordsIn(other, language, own.after),
      ).map((row) => ({ ...row, language })),
    );
  });
}

function worth(of: Indicator | SimpleIndicator): ReadonlyMap<string, unknown> {
  const rows: [string, unknown][] = [
    ["kind", of.kind],
    ["tags", of.tags.length > 0 ? of.tags.join(", ") : undefined],
  ];
  switch (of.kind) {
    case "choice":
      rows.push(["options", of.options.map(({ key }) => key).join(", ")]);
      for (const { key, score } of of.options) rows.push([`score of ${key}`, score ?? "–"]);
      break;
    case "number":
      rows.push([
        "bands",
        of.bands.map(({ upTo, score }) => `${upTo === undefined ? "…" : `≤ ${upTo}`}: ${score}`).join("; "),
      ]);
      rows.push(["not applicable", of.notApplicable.length > 0 ? of.notApplicable.join(", ") : undefined]);
      break;
    case "score":
      rows.push(["range", of.range.join("–")]);
      break;
    case "measured":
      rows.push(["direction", of.direction === 1 ? "more is better" : "less is better"]);
      break;
    case "compound":
      rows.push(["combine", of.combine], ["missing", of.missing]);
      for (const { indicator, weight } of of.items) {
        rows.push([`weight of ${indicator.id}`, weight]);
        for (const [what, value] of worth(indicator)) rows.push([`${indicator.id}: ${what}`, value]);
      }
  }
  return new Map(rows);
}

const mapDetails = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly Detail[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => detail(what, before.get(what), after.get(what)));

type Hung = {
  readonly under: string | undefined;
  readonly weight: number;
  readonly position: number;
  readonly node?: InstrumentNode;
};

/** Where everything hangs in a tree, by id. */
function hangings(tree: InstrumentNode): ReadonlyMap<string, Hung> {
  const hung = new Map<string, Hung>([[tree.id, { under: undefined, weight: tree.weight, position: 0, node: tree }]]);
  for (const node of nodesIn(tree))
    node.children.forEach((child, position) => {
      const id = childId(child);
      hung.set(id, { under: node.id, weight: child.weight, position, ...(child.kind === "node" && { node: child }) });
    });
  return hung;
}

function treeChanges(
  measure: string,
  before: InstrumentNode,
  after: InstrumentNode,
  texts: (id: string) => readonly Detail[],
): readonly Changed[] {
  const [earlier, later] = [hangings(before), hangings(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id): readonly Changed[] => {
    const [one, other] = [earlier.get(id), later.get(id)];
    const kind = one ? (other ? "changed" : "removed") : "added";
    const details = [
      ...texts(id),
      ...detail("under", one?.under, other?.under),
      ...detail("weight", one?.weight, other?.weight),
      ...detail("combine", one?.node?.combine, other?.node?.combine),
      ...detail("missing", one?.node?.missing, other?.node?.missing),
    ];
    return details.length === 0 ? [] : [{ of: "node", measure, id, kind, details: [...details] }];
  });
}

function indicatorChanges(before: Instrument, after: Instrument): readonly Changed[] {
  const earlier = new Map(before.indicators.map((one) => [one.id, one]));
  const later = new Map(after.indicators.map((one) => [one.id, one]));
  const own = { before: before.language, after: after.language };
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id): readonly Changed[] => {
    const [one, other] = [earlier.get(id), later.get(id)];
    const kind = one ? (other ? "changed" : "removed") : "added";
    const details = [
      ...textDetails(one ? textsOfIndicator(one) : [], other ? textsOfIndicator(other) : [], own),
      ...mapDetails(one ? worth(one) : new Map(), other ? worth(other) : new Map()),
    ];
    return details.length === 0 ? [] : [{ of: "indicator", id, kind, details }];
  });
}

type Beside = { readonly id: string; readonly one: Measure | undefined; readonly other: Measure | undefined };

/** Measures of both versions side by side: one that only lost its id is known again by the root of its tree. */
function measuresBeside(before: Instrument, after: Instrument): readonly Beside[] {
  const [earlier, later] = [before, after].map(({ measures }) => new Set(measures.map(({ id }) => id)));
  const gone = before.measures.filter(({ id }) => !later?.has(id));
  const known = new Set<Measure>();
  const formerly = (other: Measure): Measure | undefined =>
    gone.find((one) => one.tree.id === other.tree.id && !known.has(one));
  const beside = after.measures.map((other): Beside => {
    const one =
      before.measures.find(({ id }) => id === other.id) ?? (earlier?.has(other.id) ? undefined : formerly(other));
    if (one) known.add(one);
    return { id: other.id, one, other };
  });
  return [
    ...beside,
    ...gone.filter((one) => !known.has(one)).map((one): Beside => ({ id: one.id, one, other: undefined })),
  ];
}

function measureChanges(before: Instrument, after: Instrument): readonly Changed[] {
  const own = { before: before.language, after: after.language };
  const ofMeasure = ({ title, description }: Measure) =>
    (["title", "description"] as const).map(
      (field): SpottedText => ({
        spot: { of: "measure", field },
        text: field === "title" ? title : description,
      }),
    );
  const ofNode = (node: InstrumentNode | undefined) =>
    node
      ? (["title", "description"] as const).map(
          (field): SpottedText => ({ spot: { of: "node", field }, text: node[field] }),
        )
      : [];
  return measuresBeside(before, after).flatMap(({ id, one, other }): readonly Changed[] => {
    const kind: Changed["kind"] = one ? (other ? "changed" : "removed") : "added";
    const details = [
      ...(one && other ? detail("id", one.id, other.id) : []),
      ...textDetails(one ? ofMeasure(one) : [], other ? ofMeasure(other) : [], own),
      ...detail("headline", one && String(one.headline), other && String(other.headline)),
      ...detail("range", one?.range.join("–"), other?.range.join("–")),
    ];
    const nodeTexts = (node: string) =>
      textDetails(ofNode(one && nodeIn(one.tree, node)), ofNode(other && nodeIn(other.tree, node)), own);
    return [
      ...(details.length === 0 ? [] : [{ of: "measure" as const, id, kind, details }]),
      ...(one && other ? treeChanges(id, one.tree, other.tree, nodeTexts) : []),
    ];
  });
}

const whole = (instrument: Instrument): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ["licence", instrument.licence],
    ["source", instrument.source],
    ["creators", instrument.creators.length > 0 ? instrument.creators.join("; ") : undefined],
    ["language", instrument.language],
    ["order", instrument.indicators.map(({ id }) => id).join(", ")],
  ]);

const kindOf = (one: unknown, other: unknown): Changed["kind"] =>
  one === undefined ? "added" : other === undefined ? "removed" : "changed";

/** Bands are known by where they begin. */
function bandChanges(before: Instrument, after: Instrument): readonly Changed[] {
  const own = { before: before.language, after: after.language };
  const texts = ({ bands }: Instrument) =>
    bands.map(
      ({ from, label }): SpottedText => ({ spot: { of: "band", key: String(from), field: "label" }, text: label }),
    );
  const details = textDetails(texts(before), texts(after), own);
  return details.length === 0 ? [] : [{ of: "band", id: "", kind: "changed", details: [...details] }];
}

const asked = { atLeast: "≥", above: ">", atMost: "≤", below: "<" } as const;

/** @example ruleWords({ all: [{ node: "rights", atLeast: 50 }] }) // → "rights ≥ 50" */
const ruleWords = ({ all }: TypologyRule): string =>
  all
    .map((condition) => {
      const bounds = (["atLeast", "above", "atMost", "below"] as const).flatMap((bound) =>
        condition[bound] === undefined ? [] : [`${asked[bound]} ${condition[bound]}`],
      );
      return [condition.node, ...bounds].join(" ");
    })
    .join("; ");

function typologyChanges(before: Instrument, after: Instrument): readonly Changed[] {
  const own = { before: before.language, after: after.language };
  const texts = (of: Typology | undefined): readonly SpottedText[] =>
    of === undefined
      ? []
      : [
          { spot: { of: "typology", field: "title" }, text: of.title },
          ...of.rules.map(
            ({ label }, at): SpottedText => ({
              spot: { of: "rule", key: String(at + 1), field: "label" },
              text: label,
            }),
          ),
        ];
  const rules = (of: Typology | undefined) =>
    new Map<string, unknown>(of?.rules.map((rule, at) => [`rule ${at + 1}`, ruleWords(rule)]));
  const ids = new Set([...after.typologies, ...before.typologies].map(({ id }) => id));
  return [...ids].flatMap((id): readonly Changed[] => {
    const [one, other] = [before, after].map(({ typologies }) => typologies.find((typology) => typology.id === id));
    const details = [...textDetails(texts(one), texts(other), own), ...mapDetails(rules(one), rules(other))];
    return details.length === 0 ? [] : [{ of: "typology", id, kind: kindOf(one, other), details }];
  });
}

/** @example flow({ rule: "outliers", first: { rule: "winsorise", most: 5 } }) // → "outliers, first (winsorise, most 5)" */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, of]) => {
      const inner = typeof of === "object" && of !== null && !Array.isArray(of) ? `(${flow(of)})` : flow(of);
      return key === "rule" ? inner : `${key} ${inner}`;
    })
    .join(", ");
}

/** Each step of a preparation, in the words of its file. */
function stepsOf({ prepare }: Instrument): ReadonlyMap<string, unknown> {
  if (prepare === undefined) return new Map();
  const { except, ...steps } = preparationFile(prepare);
  const apart = Object.entries(typeof except === "object" && except !== null ? except : {}).map(
    ([id, own]) => [`except ${id}`, own] as const,
  );
  return new Map<string, unknown>([...Object.entries(steps), ...apart].map(([name, step]) => [name, flow(step)]));
}

function preparationChanges(before: Instrument, after: Instrument): readonly Changed[] {
  const details = mapDetails(stepsOf(before), stepsOf(after));
  return details.length === 0 ? [] : [{ of: "preparation", id: "", kind: "changed", details: [...details] }];
}

/** Everything that is different, in the order of the later version. */
export function changesBetween(before: Instrument, after: Instrument): readonly Changed[] {
  const own = { before: before.language, after: after.language };
  const of = (instrument: Instrument) => textsOf(instrument).filter(({ spot }) => spot.of === "instrument");
  const kept = new Set(after.indicators.map(({ id }) => id));
  const isSameSet = before.indicators.length === kept.size && before.indicators.every(({ id }) => kept.has(id));
  const about = [
    ...textDetails(of(before), of(after), own),
    // An order is news only where nothing came or went.
    ...mapDetails(whole(before), whole(after)).filter(({ what }) => what !== "order" || isSameSet),
  ];
  return [
    ...(about.length === 0
      ? []
      : [{ of: "instrument" as const, id: after.id, kind: "changed" as const, details: about }]),
    ...indicatorChanges(before, after),
    ...measureChanges(before, after),
    ...bandChanges(before, after),
    ...typologyChanges(before, after),
    ...preparationChanges(before, after),
  ];
}

export type Piece = { readonly kind: "same" | "gone" | "new"; readonly text: string };

/** Longer texts are shown whole, before and after: finding what is common to them would take too long. */
const mostWords = 1_500;

/**
 * Two texts as one, word by word.
 *
 * @example wordChanges("a child may", "a person may") // → [{ same "a " }, { gone "child" }, { new "person" }, { same " may" }]
 */
export function wordChanges(before: string, after: string): readonly Piece[] {
  const [one, other] = [before, after].map((text) => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []);
  if (!one || !other) return [];
  if (one.length > mostWords || other.length > mostWords)
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  const wide = other.length + 1;
  const common = new Uint16Array((one.length + 1) * wide);
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      common[row * wide + column] =
        one[row] === other[column]
          ? common[(row + 1) * wide + column + 1]! + 1
          : Math.max(common[(row + 1) * wide + column]!, common[row * wide + column + 1]!);
  const pieces: { kind: Piece["kind"]; text: string }[] = [];
  const say = (kind: Piece["kind"], text: string | undefined): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text ?? "";
    else pieces.push({ kind, text: text ?? "" });
  };
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    if (row < one.length && column < other.length && one[row] === other[column]) {
      say("same", one[row]);
      row += 1;
      column += 1;
    } else if (
      column >= other.length ||
      (row < one.length && common[(row + 1) * wide + column]! >= common[row * wide + column + 1]!)
    ) {
      say("gone", one[row]);
      row += 1;
    } else {
      say("new", other[column]);
      column += 1;
    }
  }
  return pieces;
}

/** Every question there is to answer, with what it is called. */
export const questionTitles = ({ indicators }: Instrument) =>
  indicators.flatMap(simplesOf).map(({ id, title }) => ({ id, title }));
