/** The frame of a picture that leaves the page: title and measure above, source below, margins around. */
import { escapedForXml } from "../../base/xml-text.ts";
import { light } from "../kit/palette.ts";
import type { Direction } from "./Plot.tsx";
import { fonts, label } from "./picture-marks.ts";

/** Something drawn, with its size. */
export type Standing = { readonly svg: string; readonly width: number; readonly height: number };

export type FrameText = {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** A word across the picture, large and faint: what it must never be taken for. */
  readonly mark?: string;
};

/** `file`: as tall as it needs. `social`: 1200 × 630, what link previews show. */
export type Format = "file" | "social";

const margin = 24;

const sizes = {
  file: { width: 720, title: 22, subtitle: 14, source: 12 },
  social: { width: 1200, title: 40, subtitle: 22, source: 14 },
} as const;

/** Width of a letter against its size: a guess that holds for the widest fonts in use. */
const letterWidth = { title: 0.64, text: 0.57 } as const;

/** Lines a subtitle may take: a file has room for all that is to be known before it is read. */
const subtitleLines = { file: 4, social: 2 } as const;

/** Lines a source may take: it is a licence's condition, so a file gives it all the room it needs. */
const sourceLines = { file: 8, social: 4 } as const;

/** Words in lines no wider than so many pixels. */
function linesOf(words: string, width: number, size: number, most: number, letter: number): readonly string[] {
  const letters = Math.max(8, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  for (const word of words.split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word);
  }
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

type Layout = {
  readonly inner: number;
  readonly edge: number;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly source: readonly string[];
  /** Heights of what stands above and below the body. */
  readonly above: number;
  readonly below: number;
};

function layoutOf(text: FrameText, format: Format): Layout {
  const size = sizes[format];
  const edge = format === "social" ? 48 : margin;
  const inner = size.width - 2 * edge;
  const title = linesOf(text.title, inner, size.title, 3, letterWidth.title);
  const subtitle = linesOf(text.subtitle, inner, size.subtitle, subtitleLines[format], letterWidth.text);
  const source = linesOf(text.source, inner, size.source, sourceLines[format], letterWidth.text);
  const above = edge + title.length * size.title * 1.25 + subtitle.length * size.subtitle * 1.25 + size.subtitle * 1.6;
  const below = source.length * size.source * 1.25 + edge * 0.75 + 18;
  return { inner, edge, title, subtitle, source, above, below };
}

/** Room for the body, pixels: as tall as it likes in a file. */
export function bodyRoom(text: FrameText, format: Format): { readonly width: number; readonly height: number } {
  const { inner, above, below } = layoutOf(text, format);
  return { width: inner, height: format === "social" ? 630 - above - below : Number.POSITIVE_INFINITY };
}

/** Pixels between one line of the mark and the next. */
const markStep = 260;

/** The mark, slanted, as often as the body is tall. */
function marked(
  words: string,
  { width, above, bottom }: { readonly width: number; readonly above: number; readonly bottom: number },
): string {
  const height = bottom - above;
  const lines = Math.max(1, Math.round(height / markStep));
  const size = Math.min(width / 8, (width * 1.1) / words.length, height / lines / 1.5);
  const said = Array.from({ length: lines }, (_, line) => {
    const y = above + (height * (line + 0.5)) / lines;
    return `<text x="${width / 2}" y="${Number(y.toFixed(1))}" text-anchor="middle" dominant-baseline="middle" transform="rotate(-18 ${width / 2} ${Number(y.toFixed(1))})">${escapedForXml(words)}</text>`;
  });
  return `<g font-family="${fonts.sans}" font-size="${Number(size.toFixed(1))}" font-weight="700" fill="${light.ink}" fill-opacity="0.13">${said.join("")}</g>`;
}

/** A complete SVG document around something drawn. */
export function framed(body: Standing, text: FrameText, format: Format = "file"): string {
  const size = sizes[format];
  const { direction } = text;
  const { inner, edge, title, subtitle, source, above, below } = layoutOf(text, format);
  const start = direction === "rtl" ? size.width - edge : edge;
  const room = format === "social" ? 630 - above - below : body.height;
  const scale = Math.min(format === "social" ? 2 : 1, inner / Math.max(1, body.width), room / Math.max(1, body.height));
  const height = format === "social" ? 630 : Math.ceil(above + body.height * scale + below);
  const block = (
    lines: readonly string[],
    top: number,
    pixels: number,
    family: string,
    tone: "ink" | "ink-soft",
    weight?: "strong",
  ): string => {
    const set = lines.map((line, at) =>
      label(line, start, top + pixels * (1 + 1.25 * at), "start", direction, weight, pixels, tone),
    );
    return `<g font-family="${family}">${set.join("")}</g>`;
  };
  const left = direction === "rtl" ? size.width - edge - body.width * scale : edge;
  const foot = height - below + 18;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" role="img" xml:lang="${escapedForXml(text.language)}">`,
    `<title>${escapedForXml(text.title)}</title><desc>${escapedForXml(`${text.subtitle}. ${text.source}`)}</desc>`,
    `<rect width="${size.width}" height="${height}" fill="${light.paper}"/>`,
    block(title, edge, size.title, fonts.serif, "ink", "strong"),
    block(
      subtitle,
      edge + title.length * size.title * 1.25 + size.subtitle * 0.4,
      size.subtitle,
      fonts.sans,
      "ink-soft",
    ),
    `<g font-family="${fonts.sans}" transform="translate(${Number(left.toFixed(2))} ${Number(above.toFixed(2))}) scale(${Number(scale.toFixed(4))})">${body.svg}</g>`,
    ...(text.mark === undefined ? [] : [marked(text.mark, { width: size.width, above, bottom: foot - 10 })]),
    `<line x1="${edge}" y1="${foot - 10}" x2="${size.width - edge}" y2="${foot - 10}" stroke="${light.line}"/>`,
    block(source, foot, size.source, fonts.sans, "ink-soft"),
    "</svg>",
  ].join("\n");
}
