/**
 * A schema of what comes in, made to refuse what it does not name, however deep: what somebody may not write is told, not
 * dropped in silence. Made of the schema as it stands, so that none can be forgotten.
 */
import { z } from "zod";

const made = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

const all = (schemas: readonly z.core.$ZodType[]): z.core.$ZodType[] => schemas.map(strict);

/** What is inside of a schema, made strict; undefined where nothing can be. */
function inside(schema: z.core.$ZodType): object | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    const fields = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, strict(field)]));
    return { shape: fields, catchall: schema.def.catchall ?? z.never() };
  }
  if (schema instanceof z.ZodArray) return { element: strict(schema.def.element) };
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return { options: all(schema.def.options) };
  if (schema instanceof z.ZodRecord) return { valueType: strict(schema.def.valueType) };
  if (schema instanceof z.ZodTuple)
    return { items: all(schema.def.items), rest: schema.def.rest === null ? null : strict(schema.def.rest) };
  if (schema instanceof z.ZodPipe) return { in: strict(schema.def.in), out: strict(schema.def.out) };
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  )
    return { innerType: strict(schema.def.innerType) };
  return undefined;
}

function strict(schema: z.core.$ZodType): z.core.$ZodType {
  const known = made.get(schema);
  if (known) return known;
  const changed = inside(schema);
  const done = changed ? z.core.clone(schema, { ...schema._zod.def, ...changed }) : schema;
  made.set(schema, done);
  return done;
}

/** @example strictly(z.object({ a: z.object({}) })).safeParse({ a: { b: 1 } }).success // → false */
export function strictly(schema: z.ZodType): z.ZodType {
  const done = strict(schema);
  if (!(done instanceof z.ZodType)) throw new TypeError("not a schema of the same kind");
  return done;
}
