/** Marks as the text of SVG with their colours written in: for files, where no stylesheet is. */
import { escapedForXml } from "../../base/xml-text.ts";
import { light } from "../kit/palette.ts";
import { type Mark, type Picture, type Stroke, type Tone, textSize } from "./mark.ts";
import type { Direction } from "./Plot.tsx";
import { shapePath } from "./shape-path.ts";

export const fonts = {
  serif: "Passerelle Serif, Source Serif 4, Georgia, Noto Serif, DejaVu Serif, Noto Naskh Arabic, serif",
  sans: "Noto Sans, Segoe UI, Helvetica Neue, Arial, DejaVu Sans, Noto Sans Arabic, Noto Naskh Arabic, sans-serif",
} as const;

const colour = (tone: Tone): string => (tone === "none" ? "none" : light[tone]);

const strokes: Readonly<Record<Stroke, string>> = {
  hair: 'stroke-width="1"',
  thin: 'stroke-width="1.5"',
  thick: 'stroke-width="2.25" stroke-linecap="round"',
  dotted: 'stroke-width="1.5" stroke-dasharray="1.5 3"',
  dashed: 'stroke-width="1" stroke-dasharray="4 3"',
};

const anchors = { start: "end", middle: "middle", end: "start" } as const;

const short = (value: number): number => Number(value.toFixed(2));

/**
 * A text as an element. Files are drawn left to right whatever their language: a right-to-left text is anchored at its
 * other end and marked as an embedding, which every renderer understands alike.
 */
export function label(
  words: string,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
  direction: Direction,
  weight?: "strong",
  size: number = textSize.small,
  tone: Tone = "ink",
): string {
  const side = direction === "rtl" ? anchors[anchor] : anchor;
  const text = direction === "rtl" ? `\u202b${words}\u202c` : words;
  const bold = weight ? ' font-weight="600"' : "";
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${side}" font-size="${size}"${bold} fill="${colour(tone)}">${escapedForXml(text)}</text>`;
}

/** A rim of paper around words, so that a line behind them does not strike them through. */
const halo = `<g stroke="${light.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`;

function drawn(mark: Mark, x: (value: number) => number, direction: Direction): string {
  const edge = (tone: Tone | undefined, stroke?: Stroke): string =>
    tone ? ` stroke="${colour(tone)}" ${stroke ? strokes[stroke] : 'stroke-width="1"'}` : "";
  const titled = (tag: string, attributes: string, title: string | undefined): string =>
    title ? `<${tag} ${attributes}><title>${escapedForXml(title)}</title></${tag}>` : `<${tag} ${attributes}/>`;
  switch (mark.kind) {
    case "line":
      return `<line x1="${x(mark.x1)}" y1="${short(mark.y1)}" x2="${x(mark.x2)}" y2="${short(mark.y2)}"${edge(mark.tone, mark.stroke)}/>`;
    case "box": {
      const [from, to] = [x(mark.x), x(mark.x + mark.width)];
      const attributes = `x="${Math.min(from, to)}" y="${short(mark.y)}" width="${short(Math.abs(to - from))}" height="${short(mark.height)}" fill="${colour(mark.fill)}"${edge(mark.edge, mark.stroke)}`;
      return titled("rect", attributes, mark.title);
    }
    case "dot": {
      const painted = `fill="${colour(mark.fill)}"${edge(mark.edge)}`;
      if (mark.shape === "circle")
        return titled(
          "circle",
          `cx="${x(mark.x)}" cy="${short(mark.y)}" r="${short(mark.size)}" ${painted}`,
          mark.title,
        );
      const moved = `transform="translate(${x(mark.x)} ${short(mark.y)})"`;
      return titled("path", `d="${shapePath(mark.shape, mark.size)}" ${moved} ${painted}`, mark.title);
    }
    case "text": {
      const shift = (mark.shift ?? 0) * (direction === "rtl" ? -1 : 1);
      const words = label(
        mark.words,
        x(mark.x) + shift,
        mark.y,
        mark.anchor,
        direction,
        mark.weight,
        textSize[mark.size],
        mark.tone,
      );
      return mark.tone === "paper" ? words : `${halo}${words}</g>`;
    }
    case "area": {
      const points = mark.points.map(([px, py]) => `${x(px)},${short(py)}`).join(" ");
      return `<polygon points="${points}" fill="${colour(mark.fill)}"${edge(mark.edge, mark.stroke)}/>`;
    }
  }
}

/** All marks of a picture, drawn so many pixels wide; labels laid out for phones are left out. */
export function drawnMarks(picture: Picture, width: number, direction: Direction): string {
  const whole = picture.width === "fluid" ? 100 : picture.width;
  const x = (value: number): number => {
    const place = (value / whole) * width;
    return short(direction === "rtl" ? width - place : place);
  };
  return picture.marks
    .filter((mark) => mark.kind !== "text" || mark.room !== "narrow")
    .map((mark) => drawn(mark, x, direction))
    .join("");
}
