/** Distribution: how many places gave each answer, or have a score in each tenth of the scale. */
import { across, fullRange, isFigure, type Mark, type Picture, type Range, type Tone } from "./mark.ts";
import { type ChartRow, emptyTrack, type RowChart, rowHeight } from "./row-chart.ts";

export type AnswerCount = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly places: number;
  /** "88 (46%)" */
  readonly shown: string;
  /** Missing and does-not-arise stand apart: outlined, not filled. */
  readonly kind: "answer" | "apart";
  /** Step of the ramp the answer is worth; the accent where it has none. */
  readonly tone?: Tone | undefined;
};

/** Bars of counts, all against the same total. */
export function answerDistribution(answers: readonly AnswerCount[]): RowChart {
  const most = Math.max(1, ...answers.map((answer) => answer.places));
  return {
    axis: undefined,
    key: [],
    rows: answers.map((answer): ChartRow => {
      const width = across(answer.places, [0, most]);
      const filled = answer.kind === "answer";
      const marks: Mark[] = [
        {
          kind: "box",
          x: 0,
          y: 4,
          width,
          height: rowHeight - 8,
          fill: filled ? (answer.tone ?? "accent") : "none",
          ...(filled ? { edge: "ink-faint", stroke: "hair" } : { edge: "ink-faint", stroke: "dotted" }),
        },
      ];
      const picture: Picture = answer.places > 0 ? { width: "fluid", height: rowHeight, marks } : emptyTrack;
      return { id: answer.id, label: answer.label, href: answer.href, picture, shown: answer.shown };
    }),
  };
}

export type HistogramState = {
  readonly values: readonly (number | undefined)[];
  /** The place whose bin stands out. */
  readonly value?: number | undefined;
  readonly label?: string;
  readonly written: (value: number) => string;
  readonly counted: (places: number) => string;
  readonly range?: Range;
};

const bins = 10;
const frame = { height: 180, top: 22, foot: 156 } as const;

/** Bin of a value, from 0; the upper end of the scale belongs to the last. */
export const binOf = (value: number, range: Range): number => Math.min(bins - 1, Math.floor(across(value, range) / 10));

export function histogram(state: HistogramState): Picture {
  const range = state.range ?? fullRange;
  const counts = new Array<number>(bins).fill(0);
  for (const value of state.values) if (isFigure(value)) counts[binOf(value, range)]! += 1;
  const most = Math.max(1, ...counts);
  const own = isFigure(state.value) ? binOf(state.value, range) : undefined;
  const marks: Mark[] = [
    { kind: "line", x1: 0, y1: frame.foot, x2: 100, y2: frame.foot, tone: "ink-faint", stroke: "hair" },
  ];
  counts.forEach((places, bin) => {
    if (places === 0) return;
    const height = Math.max(2, (places / most) * (frame.foot - frame.top));
    const from = range[0] + (bin * (range[1] - range[0])) / bins;
    const to = range[0] + ((bin + 1) * (range[1] - range[0])) / bins;
    marks.push(
      {
        kind: "box",
        x: bin * 10 + 0.5,
        y: frame.foot - height,
        width: 9,
        height,
        fill: bin === own ? "signal" : "accent",
        title: `${state.written(from)}–${state.written(to)}: ${state.counted(places)}`,
      },
      {
        kind: "text",
        x: bin * 10 + 5,
        y: frame.foot - height - 5,
        anchor: "middle",
        words: String(places),
        tone: bin === own ? "ink" : "ink-faint",
        size: "tiny",
      },
    );
  });
  for (const [x, value, anchor] of [
    [0, range[0], "start"],
    [50, (range[0] + range[1]) / 2, "middle"],
    [100, range[1], "end"],
  ] as const)
    marks.push({
      kind: "text",
      x,
      y: frame.foot + 16,
      anchor,
      words: state.written(value),
      tone: "ink-faint",
      size: "tiny",
    });
  return { width: "fluid", height: frame.height, marks };
}
