/** A programme as a file, YAML or JSON: read with everything that is wrong at its line, and written so that it is read back the same. */
import { stringify } from "yaml";
import type { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { readYaml, written } from "../../policy-index/instrument/yaml-text.ts";
import { say } from "../../ui/words/words.ts";
import { Programme } from "./contract.ts";
import { faultWords } from "./fault-words.ts";
import { faultsOf } from "./findings.ts";

export type ProgrammeRead =
  | { readonly programme: Programme; readonly findings?: undefined }
  | { readonly programme?: undefined; readonly findings: readonly Finding[] };

/** A file of this size has every country on every list, in every language. */
const largest = 2_000_000;

export function readProgramme(bytes: Uint8Array, file: string, language: Language): ProgrammeRead {
  const wrong = (found: string, row?: number, column?: string): Finding => ({
    ...{ tier: "error", code: "programme-field", file, found },
    ...(row === undefined ? {} : { row }),
    ...(column === undefined || column === "" ? {} : { column }),
  });
  if (bytes.length > largest) return { findings: [wrong(say(faultWords["too-large"], language))] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { findings: [wrong(say(faultWords["not-text"], language))] };
  }
  const { value, findings, lineOf } = readYaml(text, file);
  if (findings.length > 0)
    return { findings: findings.map(({ row }) => wrong(say(faultWords["not-yaml"], language), row)) };
  const faults = faultsOf(Programme, value, language);
  if (faults.length === 0) return { programme: Programme.parse(value) };
  return { findings: faults.map(({ path, found }) => wrong(found, lineOf(path), written(path))) };
}

export const writeProgramme = (programme: Programme): string => stringify(programme, { lineWidth: 0 });
