/** Slope: two moments, a line each. Who rose, who fell, who stayed; figures at both ends, names at the second. */
import { ringIn } from "./dot-plot.ts";
import { cutToFit, spread } from "./labels.ts";
import { fullRange, isFigure, type Mark, type Picture, type Range, type Tone } from "./mark.ts";
import { down, type Frame, widths } from "./plane.ts";

export type SlopeRow = {
  readonly id: string;
  readonly label: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Drawn faint, unnamed. */
  readonly background?: "yes" | undefined;
  /** Which ends have a ring around them: what it says stands in the key (`ringSample`). */
  readonly ringed?: readonly [before: "yes" | undefined, after: "yes" | undefined] | undefined;
};

export type SlopeState = {
  readonly before: string;
  readonly after: string;
  readonly rows: readonly SlopeRow[];
  readonly written: (value: number) => string;
  readonly range?: Range;
};

const named = 24;

/** Width of the thin line that leads from an end to its label, of a hundred across. */
const leader = 2;

/** The tens around what is drawn: every end has its figure, so the picture need not begin at the scale's own end. */
function around(rows: readonly SlopeRow[], range: Range): Range {
  const values = rows.flatMap((row) => [row.before, row.after]).filter(isFigure);
  const step = (range[1] - range[0]) / 10;
  if (values.length === 0 || step <= 0) return range;
  const low = range[0] + Math.floor((Math.min(...values) - range[0]) / step) * step;
  const high = range[0] + Math.ceil((Math.max(...values) - range[0]) / step) * step;
  return high - low >= 3 * step ? [low, high] : range;
}

const toneOf = ({ before, after, background }: SlopeRow): Tone => {
  if (background) return "line";
  if (!isFigure(before) || !isFigure(after) || before === after) return "ink-faint";
  return after > before ? "accent" : "loss";
};

export function slope(state: SlopeState): Picture {
  const { rows, written } = state;
  const range = around(rows, state.range ?? fullRange);
  const front = rows.filter((row) => !row.background && (isFigure(row.before) || isFigure(row.after)));
  const labelled = front.slice(0, named);
  const height = Math.max(260, Math.min(560, labelled.length * 32 + 60));
  const frame: Frame = { height, top: 34, bottom: 12, from: 12, to: 63 };
  const marks: Mark[] = [];
  for (const [x, words] of [
    [frame.from, state.before],
    [frame.to, state.after],
  ] as const)
    marks.push(
      { kind: "line", x1: x, y1: frame.top - 8, x2: x, y2: height - frame.bottom, tone: "line", stroke: "hair" },
      { kind: "text", x, y: 14, anchor: "middle", words, tone: "ink-soft", size: "small" },
    );
  for (const row of [...rows.filter((one) => one.background), ...front]) {
    const tone = toneOf(row);
    const stroke = row.background ? "hair" : "thick";
    const ends = [
      [frame.from, row.before, row.ringed?.[0]],
      [frame.to, row.after, row.ringed?.[1]],
    ] as const;
    if (isFigure(row.before) && isFigure(row.after))
      marks.push({
        kind: "line",
        x1: frame.from,
        y1: down(row.before, range, frame),
        x2: frame.to,
        y2: down(row.after, range, frame),
        tone,
        stroke,
      });
    if (row.background) continue;
    for (const [x, value, ringed] of ends) {
      if (!isFigure(value)) continue;
      const y = down(value, range, frame);
      if (ringed) marks.push(ringIn(tone, x, y, 7));
      marks.push({ kind: "dot", x, y, size: 4, shape: "circle", fill: tone, edge: "paper", key: row.id });
    }
  }
  const side = (values: readonly (number | undefined)[]) => {
    const present = values.map((value, position) => ({ value, position })).filter(({ value }) => isFigure(value));
    const heights = spread(
      present.map(({ value }) => down(value ?? 0, range, frame)),
      16,
      height - 6,
    );
    return present.map(({ value, position }, at) => ({
      value: value ?? 0,
      row: labelled[position]!,
      y: Math.max(30, heights[at]! + 4),
    }));
  };
  const lead = (x: number, to: number, value: number, y: number): Mark => ({
    kind: "line",
    x1: x,
    y1: down(value, range, frame),
    x2: to,
    y2: y - 4,
    tone: "ink-faint",
    stroke: "hair",
  });
  for (const { value, y } of side(labelled.map((row) => row.before))) {
    marks.unshift(lead(frame.from, frame.from - leader, value, y));
    marks.push({
      kind: "text",
      x: frame.from - leader,
      shift: -4,
      y,
      anchor: "end",
      words: written(value),
      tone: "ink-soft",
      size: "small",
    });
  }
  for (const { value, row, y } of side(labelled.map((one) => one.after))) {
    marks.unshift(lead(frame.to, frame.to + leader, value, y));
    for (const room of ["narrow", "wide"] as const)
      marks.push({
        kind: "text",
        x: frame.to + leader,
        shift: 4,
        y,
        anchor: "start",
        words: cutToFit(
          `${written(value)} ${row.label}`,
          ((100 - frame.to - leader) / 100) * widths[room] - 4,
          "small",
        ),
        tone: "ink",
        size: "small",
        room,
      });
  }
  return { width: "fluid", height, marks };
}
