/** Agreement as lines of CSV: a public format, its columns in this order. */
import type { GroupAgreement } from "./agreement-of.ts";

/** A field of CSV; one that a spreadsheet would run gets an apostrophe before it. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return `${value}`;
  const plain = /^-?\d+(\.\d+)?$/.test(value) || !/^[=+\-@\t\r]/.test(value) ? value : `'${value}`;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const correlations = ["icc2", "icc3", "icc2k", "icc3k"] as const;
const correlationColumns = correlations.flatMap((which) => [which, `${which}_low`, `${which}_high`]);

const line = (fields: readonly (string | number | null)[]): string => `${fields.map(field).join(",")}\n`;

export function* agreementLines(by: string, groups: readonly GroupAgreement[]): Generator<string> {
  yield `${by},units,coders,answers,alpha,alpha_low,alpha_high,undefined_draws,agreement,kappa,kappa_kind,kappa_error,weighted_kappa,ac,ac_kind,undefined,${correlationColumns.join(",")}\n`;
  for (const { group, units, coders, answers, alpha, agreement, kappa, weightedKappa, ac, intraclass } of groups)
    yield line([
      ...[group, units, coders.length, answers],
      ...[alpha.value, alpha.low, alpha.high, alpha.undefinedDraws, agreement],
      ...[kappa.value, kappa.kind, kappa.error, weightedKappa?.value ?? null, ac.value, ac.kind, alpha.reason],
      ...correlations.flatMap((which) => {
        const found = intraclass?.[which];
        return found ? [found.value, found.low, found.high] : [null, null, null];
      }),
    ]);
}

/** A line for every two answers: how often the second was given where the first was settled, or was given by another. */
export function* confusionLines(by: string, groups: readonly GroupAgreement[]): Generator<string> {
  yield `${by},against,given,other,count,share\n`;
  for (const { group, categories, confusion } of groups)
    for (const [row, given] of categories.entries())
      for (const [column, other] of categories.entries())
        yield line([
          ...[group, confusion.against, given, other],
          ...[confusion.counts[row]![column]!, confusion.shares[row]![column]!],
        ]);
}
