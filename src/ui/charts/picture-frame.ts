/** The frame of a picture that leaves the page: title and measure above, source below, margins around. */
import { light } from "../kit/palette.ts";
import type { Direction } from "./Plot.tsx";
import { escaped, fonts, label } from "./picture-marks.ts";

/** Something drawn, with its size. */
export type Standing = { readonly svg: string; readonly width: number; readonly height: number };

export type FrameText = {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
};

/** `file`: as tall as it needs. `social`: 1200 × 630, what link previews show. */
export type Format = "file" | "social";

const margin = 24;

const sizes = {
  file: { width: 720, title: 22, subtitle: 14, source: 12 },
  social: { width: 1200, title: 40, subtitle: 22, source: 18 },
} as const;

/** Words in lines no wider than so many pixels, by a generous guess at their width. */
function linesOf(words: string, width: number, size: number, most: number): readonly string[] {
  const letters = Math.max(8, Math.floor(width / (size * 0.52)));
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word);
  }
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** A complete SVG document around something drawn. */
export function framed(body: Standing, text: FrameText, format: Format = "file"): string {
  const size = sizes[format];
  const edge = format === "social" ? 48 : margin;
  const { direction } = text;
  const inner = size.width - 2 * edge;
  const start = direction === "rtl" ? size.width - edge : edge;
  const parts: string[] = [];
  let y = edge;
  const block = (
    lines: readonly string[],
    pixels: number,
    family: string,
    tone: "ink" | "ink-soft",
    weight?: "strong",
  ) => {
    const set = lines.map((line) => {
      y += pixels * 1.25;
      return label(line, start, y - pixels * 0.25, "start", direction, weight, pixels, tone);
    });
    parts.push(`<g font-family="${family}">${set.join("")}</g>`);
  };
  block(linesOf(text.title, inner, size.title, 3), size.title, fonts.serif, "ink", "strong");
  y += size.subtitle * 0.4;
  block(linesOf(text.subtitle, inner, size.subtitle, 2), size.subtitle, fonts.sans, "ink-soft");
  y += size.subtitle * 1.2;
  const source = linesOf(text.source, inner, size.source, 2);
  const foot = source.length * size.source * 1.35 + edge * 0.75;
  const room = format === "social" ? 630 - y - foot - edge / 2 : body.height;
  const scale =
    format === "social"
      ? Math.min(inner / body.width, room / Math.max(1, body.height))
      : Math.min(1, inner / body.width);
  const left = direction === "rtl" ? size.width - edge - body.width * scale : edge;
  parts.push(
    `<g font-family="${fonts.sans}" transform="translate(${left} ${y}) scale(${Number(scale.toFixed(4))})">${body.svg}</g>`,
  );
  const height = format === "social" ? 630 : Math.ceil(y + body.height * scale + foot + edge);
  y = height - edge * 0.75 - source.length * size.source * 1.35;
  parts.push(`<line x1="${edge}" y1="${y - 6}" x2="${size.width - edge}" y2="${y - 6}" stroke="${light.line}"/>`);
  block(source, size.source, fonts.sans, "ink-soft");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" role="img" xml:lang="${escaped(text.language)}">`,
    `<title>${escaped(text.title)}</title><desc>${escaped(`${text.subtitle}. ${text.source}`)}</desc>`,
    `<rect width="${size.width}" height="${height}" fill="${light.paper}"/>`,
    ...parts,
    "</svg>",
  ].join("\n");
}
