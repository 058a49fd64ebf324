/** What a file is and how large, beside where it is saved: whoever is on a slow line knows before. */
import type { Language } from "../../base/text.ts";
import { localeOf } from "../../ui/words/words.ts";

const kinds: readonly (readonly [start: string, name: string])[] = [
  ["application/pdf", "PDF"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml", "DOCX"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml", "XLSX"],
  ["image/png", "PNG"],
  ["image/jpeg", "JPEG"],
  ["image/webp", "WebP"],
];

/** @example fileSaid("application/pdf", 23_400, "en") // → "PDF, 23 kB" */
export function fileSaid(mediaType: string, bytes: number, language: Language): string {
  const kind = kinds.find(([start]) => mediaType.startsWith(start))?.[1] ?? "TXT";
  const isLarge = bytes >= 1_000_000;
  const size = new Intl.NumberFormat(localeOf(language), {
    ...{ style: "unit", unit: isLarge ? "megabyte" : "kilobyte", unitDisplay: "short" },
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000)));
  return language === "ar" ? `\u2068${kind}\u2069، ${size}` : `${kind}, ${size}`;
}
