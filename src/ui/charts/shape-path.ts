/** Outlines of the shapes dots may have, around 0,0. */
import type { Shape } from "./mark.ts";

/** Path of a shape `size` pixels from its middle to its top; areas are about equal. */
export function shapePath(shape: Exclude<Shape, "circle">, size: number): string {
  const at = (value: number): number => Number((value * size).toFixed(2));
  switch (shape) {
    case "square":
      return `M${at(-0.89)} ${at(-0.89)}H${at(0.89)}V${at(0.89)}H${at(-0.89)}Z`;
    case "diamond":
      return `M0 ${at(-1.25)}L${at(1.25)} 0L0 ${at(1.25)}L${at(-1.25)} 0Z`;
    case "triangle":
      return `M0 ${at(-1.2)}L${at(1.2)} ${at(0.95)}H${at(-1.2)}Z`;
    case "triangle-down":
      return `M0 ${at(1.2)}L${at(1.2)} ${at(-0.95)}H${at(-1.2)}Z`;
    case "cross": {
      const [arm, reach] = [at(0.42), at(1.15)];
      return `M${-arm} ${-reach}H${arm}V${-arm}H${reach}V${arm}H${arm}V${reach}H${-arm}V${arm}H${-reach}V${-arm}H${-arm}Z`;
    }
  }
}
