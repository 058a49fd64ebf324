/** Bad input, case by case: what somebody gave, and which finding it gets, where. */
import type { PackageCode } from "./words.ts";

export type BadInput = {
  readonly name: string;
  /** What is put in place of the sound files; undefined takes one away. */
  readonly files: Readonly<Record<string, string | Buffer | undefined>>;
  readonly code: PackageCode;
  readonly tier?: "error" | "warning" | "note";
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly found?: string;
  readonly expected?: string;
};
