import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ColourName, colourNames, dark, light, type Palette } from "./palette.ts";

type Rgb = readonly [number, number, number];

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const rgb = (hex: string): Rgb => {
  const part = (at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
};

/** WCAG 2 relative luminance and contrast. */
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** OKLab of a linear colour. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (one: Rgb, other: Rgb): number => Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));

/** Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (hex: string, vision: readonly Rgb[]): Rgb => {
  const colour = rgb(hex);
  const channel = (row: Rgb): number =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
  return [channel(vision[0]!), channel(vision[1]!), channel(vision[2]!)];
};

const stepsOf = (palette: Palette, name: "ramp" | "diff"): readonly string[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((step) => palette[`${name}-${step}`]);

const schemes = [
  ["light", light],
  ["dark", dark],
] as const;

const texts: readonly (readonly [ColourName, ColourName])[] = [
  ...(["ink", "ink-soft", "ink-faint", "accent", "signal", "loss"] as const).flatMap((text) =>
    (["paper", "raised", "sunk"] as const).map((ground): readonly [ColourName, ColourName] => [text, ground]),
  ),
  ["ink", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ["ink-faint", "accent-soft"],
  ["accent", "accent-soft"],
  ["loss", "accent-soft"],
  ["ink", "signal-soft"],
  ["signal", "signal-soft"],
  ["paper", "accent"],
  ["paper", "ink"],
  ["on-low", "ramp-1"],
  ["on-low", "ramp-2"],
  ["on-low", "ramp-3"],
  ["on-middle", "ramp-4"],
  ["on-high", "ramp-5"],
  ["on-high", "ramp-6"],
  ["on-high", "ramp-7"],
  ["on-high", "diff-1"],
  ["on-high", "diff-2"],
  ["on-low", "diff-3"],
  ["on-low", "diff-4"],
  ["on-low", "diff-5"],
  ["on-high", "diff-6"],
  ["on-high", "diff-7"],
];

const marks: readonly ColourName[] = [
  "accent",
  "signal",
  "loss",
  "ink-faint",
  "group-1",
  "group-2",
  "group-3",
  "group-4",
  "group-5",
  "group-6",
];

describe.each(schemes)("colours, %s", (_, palette) => {
  it.each(texts)("reads %s on %s at 4.5 to 1", (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("shows marks in %s on paper at 3 to 1", (mark) => {
    expect(contrast(palette[mark], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(visions))("keeps the ramp's steps even and in order for %s vision", (_vision, matrix) => {
    const steps = stepsOf(palette, "ramp").map((hex) => oklab(seen(hex, matrix)));
    const lightness = steps.map(([l]) => l);
    const rises = lightness.slice(1).map((l, at) => l - lightness[at]!);
    expect(new Set(rises.map(Math.sign)).size).toBe(1);
    const gaps = steps.slice(1).map((step, at) => distance(step, steps[at]!));
    expect(Math.min(...gaps)).toBeGreaterThan(0.06);
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.9);
  });

  it.each(Object.entries(visions))("tells gain from loss for %s vision", (_vision, matrix) => {
    const steps = stepsOf(palette, "diff").map((hex) => oklab(seen(hex, matrix)));
    expect(distance(steps[0]!, steps[6]!)).toBeGreaterThan(0.1);
    expect(distance(steps[1]!, steps[5]!)).toBeGreaterThan(0.05);
    for (const step of [0, 1, 2]) expect(distance(steps[step]!, steps[step + 1]!)).toBeGreaterThan(0.06);
    for (const step of [3, 4, 5]) expect(distance(steps[step]!, steps[step + 1]!)).toBeGreaterThan(0.06);
  });

  it("is the same in the stylesheet", () => {
    const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
    const blocks = css.split(/\n\s+color-scheme: /).slice(1);
    const own = blocks.filter((block) => block.startsWith(palette === dark ? "dark" : "light"));
    expect(own.length).toBe(palette === dark ? 2 : 1);
    for (const block of own) for (const name of colourNames) expect(block).toContain(`--${name}: ${palette[name]};`);
  });
});

it("makes the dark ramp the reverse of the light one: the highest score stands out most from the paper", () => {
  const lightness = (hex: string): number => oklab(rgb(hex))[0];
  expect(lightness(light["ramp-1"])).toBeGreaterThan(lightness(light["ramp-7"]));
  expect(lightness(dark["ramp-1"])).toBeLessThan(lightness(dark["ramp-7"]));
});
