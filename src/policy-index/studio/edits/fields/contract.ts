/** The fields that edits are made of. */
import { z } from "zod";
import { typedNumber } from "../../../../base/typed-number.ts";

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

/**
 * Numbers with blanks, semicolons or a comma and a blank between them. Undefined where one of them is none, or may be two:
 * a list that loses what it does not understand would say something else than was written.
 *
 * @example numbersIn("0,25; 0,5") // → [0.25, 0.5]
 * @example numbersIn("1,000 2,000") // → undefined
 */
export function numbersIn(text: string): readonly number[] | undefined {
  const parts = text.split(/,?\s+|;\s*/).filter((part) => part !== "");
  const read = parts.map(typedNumber);
  return read.every((number) => number !== undefined) ? read : undefined;
}

export const Numbers = z
  .string()
  .max(1_000)
  .refine((text) => numbersIn(text) !== undefined);

export const one = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });
