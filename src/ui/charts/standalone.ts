/**
 * A chart as a file: the same marks, on paper, in the light colours, with title, measure, source and date burnt in, so
 * a picture that travels still says what it is. Text only, no scripts, no references.
 */

import { cutToFit } from "./labels.ts";
import type { Picture } from "./mark.ts";
import { textWidth } from "./mark.ts";
import type { Direction } from "./Plot.tsx";
import { bodyRoom, type Format, type FrameText, framed, type Standing } from "./picture-frame.ts";
import { drawnMarks, label } from "./picture-marks.ts";
import type { KeyEntry, RowChart } from "./row-chart.ts";

export type Chart =
  | { readonly kind: "picture"; readonly picture: Picture; readonly key?: readonly KeyEntry[] }
  | { readonly kind: "rows"; readonly chart: RowChart };

/** Width of what stands between the margins, pixels. */
const usualWidth = 672;

const keyHeight = 26;

/** The key in as many lines as it takes. */
function keyLines(
  key: readonly KeyEntry[],
  bodyWidth: number,
  direction: Direction,
): { readonly svg: string; readonly height: number } {
  let x = 0;
  let y = 0;
  const parts: string[] = [];
  for (const entry of key) {
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
  return { svg: parts.join(""), height: key.length > 0 ? y + keyHeight + 6 : 0 };
}

function rowsBody(chart: RowChart, bodyWidth: number, direction: Direction): Standing {
  const widest = (words: readonly string[]): number => Math.max(0, ...words.map((one) => textWidth(one, "small")));
  const labelWidth = Math.min(bodyWidth * 0.4, widest(chart.rows.map((row) => row.label)) + 16);
  const shownWidth = widest(chart.rows.map((row) => row.shown)) + 16;
  const plotWidth = bodyWidth - labelWidth - shownWidth - 12;
  const place = (x: number, width = 0): number => (direction === "rtl" ? bodyWidth - x - width : x);
  const key = keyLines(chart.key, bodyWidth, direction);
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

function pictureBody(picture: Picture, key: readonly KeyEntry[], bodyWidth: number, direction: Direction): Standing {
  const width = picture.width === "fluid" || key.length > 0 ? bodyWidth : picture.width;
  const lines = keyLines(key, bodyWidth, direction);
  const plotWidth = picture.width === "fluid" ? bodyWidth : picture.width;
  const left = (width - plotWidth) / 2;
  const drawn = drawnMarks(picture, plotWidth, direction);
  const svg = `${lines.svg}<g transform="translate(${left} ${lines.height})">${drawn}</g>`;
  return { svg, width, height: lines.height + picture.height };
}

/** Title (the finding), subtitle (measure, unit, release), source line (with licence and date), and the language. */
export type StandaloneText = FrameText;

/**
 * A complete SVG document of a chart. Where the room is wide (link previews) the chart is drawn wider, not stretched.
 *
 * @example standalone({ kind: "picture", picture: scatter(state) }, { language: "en", direction: "ltr", … })
 */
export function standalone(chart: Chart, text: StandaloneText, format: Format = "file"): string {
  const drawn = (width: number): Standing =>
    chart.kind === "rows"
      ? rowsBody(chart.chart, width, text.direction)
      : pictureBody(chart.picture, chart.key ?? [], width, text.direction);
  const usual = drawn(usualWidth);
  const room = bodyRoom(text, format);
  const wide = (room.width * usual.height) / room.height;
  return framed(wide > usualWidth ? drawn(Math.min(wide, 2 * usualWidth)) : usual, text, format);
}
