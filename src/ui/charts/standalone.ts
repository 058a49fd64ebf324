/**
 * A chart as a file: the same marks, on paper, in the light colours, with title, measure, source and date burnt in, so
 * a picture that travels still says what it is. Text only, no scripts, no references.
 */

import { cutToFit } from "./labels.ts";
import type { Picture } from "./mark.ts";
import { textWidth } from "./mark.ts";
import type { Direction } from "./Plot.tsx";
import { framed, type Standing } from "./picture-frame.ts";
import { drawnMarks, label } from "./picture-marks.ts";
import type { RowChart } from "./row-chart.ts";

export type Chart =
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "rows"; readonly chart: RowChart };

/** Width of what stands between the margins, pixels. */
const bodyWidth = 672;

const keyHeight = 26;

/** The key in as many lines as it takes. */
function keyLines(chart: RowChart, direction: Direction): { readonly svg: string; readonly height: number } {
  let x = 0;
  let y = 0;
  const parts: string[] = [];
  for (const entry of chart.key) {
    const wide = 24 + textWidth(entry.label, "small") + 16;
    if (x > 0 && x + wide > bodyWidth) {
      x = 0;
      y += keyHeight;
    }
    const sampleWidth = entry.sample.width === "fluid" ? 20 : entry.sample.width;
    const at = direction === "rtl" ? bodyWidth - x - sampleWidth : x;
    parts.push(`<g transform="translate(${at} ${y})">${drawnMarks(entry.sample, sampleWidth, direction)}</g>`);
    parts.push(label(entry.label, direction === "rtl" ? bodyWidth - x - 26 : x + 26, y + 13, "start", direction));
    x += wide;
  }
  return { svg: parts.join(""), height: chart.key.length > 0 ? y + keyHeight + 6 : 0 };
}

function rowsBody(chart: RowChart, direction: Direction): Standing {
  const widest = (words: readonly string[]): number => Math.max(0, ...words.map((one) => textWidth(one, "small")));
  const labelWidth = Math.min(bodyWidth * 0.4, widest(chart.rows.map((row) => row.label)) + 16);
  const shownWidth = widest(chart.rows.map((row) => row.shown)) + 16;
  const plotWidth = bodyWidth - labelWidth - shownWidth - 12;
  const place = (x: number, width = 0): number => (direction === "rtl" ? bodyWidth - x - width : x);
  const key = keyLines(chart, direction);
  const parts = [key.svg];
  let y = key.height;
  for (const row of chart.rows) {
    const middle = y + row.picture.height / 2 + 4.5;
    const indent = Math.min(3, row.depth ?? 0) * 14;
    const words = cutToFit(row.label, labelWidth - 12 - indent, "small");
    parts.push(label(words, place(indent), middle, "start", direction, row.emphasis));
    parts.push(
      `<g transform="translate(${place(labelWidth, plotWidth)} ${y})">${drawnMarks(row.picture, plotWidth, direction)}</g>`,
    );
    parts.push(label(row.shown, place(bodyWidth), middle, "end", direction, row.emphasis));
    y += row.picture.height + 4;
  }
  if (chart.axis) {
    parts.push(
      `<g transform="translate(${place(labelWidth, plotWidth)} ${y})">${drawnMarks(chart.axis, plotWidth, direction)}</g>`,
    );
    y += chart.axis.height;
  }
  return { svg: parts.join(""), width: bodyWidth, height: y };
}

function pictureBody(picture: Picture, direction: Direction): Standing {
  const width = picture.width === "fluid" ? bodyWidth : picture.width;
  return { svg: drawnMarks(picture, width, direction), width, height: picture.height };
}

export type StandaloneText = {
  readonly language: string;
  readonly direction: Direction;
  /** The finding. */
  readonly title: string;
  /** Measure, unit, release. */
  readonly subtitle: string;
  /** Source, licence, date: one line. */
  readonly source: string;
};

/**
 * A complete SVG document of a chart.
 *
 * @example standalone({ kind: "picture", picture: scatter(state) }, { language: "en", direction: "ltr", … })
 */
export function standalone(chart: Chart, text: StandaloneText, format: "file" | "social" = "file"): string {
  const body =
    chart.kind === "rows" ? rowsBody(chart.chart, text.direction) : pictureBody(chart.picture, text.direction);
  return framed(body, text, format);
}
