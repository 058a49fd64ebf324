import { type Direction, Plot } from "../../ui/charts/Plot.tsx";
import { countBar, type DistributionLine } from "./distribution.ts";

type BarProps = {
  readonly of: DistributionLine;
  /** Places of the most frequent answer. */
  readonly most: number;
  readonly range: readonly [number, number];
  readonly direction: Direction;
};

export function Bar({ of, most, range, direction }: BarProps) {
  return <Plot picture={countBar(of, most, range)} direction={direction} />;
}
