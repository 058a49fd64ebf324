import type { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";

export type PackageCode = string;

export const findingWords = (finding: Finding, _language: Language): { said: string; mend: string } => ({
  said: `${finding.code} ${finding.found ?? ""}`,
  mend: finding.expected ?? "",
});
