/** What search engines for data read: a schema.org Dataset, or a part of one. */
import type { Language } from "../../base/text.ts";
import type { Edition } from "./contract.ts";
import { type Format, inFormat, releasePath } from "./paths.ts";

export type Described = {
  readonly edition: Edition;
  readonly language: Language;
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly origin: string;
  /** Forms the page can be taken away in. */
  readonly formats: readonly Format[];
  readonly places?: readonly string[];
  /** The page is about a part of the release, not the whole of it. */
  readonly part?: "yes";
};

const mediaTypes: Readonly<Record<Format, string>> = {
  json: "application/json",
  csv: "text/csv",
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Licences by the address that names them; others stand as their text. */
const licences: Readonly<Record<string, string>> = {
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
};

export function dataset(described: Described): object {
  const { edition, language, name, description, path, origin, formats, places = [], part } = described;
  const absolute = (to: string): string => new URL(to, origin).href;
  const whole = absolute(releasePath({ language, index: edition.index.code, release: edition.release }));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name,
    description: description.slice(0, 4900),
    url: absolute(path),
    identifier: absolute(path),
    inLanguage: language,
    version: edition.release,
    datePublished: edition.publishedOn,
    temporalCoverage: edition.period,
    isAccessibleForFree: true,
    ...(edition.licence === undefined ? {} : { license: licences[edition.licence] ?? edition.licence }),
    ...(edition.creators.length === 0
      ? {}
      : { creator: edition.creators.map((creator) => ({ "@type": "Person", name: creator })) }),
    ...(places.length === 0 ? {} : { spatialCoverage: places.map((place) => ({ "@type": "Place", name: place })) }),
    ...(part === undefined ? {} : { isPartOf: { "@type": "Dataset", name: edition.index.label, url: whole } }),
    distribution: formats.map((format) => ({
      "@type": "DataDownload",
      encodingFormat: mediaTypes[format],
      contentUrl: absolute(inFormat(path, format)),
    })),
  };
}
