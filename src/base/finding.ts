/**
 * A finding: something a person should look at, as a value in a list; never thrown.
 *
 * It names a code and the facts; the words come from a catalogue in the asker's language, which says what was found,
 * what was expected, and how to mend it.
 */
import { z } from "zod";

export const tiers = ["error", "warning", "note"] as const;

export const Finding = z.object({
  tier: z.enum(tiers),
  /** kebab-case; a catalogue entry of the same name puts it in words. */
  code: z.string(),
  /** File inside the package, for example `answers.csv`. */
  file: z.string().optional(),
  /** 1-based line of a text file or row of a sheet, the header being 1. */
  row: z.number().int().positive().optional(),
  /** Column by its header, or a path inside YAML such as `indicators[3].options`. */
  column: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

export type Finding = z.infer<typeof Finding>;

export type Tier = Finding["tier"];

export const errorsAmong = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.tier === "error");
