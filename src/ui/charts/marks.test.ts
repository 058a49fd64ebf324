/** Marks of every chart stay in their frame, whatever the data; what is missing is a gap and never a zero. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bar, bars } from "./bars.ts";
import { changeBar, changeRange } from "./change-bar.ts";
import { answerDistribution, binOf, histogram } from "./distribution.ts";
import { dotPlot, lifts } from "./dot-plot.ts";
import { line } from "./line.ts";
import { fullRange, type Mark, type Picture } from "./mark.ts";
import { radar } from "./radar.ts";
import { scatter } from "./scatter.ts";
import { slope } from "./slope.ts";
import { sparkline } from "./sparkline.ts";
import { standalone } from "./standalone.ts";
import { strip } from "./strip.ts";

const written = (value: number): string => String(Math.round(value));

const numbersOf = (mark: Mark): { across: readonly number[]; down: readonly number[] } => {
  switch (mark.kind) {
    case "line":
      return { across: [mark.x1, mark.x2], down: [mark.y1, mark.y2] };
    case "box":
      return { across: [mark.x, mark.x + mark.width], down: [mark.y, mark.y + mark.height] };
    case "area":
      return { across: mark.points.map(([x]) => x), down: mark.points.map(([, y]) => y) };
    default:
      return { across: [mark.x], down: [mark.y] };
  }
};

/** What stands outside the picture, in words; empty when all is well. */
function outside(picture: Picture): readonly string[] {
  const width = picture.width === "fluid" ? 100 : picture.width;
  const held = (value: number, most: number): boolean => value >= -0.001 && value <= most + 0.001;
  return picture.marks.flatMap((mark) => {
    const { across, down } = numbersOf(mark);
    const inside = across.every((x) => held(x, width)) && down.every((y) => held(y, picture.height));
    return inside ? [] : [JSON.stringify(mark)];
  });
}

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 100, 50) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, Number.NaN) },
);

const name = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constant("Bundesausländerangelegenheitengesetz der Länder"),
  fc.constant("日"),
);

const sizes = fc.constantFrom(0, 1, 2, 3, 20, 190);

const many = <Value>(one: fc.Arbitrary<Value>, most = 190): fc.Arbitrary<Value[]> =>
  sizes.chain((size) => fc.array(one, { minLength: Math.min(most, size), maxLength: Math.min(most, size) }));

const runs = { numRuns: 60 };

describe("marks stay inside the frame", () => {
  it("of bars, strips and changes", () => {
    fc.assert(
      fc.property(figure, many(figure), figure, (value, peers, reference) => {
        expect(outside(bar({ value, low: reference, high: 100, reference }))).toEqual([]);
        expect(outside(strip({ value, peers, references: [{ label: "mean", value: reference }] }))).toEqual([]);
      }),
      runs,
    );
    const part = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.record({ reform: part, correction: part, method: part }), (parts) => {
        expect(outside(changeBar(parts, changeRange([parts])))).toEqual([]);
      }),
      runs,
    );
  });

  it("of distributions", () => {
    fc.assert(
      fc.property(many(figure), figure, (values, value) => {
        expect(outside(histogram({ values, value, written, counted: String }))).toEqual([]);
      }),
      runs,
    );
    fc.assert(
      fc.property(many(fc.nat(5_000), 12), (counts) => {
        const chart = answerDistribution(
          counts.map((places, at) => ({ id: String(at), label: "", places, shown: "", kind: "answer" })),
        );
        for (const row of chart.rows) expect(outside(row.picture)).toEqual([]);
      }),
      runs,
    );
  });

  it("of dot plots and radars", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        many(name, 20),
        fc.infiniteStream(figure),
        (count, labels, stream) => {
          const next = () => stream.next().value;
          const series = Array.from({ length: count }, (_, at) => ({ id: String(at), label: String(at) }));
          const values = labels.map(() => series.map(next));
          const rows = labels.map((label, at) => ({
            id: String(at),
            label,
            values: values[at]!,
            shown: series.map(() => ""),
          }));
          for (const row of dotPlot(series, rows, written).rows) expect(outside(row.picture)).toEqual([]);
          const spokes = labels.map((label, at) => ({ id: String(at), label }));
          const turned = series.map((one, at) => ({ ...one, values: values.map((row) => row[at]) }));
          expect(outside(radar({ spokes, series: turned, written }))).toEqual([]);
        },
      ),
      runs,
    );
  });

  it("of lines, slopes and sparklines", () => {
    const periods = fc.constantFrom(
      ["2020"],
      ["2020", "2024"],
      ["2010", "2012-06", "2024-01-01"],
      Array.from({ length: 60 }, (_, at) => String(1960 + at)),
    );
    fc.assert(
      fc.property(periods, many(name, 20), fc.infiniteStream(figure), (years, labels, stream) => {
        const series = labels.map((label, at) => ({
          id: String(at),
          label,
          values: years.map(() => stream.next().value),
        }));
        expect(outside(line({ periods: years, series, written }))).toEqual([]);
        for (const one of series) expect(outside(sparkline(one.values))).toEqual([]);
        const rows = series.map((one) => ({
          id: one.id,
          label: one.label,
          before: one.values[0],
          after: one.values.at(-1),
        }));
        expect(outside(slope({ before: "2020.0", after: "2024.0", rows, written }))).toEqual([]);
      }),
      runs,
    );
  });

  it("of scatters, also with 5,000 places", () => {
    const state = { across: { title: "x" }, up: { title: "y" }, written, counted: String, medianWord: "median" };
    const point = fc.record({
      id: name,
      label: name,
      x: figure,
      y: figure,
      chosen: fc.constantFrom(undefined, "yes" as const),
    });
    fc.assert(
      fc.property(many(point), (points) => {
        expect(outside(scatter({ ...state, points }))).toEqual([]);
      }),
      runs,
    );
    const points = Array.from({ length: 5_000 }, (_, at) => ({
      id: String(at),
      label: `Place ${at}`,
      x: (at * 37) % 101,
      y: (at * 61) % 101,
    }));
    expect(outside(scatter({ ...state, points }))).toEqual([]);
  });
});

describe("what is missing", () => {
  it("is a dotted rule without a bar, and zero is a bar's foot", () => {
    expect(bar({ value: undefined }).marks.map((mark) => mark.kind)).toEqual(["line"]);
    const zero = bar({ value: 0 }).marks.filter((mark) => mark.kind === "line" && mark.tone === "accent");
    expect(zero).toHaveLength(1);
  });

  it("is a gap in a line: nothing joins 2010 and 2014 when 2012 is not known", () => {
    const chart = line({
      periods: ["2010", "2012", "2014"],
      series: [{ id: "a", label: "A", values: [20, undefined, 40] }],
      written,
    });
    expect(chart.marks.filter((mark) => mark.kind === "line" && mark.stroke === "thick")).toEqual([]);
    expect(chart.marks.filter((mark) => mark.kind === "dot")).toHaveLength(2);
  });

  it("is a gap in a radar's outline", () => {
    const spokes = ["a", "b", "c", "d"].map((id) => ({ id, label: id }));
    const full = radar({ spokes, series: [{ id: "p", label: "P", values: [10, 20, 30, 40] }], written });
    const gap = radar({ spokes, series: [{ id: "p", label: "P", values: [10, undefined, 30, 40] }], written });
    const outline = (picture: Picture) =>
      picture.marks.filter((mark) => mark.kind === "line" && mark.stroke === "thick");
    expect(outline(full)).toHaveLength(4);
    expect(outline(gap)).toHaveLength(2);
  });

  it("is in no bin of a histogram", () => {
    const chart = histogram({ values: [undefined, Number.NaN, 0], written, counted: String });
    const counts = chart.marks.flatMap((mark) =>
      mark.kind === "text" && mark.size === "tiny" && mark.words === "1" ? [mark] : [],
    );
    expect(counts).toHaveLength(1);
  });
});

describe("charts", () => {
  it("ends a bar where its score is: 67 of 100 at 67 hundredths", () => {
    const [body] = bar({ value: 67 }).marks.filter((mark) => mark.kind === "box");
    expect(body).toMatchObject({ x: 0, width: 67 });
  });

  it("stacks gains to the right of zero and losses to its left", () => {
    const boxes = changeBar({ reform: 10, correction: -5, method: 4 }, [-20, 20]).marks.filter(
      (mark) => mark.kind === "box",
    );
    expect(boxes.map((box) => [box.x, box.x + box.width])).toEqual([
      [50, 75],
      [37.5, 50],
      [75, 85],
    ]);
  });

  it("sets level places above one another, so that none hides another", () => {
    expect(lifts([50, 80, 50])).toEqual([-5, 0, 5]);
    expect(lifts([50, undefined, 10])).toEqual([0, 0, 0]);
    const four = lifts([20, 20, 21, 20.5]);
    expect(new Set(four).size).toBe(4);
    expect(Math.max(...four.map(Math.abs))).toBeLessThanOrEqual(7);
  });

  it("chooses a scale for change that is even on both sides", () => {
    expect(changeRange([])).toEqual([-4, 4]);
    expect(changeRange([{ reform: 8, correction: -12, method: undefined }])).toEqual([-20, 20]);
  });

  it("puts 100 in the last tenth and 10 in the second", () => {
    expect(binOf(100, fullRange)).toBe(9);
    expect(binOf(10, fullRange)).toBe(1);
    expect(binOf(0, fullRange)).toBe(0);
  });

  it("makes one larger dot of places on one spot and names them", () => {
    const points = [
      { id: "a", label: "A", x: 50, y: 50 },
      { id: "b", label: "B", x: 50, y: 50 },
    ];
    const dots = scatter({
      points,
      across: { title: "" },
      up: { title: "" },
      written,
      counted: String,
      medianWord: "",
    }).marks.filter((mark) => mark.kind === "dot");
    expect(dots).toHaveLength(1);
    expect(dots[0]).toMatchObject({ title: "A, B" });
  });

  it("says when a line's last figure is not of the last period", () => {
    const chart = line({
      periods: ["2010", "2014"],
      series: [{ id: "a", label: "A", values: [20, undefined] }],
      written,
    });
    expect(chart.marks.some((mark) => mark.kind === "text" && mark.words === "20 A (2010)")).toBe(true);
  });
});

describe("a chart as a file", () => {
  const text = {
    language: "en",
    direction: "ltr",
    title: "A & B <rose>",
    subtitle: "Points",
    source: "Source, 1 March 2024",
  } as const;

  it("carries title, measure and source, and nothing that could run or load", () => {
    fc.assert(
      fc.property(name, figure, (label, value) => {
        const chart = bars([{ id: "a", label, value, shown: "x" }], written);
        const svg = standalone({ kind: "rows", chart }, text);
        expect(svg).toContain("A &amp; B &lt;rose&gt;");
        expect(svg).toContain("Source, 1 March 2024");
        expect(svg).not.toMatch(/<script|href=|url\(|style=|class=|NaN|undefined/);
      }),
      runs,
    );
  });

  it("draws the same marks mirrored for a right-to-left language", () => {
    const picture: Picture = {
      width: 100,
      height: 10,
      marks: [{ kind: "box", x: 0, y: 0, width: 30, height: 10, fill: "accent" }],
    };
    expect(standalone({ kind: "picture", picture }, text)).toContain('<rect x="0" y="0" width="30"');
    expect(standalone({ kind: "picture", picture }, { ...text, direction: "rtl" })).toContain(
      '<rect x="70" y="0" width="30"',
    );
  });

  it("is 1200 by 630 for link previews, however tall the chart", () => {
    const chart = bars(
      Array.from({ length: 190 }, (_, at) => ({ id: String(at), label: "L", value: at / 2, shown: "" })),
      written,
    );
    expect(standalone({ kind: "rows", chart }, text, "social")).toContain('viewBox="0 0 1200 630"');
  });
});
