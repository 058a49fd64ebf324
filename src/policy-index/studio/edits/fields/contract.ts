/** The fields that edits are made of. */
import { z } from "zod";
import { numbersIn } from "../../../../base/numbers-in.ts";

export const Id = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^,"'\r\n\t=+\-@][^,"'\r\n\t]*$/);
/** A name of something that is there already: it may be as odd as it likes. */
export const Known = z.string().max(500);
export const Score = z.number().finite();
export const Share = z.number().min(0).max(1);
export const Position = z.number().int().min(0).max(100_000);

export const Numbers = z
  .string()
  .max(1_000)
  .refine((text) => numbersIn(text) !== undefined);

export const one = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });
