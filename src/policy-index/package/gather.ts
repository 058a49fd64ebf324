/**
 * Gathers findings while a large file streams by: all of them at once, but bounded. The first thousand of a code are
 * kept whole; of the rest the number is told, so a file that is wrong in every row fills no memory and no screen.
 */
import type { Finding, Tier } from "../../base/finding.ts";
import type { PackageCode } from "./words.ts";

const keptPerCode = 1000;

/** What was expected, or what makes it, where that is work: asked only for findings that are kept. */
export type Expected = string | (() => string | undefined);

export type Gather = {
  readonly say: (
    tier: Tier,
    code: PackageCode,
    where?: {
      readonly file?: string | undefined;
      readonly row?: number | undefined;
      readonly column?: string | undefined;
      readonly found?: string | undefined;
      readonly expected?: Expected | undefined;
      readonly facts?: Record<string, string | number>;
    },
  ) => void;
  readonly add: (findings: readonly Finding[]) => void;
  readonly hasErrors: () => boolean;
  /** Errors first, then warnings, then notes; each in the order found. */
  readonly list: () => Finding[];
};

export function gatherer(): Gather {
  const kept: Finding[] = [];
  const counts = new Map<string, { tier: Tier; count: number; file: string | undefined }>();
  let errors = 0;
  /** Counts a finding; answers whether it is to be kept. */
  const count = (tier: Tier, code: string, file: string | undefined): boolean => {
    if (tier === "error") errors++;
    const seen = counts.get(code);
    if (seen) seen.count++;
    else counts.set(code, { tier, count: 1, file });
    return (seen?.count ?? 1) <= keptPerCode;
  };
  return {
    say: (tier, code, where = {}) => {
      if (!count(tier, code, where.file)) return;
      const finding: Finding = { tier, code };
      if (where.file !== undefined) finding.file = where.file;
      if (where.row !== undefined) finding.row = where.row;
      if (where.column !== undefined) finding.column = excerpt(where.column);
      if (where.found !== undefined) finding.found = excerpt(where.found);
      const expected = typeof where.expected === "function" ? where.expected() : where.expected;
      if (expected !== undefined) finding.expected = expected;
      if (where.facts !== undefined) finding.facts = where.facts;
      kept.push(finding);
    },
    add: (findings) => {
      for (const finding of findings) if (count(finding.tier, finding.code, finding.file)) kept.push(finding);
    },
    hasErrors: () => errors > 0,
    list: () => {
      const all = [...kept];
      for (const [code, { tier, count, file }] of counts) {
        if (count <= keptPerCode) continue;
        const more: Finding = { tier, code: "more-of-the-same", facts: { code, count: count - keptPerCode } };
        if (file !== undefined) more.file = file;
        all.push(more);
      }
      const order = { error: 0, warning: 1, note: 2 };
      return all.sort((one, other) => order[one.tier] - order[other.tier]);
    },
  };
}

/** What was found, short enough to be read, and without characters that would move the rest of a line. */
export const excerpt = (text: string): string => {
  const flat = text.replace(/[\p{Cc}\p{Cf}]/gu, "�");
  return flat.length > 120 ? `${flat.slice(0, 119)}…` : flat;
};
