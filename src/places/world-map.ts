/** The world's shapes, in two sizes: for a page whose subject is the map, and for a small picture beside text. */
import { z } from "zod";
import { type MapShapes, views } from "../ui/maps/shapes.ts";
import large from "./shapes/world.json";
import small from "./shapes/world-small.json";

const Point = z.tuple([z.number(), z.number()]).readonly();
const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

const Shapes = z.object({
  width: z.number(),
  height: z.number(),
  radius: z.number(),
  shapes: z
    .record(
      z.string(),
      z.object({
        d: z.string().exactOptional(),
        at: Point,
        marker: Point.exactOptional(),
        partOf: z.string().exactOptional(),
      }),
    )
    // An index may have a place called `constructor`: it has no shape.
    .transform((shapes): typeof shapes => Object.assign(Object.create(null), shapes)),
  borders: z.array(z.object({ between: z.tuple([z.string(), z.string()]).readonly(), d: z.string() })).readonly(),
  views: z.record(z.enum(views), Box),
});

export const worldMap: MapShapes = Shapes.parse(large);

export const smallWorldMap: MapShapes = Shapes.parse(small);
