/**
 * Gathers findings while a large file streams by: all of them at once, but bounded. The first thousand of a code are
 * kept whole; of the rest the number is told, so a file that is wrong in every row fills no memory and no screen.
 */
import type { Finding, Tier } from "../../base/finding.ts";
import type { PackageCode } from "./words.ts";

const keptPerCode = 1000;

export type Gather = {
  readonly say: (
    tier: Tier,
    code: PackageCode,
    where?: {
      readonly file?: string | undefined;
      readonly row?: number | undefined;
      readonly column?: string | undefined;
      readonly found?: string | undefined;
      readonly expected?: string | undefined;
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
  const keep = (finding: Finding): void => {
    if (finding.tier === "error") errors++;
    const seen = counts.get(finding.code);
    if (seen) seen.count++;
    else counts.set(finding.code, { tier: finding.tier, count: 1, file: finding.file });
    if ((seen?.count ?? 1) <= keptPerCode) kept.push(finding);
  };
  return {
    say: (tier, code, where = {}) => {
      const finding: Finding = { tier, code };
      if (where.file !== undefined) finding.file = where.file;
      if (where.row !== undefined) finding.row = where.row;
      if (where.column !== undefined) finding.column = excerpt(where.column);
      if (where.found !== undefined) finding.found = excerpt(where.found);
      if (where.expected !== undefined) finding.expected = where.expected;
      if (where.facts !== undefined) finding.facts = where.facts;
      keep(finding);
    },
    add: (findings) => findings.forEach(keep),
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
