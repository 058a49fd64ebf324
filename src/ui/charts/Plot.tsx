/**
 * Draws a picture's marks in a page: classes for colours, so light, dark, contrast and print are the stylesheet's
 * business, and presentation attributes for places, so no style attribute is needed. Decides nothing.
 */

import type { BoxMark, DotMark, Mark, Picture } from "./mark.ts";
import { shapePath } from "./shape-path.ts";

export type Direction = "ltr" | "rtl";

type Drawn = { readonly direction: Direction; readonly picture: Picture };

/** A place across as an attribute: a percentage, or pixels; mirrored where reading runs from the right. */
function acrossAttribute(x: number, { direction, picture }: Drawn): string {
  const whole = picture.width === "fluid" ? 100 : picture.width;
  const place = direction === "rtl" ? whole - x : x;
  const short = Number(place.toFixed(2));
  return picture.width === "fluid" ? `${short}%` : String(short);
}

const short = (value: number): number => Number(value.toFixed(2));

const painted = (fill: string | undefined, edge: string | undefined, stroke?: string): string =>
  [fill && `f-${fill}`, edge && `e-${edge}`, stroke && `s-${stroke}`].filter(Boolean).join(" ");

function Box({ mark, drawn }: { readonly mark: BoxMark; readonly drawn: Drawn }) {
  const start = drawn.direction === "rtl" ? mark.x + mark.width : mark.x;
  const width = drawn.picture.width === "fluid" ? `${short(mark.width)}%` : short(mark.width);
  return (
    <rect
      className={painted(mark.fill, mark.edge, mark.stroke)}
      x={acrossAttribute(start, drawn)}
      y={short(mark.y)}
      width={width}
      height={short(mark.height)}
    >
      {mark.title && <title>{mark.title}</title>}
    </rect>
  );
}

function Dot({ mark, drawn }: { readonly mark: DotMark; readonly drawn: Drawn }) {
  const className = painted(mark.fill, mark.edge);
  const x = acrossAttribute(mark.x, drawn);
  const title = mark.title ? <title>{mark.title}</title> : undefined;
  if (mark.shape === "circle")
    return (
      <circle className={className} cx={x} cy={short(mark.y)} r={short(mark.size)} data-place={mark.key}>
        {title}
      </circle>
    );
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that is named as a whole
    <svg x={x} y={short(mark.y)} overflow="visible" data-place={mark.key}>
      <path className={className} d={shapePath(mark.shape, mark.size)}>
        {title}
      </path>
    </svg>
  );
}

function MarkElement({ mark, drawn }: { readonly mark: Mark; readonly drawn: Drawn }) {
  switch (mark.kind) {
    case "line":
      return (
        <line
          className={painted(undefined, mark.tone, mark.stroke)}
          x1={acrossAttribute(mark.x1, drawn)}
          y1={short(mark.y1)}
          x2={acrossAttribute(mark.x2, drawn)}
          y2={short(mark.y2)}
        />
      );
    case "box":
      return <Box mark={mark} drawn={drawn} />;
    case "dot":
      return <Dot mark={mark} drawn={drawn} />;
    case "text":
      return (
        <text
          className={[
            `f-${mark.tone}`,
            `text-${mark.size}`,
            mark.weight && "is-strong",
            mark.room && `room-${mark.room}`,
          ]
            .filter(Boolean)
            .join(" ")}
          x={acrossAttribute(mark.x, drawn)}
          y={short(mark.y)}
          dx={mark.shift ? (drawn.direction === "rtl" ? -mark.shift : mark.shift) : undefined}
          textAnchor={mark.anchor}
        >
          {mark.words}
        </text>
      );
    case "area":
      return (
        <polygon
          className={painted(mark.fill, mark.edge, mark.stroke)}
          points={mark.points.map(([x, y]) => `${acrossAttribute(x, drawn)},${short(y)}`).join(" ")}
        />
      );
  }
}

export type PlotProps = {
  readonly picture: Picture;
  readonly direction: Direction;
  /** Said by a screen reader instead of the picture; absent where the words stand beside it. */
  readonly label?: string;
  readonly className?: string;
};

export function Plot({ picture, direction, label, className }: PlotProps) {
  const drawn = { picture, direction };
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where words stand beside it
    <svg
      className={["plot", className].filter(Boolean).join(" ")}
      width={picture.width === "fluid" ? "100%" : picture.width}
      height={picture.height}
      viewBox={picture.width === "fluid" ? undefined : `0 0 ${picture.width} ${picture.height}`}
      {...named}
    >
      {picture.marks.map((mark, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks never move, the page is drawn once
        <MarkElement key={position} mark={mark} drawn={drawn} />
      ))}
    </svg>
  );
}
