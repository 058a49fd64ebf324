/**
 * Days and periods as text: a period is a year (`2024`), a month (`2024-01`) or a day (`2024-01-01`).
 * Text sorts as time does, and no time zone can move it.
 */
import { z } from "zod";

const isDay = (text: string): boolean => {
  const made = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().slice(0, 10) === text;
};

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay);

export type Day = z.infer<typeof Day>;

export const Period = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
  .refine((text) => text.length < 10 || isDay(text));

export type Period = z.infer<typeof Period>;
