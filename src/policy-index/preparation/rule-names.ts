import { ImputationFile, NormalisationFile, TransformationFile, TreatmentFile } from "./contract.ts";

/** The names each `rule` may have, by the key above it: for findings that suggest one. */
export const rulesOf: Readonly<Record<string, readonly string[]>> = {
  impute: namesIn(ImputationFile),
  treat: namesIn(TreatmentFile),
  normalise: namesIn(NormalisationFile),
  first: namesIn(TransformationFile),
  next: namesIn(TransformationFile),
};

function namesIn({
  options,
}: {
  readonly options: readonly { readonly shape: { readonly rule: { readonly value: string } } }[];
}) {
  return options.map(({ shape }) => shape.rule.value);
}
