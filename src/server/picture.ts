/**
 * Pictures: a chart or map as PNG, drawn from its SVG with the fonts we ship, so that it is the same on every machine.
 *
 * Drawing is done by the threads of the picture library, off the main one, a few at a time; whoever comes when the
 * queue is long is asked to come again.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { refuse } from "../base/refusal.ts";

const fontFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");

export type Pictures = {
  /** throws  Refusal too-many-requests when more than `longest` wait */
  readonly png: (svg: string, size?: { readonly width: number }) => Promise<Buffer>;
};

/** Width of a picture unless said otherwise: twice the 600 px of a column, for sharp screens and print. */
const usualWidth = 1_200;

export function openPictures(atOnce = 2, longest = 40): Pictures {
  const folder = fontFolder();
  const fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"].map((file) =>
    join(folder, file),
  );
  const waiting: (() => void)[] = [];
  let drawing = 0;

  const turn = async (): Promise<void> => {
    if (drawing >= atOnce) {
      if (waiting.length >= longest) refuse("too-many-requests");
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    drawing++;
  };

  return {
    png: async (svg, { width } = { width: usualWidth }) => {
      await turn();
      try {
        const drawn = await renderAsync(svg, {
          fitTo: { mode: "width", value: Math.min(4_000, Math.max(16, width)) },
          background: "white",
          font: {
            loadSystemFonts: false,
            fontFiles,
            defaultFontFamily: "DejaVu Sans",
            sansSerifFamily: "DejaVu Sans",
            serifFamily: "DejaVu Serif",
          },
        });
        return drawn.asPng();
      } finally {
        drawing--;
        waiting.shift()?.();
      }
    },
  };
}
