/** Line: scores over time. A missing period is a gap, a score between two gaps a lone dot; names stand at the ends. */
import { ringIn } from "./dot-plot.ts";
import { cutToFit, spread } from "./labels.ts";
import { fullRange, isFigure, lookOf, type Mark, type Picture, type Range, type Tone } from "./mark.ts";
import { along, down, type Frame, levels, widths, yearsOf } from "./plane.ts";

export type LineSeries = {
  readonly id: string;
  readonly label: string;
  /** One per period; undefined or NaN where missing. */
  readonly values: readonly (number | undefined)[];
  /** Which of them have a ring around them: what it says stands in the key (`ringSample`). */
  readonly ringed?: readonly ("yes" | undefined)[] | undefined;
  /** Drawn faint, unnamed: those the others are among. */
  readonly background?: "yes" | undefined;
};

export type LineState = {
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
  readonly written: (value: number) => string;
  readonly range?: Range;
};

const frame: Frame = { height: 320, top: 20, bottom: 26, from: 8, to: 64 };

const named = 12;

function periodLabels(periods: readonly string[], place: (position: number) => number): readonly Mark[] {
  const step = Math.max(1, Math.ceil((periods.length - 1) / 4));
  const shown = periods.map((_, position) => position).filter((position) => position % step === 0);
  const last = periods.length - 1;
  if (last > 0 && !shown.includes(last)) {
    if (last - shown.at(-1)! < step) shown.pop();
    shown.push(last);
  }
  return shown.map((position) => ({
    kind: "text",
    x: place(position),
    y: frame.height - 8,
    anchor: "middle",
    words: periods[position] ?? "",
    tone: "ink-faint",
    size: "tiny",
  }));
}

/** Ends of lines as labels at the side, once for a phone and once for a page. */
function endLabels(ends: readonly { y: number; label: string; shown: string }[]): readonly Mark[] {
  const heights = spread(
    ends.map(({ y }) => y),
    16,
    frame.height - frame.bottom,
  );
  return (["narrow", "wide"] as const).flatMap((room) =>
    ends.map(({ label, shown }, position): Mark => {
      const width = ((100 - frame.to) / 100) * widths[room] - 12;
      return {
        kind: "text",
        x: frame.to,
        shift: 12,
        y: Math.max(12, heights[position]! + 4),
        anchor: "start",
        words: cutToFit(`${shown} ${label}`, width, "small"),
        tone: "ink",
        size: "small",
        room,
      };
    }),
  );
}

export function line(state: LineState): Picture {
  const range = state.range ?? fullRange;
  const years = state.periods.map(yearsOf);
  const span: Range = [Math.min(...years), Math.max(...years)];
  const place = (position: number): number => along(years[position] ?? 0, span, frame);
  const marks: Mark[] = [...levels(range, frame, state.written), ...periodLabels(state.periods, place)];
  const ends: { y: number; label: string; shown: string }[] = [];
  const front = state.series.filter((one) => !one.background);
  for (const series of [...state.series.filter((one) => one.background), ...front]) {
    const look = lookOf(front.indexOf(series));
    const tone: Tone = series.background ? "line" : look.tone;
    const stroke = series.background ? "hair" : "thick";
    state.periods.forEach((period, position) => {
      const value = series.values[position];
      if (!isFigure(value)) return;
      const [x, y] = [place(position), down(value, range, frame)];
      const before = position > 0 ? series.values[position - 1] : undefined;
      if (isFigure(before))
        marks.push({
          kind: "line",
          x1: place(position - 1),
          y1: down(before, range, frame),
          x2: x,
          y2: y,
          tone,
          stroke,
        });
      const alone = !isFigure(before) && !isFigure(series.values[position + 1]);
      const ringed = series.ringed?.[position];
      if (!series.background && ringed) marks.push(ringIn(tone, x, y, 7.5));
      if (!series.background && (state.periods.length <= 12 || alone || ringed))
        marks.push({
          kind: "dot",
          x,
          y,
          size: 4.5,
          shape: look.shape,
          fill: tone,
          edge: "paper",
          title: `${series.label}, ${period}: ${state.written(value)}`,
          key: series.id,
        });
    });
    const at = series.values.findLastIndex(isFigure);
    const last = series.values[at];
    if (!isFigure(last) || series.background || ends.length >= named) continue;
    // A line that ends early says when, lest its figure be read as today's.
    const label = at < state.periods.length - 1 ? `${series.label} (${state.periods[at]})` : series.label;
    ends.push({ y: down(last, range, frame), label, shown: state.written(last) });
  }
  return { width: "fluid", height: frame.height, marks: [...marks, ...endLabels(ends)] };
}
