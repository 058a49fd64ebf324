/**
 * A map as a file: the same marks on paper in the light colours, with title, measure, source, date, legend and the
 * line about borders burnt in, so a picture that travels still says what it is. No scripts, no references.
 */

import type { Language } from "../../base/text.ts";
import { escapedForXml } from "../../base/xml-text.ts";
import { wrapped } from "../charts/labels.ts";
import { textWidth } from "../charts/mark.ts";
import type { Direction } from "../charts/Plot.tsx";
import { type FrameText, framed, type Standing } from "../charts/picture-frame.ts";
import { label } from "../charts/picture-marks.ts";
import { type ColourName, light } from "../kit/palette.ts";
import { say } from "../words/words.ts";
import { bandItems, type Legend, type LegendItem, outsideItems, type Scheme } from "./legend.ts";
import { type MapEntry, type MapMarks, type PlacedMark, placeMarks } from "./marks.ts";
import { ramp, type Step } from "./scale.ts";
import type { MapShapes, View } from "./shapes.ts";
import { mapWords } from "./words.ts";

export type StandaloneMap = {
  readonly language: Language;
  readonly shapes: MapShapes;
  readonly entries: readonly MapEntry[];
  readonly view?: View;
  readonly scheme: Scheme;
  readonly legend: Legend;
};

/** Width of what stands between the margins, and the height a map may have, pixels. */
const bodyWidth = 672;
const tallest = 560;

const lineHeight = 24;

const edge = "#8b8f8f";

const colourNames: Readonly<Record<Scheme, readonly ColourName[]>> = {
  ramp: ["ramp-1", "ramp-2", "ramp-3", "ramp-4", "ramp-5", "ramp-6", "ramp-7"],
  diff: ["diff-1", "diff-2", "diff-3", "diff-4", "diff-5", "diff-6", "diff-7"],
  group: ["group-1", "group-2", "group-3", "group-4", "group-5", "group-6"],
};

const colourOf = (step: Step, scheme: Scheme): string => light[colourNames[scheme][step - 1] ?? "ink-faint"];

const stepOf = (look: LegendItem["look"]): Step | undefined => {
  for (const step of [1, 2, 3, 4, 5, 6, 7] as const) if (look === `s${step}`) return step;
  return undefined;
};

/** The line of a hatch stands off the colour beneath it, whichever that is. */
const isDeep = (step: Step, scheme: Scheme): boolean => (scheme === "diff" ? step < 3 || step > 5 : step > 3);

const filledPatterns = (kind: "map" | "key", scale: number, scheme: Scheme): string =>
  ramp
    .map(
      (step) =>
        `<pattern id="${kind}-s${step}-filled" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(${scale}) rotate(-45)"><rect width="5" height="5" fill="${colourOf(step, scheme)}"/><path d="M0 0V5" stroke="${isDeep(step, scheme) ? light.paper : light.ink}" stroke-width="1.6"/></pattern>`,
    )
    .join("");

function fillOf(look: LegendItem["look"], scheme: Scheme, kind: "map" | "key"): string {
  if (look === "filled") return `url(#${kind}-s3-filled)`;
  const step = stepOf(look);
  if (step !== undefined) return colourOf(step, scheme);
  if (look === "quiet") return light.sunk;
  return look === "hatched" || look === "speckled" ? `url(#${kind}-${look})` : light.paper;
}

const patterns = (kind: "map" | "key", scale: number): string =>
  `<pattern id="${kind}-hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(${scale}) rotate(45)"><rect width="5" height="5" fill="${light.paper}"/><path d="M0 0V5" stroke="${light["ink-faint"]}" stroke-width="2"/></pattern>` +
  `<pattern id="${kind}-speckled" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})"><rect width="5" height="5" fill="${light.paper}"/><circle cx="1.25" cy="1.25" r="0.8" fill="${light["ink-faint"]}"/><circle cx="3.75" cy="3.75" r="0.8" fill="${light["ink-faint"]}"/></pattern>`;

/** A place's outline and marker; `unit` is the length of a pixel in map units. */
function placeText(mark: PlacedMark, marks: MapMarks, scheme: Scheme, unit: number): string {
  const pale = mark.look === "s1" || mark.look === "s2" || stepOf(mark.look) === undefined;
  const outline = mark.chosen ? light.signal : pale ? edge : light.paper;
  const wide = mark.chosen ? unit : 0;
  const fill = mark.filled ? `url(#map-${mark.look}-filled)` : fillOf(mark.look, scheme, "map");
  const paint = `fill="${fill}" stroke="${outline}"`;
  const path = mark.d === undefined ? "" : `<path d="${mark.d}" ${paint} stroke-width="${unit * 0.5 + wide}"/>`;
  const circle =
    mark.marker === undefined
      ? ""
      : `<circle cx="${mark.marker[0]}" cy="${mark.marker[1]}" r="${marks.radius}" ${paint} stroke-width="${unit * 0.8 + wide}"/>`;
  return `<g><title>${escapedForXml(mark.label)}</title>${path}${circle}</g>`;
}

function mapText(marks: MapMarks, scheme: Scheme): Standing {
  const [x, y, width, height] = marks.box;
  const scale = Math.min(bodyWidth / width, tallest / height);
  const unit = Math.round(100 / scale) / 100;
  const drawn = [...marks.outlined, ...marks.pointed].map((mark) => placeText(mark, marks, scheme, unit));
  const [outlined, pointed] = [drawn.slice(0, marks.outlined.length), drawn.slice(marks.outlined.length)];
  const size = { width: bodyWidth, height: Math.ceil(height * scale) };
  const filled = marks.anyFilled ? filledPatterns("map", unit, scheme) + filledPatterns("key", 1, scheme) : "";
  const left = (bodyWidth - width * scale) / 2;
  const svg = [
    `<defs>${patterns("map", unit)}${patterns("key", 1)}${filled}</defs>`,
    `<svg x="${left.toFixed(1)}" y="0" width="${(width * scale).toFixed(1)}" height="${size.height}" viewBox="${x} ${y} ${width} ${height}" overflow="hidden">`,
    `<path d="${marks.land}" fill="${light.paper}" stroke="${edge}" stroke-width="${unit * 0.6}" stroke-dasharray="${unit * 0.6} ${unit * 1.5}"/>`,
    marks.quiet === ""
      ? ""
      : `<path d="${marks.quiet}" fill="${light.sunk}" stroke="${light.line}" stroke-width="${unit * 0.5}"/>`,
    ...outlined,
    `<path d="${marks.borders.join("")}" fill="none" stroke="${light.ink}" stroke-width="${unit * 0.8}" stroke-dasharray="${unit * 2.4} ${unit * 2}"/>`,
    ...pointed,
    "</svg>",
  ].join("");
  return { svg, ...size };
}

function swatch(look: LegendItem["look"], x: number, y: number, scheme: Scheme): string {
  if (look === "dashed") {
    return `<line x1="${x}" y1="${y + 6.5}" x2="${x + 22}" y2="${y + 6.5}" stroke="${light.ink}" stroke-width="1.2" stroke-dasharray="4 3"/>`;
  }
  const outline =
    look === "blank" ? `stroke="${edge}" stroke-dasharray="1.5 2"` : `stroke="${edge}" stroke-width="0.6"`;
  return `<rect x="${x}" y="${y}" width="22" height="13" fill="${fillOf(look, scheme, "key")}" ${outline}/>`;
}

function strip(
  legend: Extract<Legend, { kind: "range" }>,
  scheme: Scheme,
  direction: Direction,
  room: number,
): Standing {
  const at = (x: number, width: number): number => (direction === "rtl" ? room - x - width : x);
  const cell = Math.min(34, Math.floor(room / 7));
  const cells = [1, 2, 3, 4, 5, 6, 7] as const;
  const svg = [
    ...cells.map(
      (step, place) =>
        `<rect x="${at(place * cell, cell)}" y="0" width="${cell}" height="13" fill="${colourOf(step, scheme)}"/>`,
    ),
    label(legend.low, at(0, 0), 28, "start", direction),
    legend.middle === undefined ? "" : label(legend.middle, at(cell * 3.5, 0), 28, "middle", direction),
    label(legend.high, at(cell * 7, 0), 28, "end", direction),
  ];
  return { svg: svg.join(""), width: room, height: 38 };
}

/** Items in as many lines as they take in the room there is. */
function keyText(items: readonly LegendItem[], scheme: Scheme, direction: Direction, room: number): Standing {
  let [x, y] = [0, 0];
  const parts: string[] = [];
  const rtl = direction === "rtl";
  for (const item of items) {
    const lines = wrapped(item.label, Math.floor((room - 28) / 6.6), 3);
    const wide = 28 + Math.max(...lines.map((line) => textWidth(line, "small"))) + 18;
    if (x > 0 && x + wide > room) [x, y] = [0, y + lineHeight];
    parts.push(swatch(item.look, rtl ? room - x - 22 : x, y, scheme));
    for (const [at, line] of lines.entries()) {
      parts.push(label(line, rtl ? room - x - 28 : x + 28, y + 11 + at * 16, "start", direction));
    }
    y += (lines.length - 1) * 16;
    x += wide;
  }
  return { svg: parts.join(""), width: room, height: y + lineHeight };
}

function noteText(words: string, direction: Direction): Standing {
  const lines = wrapped(words, 112, 4);
  const x = direction === "rtl" ? bodyWidth : 0;
  const svg = lines.map((line, at) => label(line, x, 11 + at * 15, "start", direction, undefined, 11, "ink-faint"));
  return { svg: svg.join(""), width: bodyWidth, height: lines.length * 15 + 4 };
}

/** Parts below each other. */
function column(parts: readonly Standing[], gap: number): Standing {
  let height = 0;
  const svg = parts.map((part) => {
    const placed = `<g transform="translate(0 ${height})">${part.svg}</g>`;
    height += part.height + gap;
    return placed;
  });
  return { svg: svg.join(""), width: Math.max(0, ...parts.map((part) => part.width)), height };
}

/** Width of the legend beside the map in a link preview. */
const beside = 176;

/**
 * A complete SVG document of a map: as tall as it needs, or 1200 × 630 for link previews (`social`), with the legend
 * beside the map and the line about borders left to the page.
 */
export function standaloneMap(map: StandaloneMap, text: FrameText, format: "file" | "social" = "file"): string {
  const { language, shapes, entries, view = "world", scheme, legend } = map;
  const { direction } = text;
  const marks = placeMarks(entries, shapes, shapes.views[view]);
  const room = format === "social" ? beside : bodyWidth;
  const bands = legend.kind === "bands" ? bandItems(legend.bands) : [];
  const picture = mapText(marks, scheme);
  const key = [
    ...(legend.kind === "range" ? [strip(legend, scheme, direction, room)] : []),
    keyText([...bands, ...outsideItems(marks, language, legend)], scheme, direction, room),
  ];
  if (format === "file") {
    return framed(column([picture, ...key, noteText(say(mapWords.disclaimer, language), direction)], 8), text, format);
  }
  const side = column(key, 8);
  const [mapAt, keyAt] = direction === "rtl" ? [beside + 24, 0] : [0, bodyWidth + 24];
  const svg = `<g transform="translate(${mapAt} 0)">${picture.svg}</g><g transform="translate(${keyAt} 0)">${side.svg}</g>`;
  return framed({ svg, width: bodyWidth + 24 + beside, height: Math.max(picture.height, side.height) }, text, format);
}
