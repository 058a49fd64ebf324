/** `instrument.yaml` → the instrument with every default written out, or everything that is wrong with it at once. */
import { errorsAmong, type Finding } from "../../base/finding.ts";
import { remarksOn } from "./check-instrument.ts";
import type { Instrument } from "./contract.ts";
import { shaped } from "./file-shape.ts";
import { writeOut } from "./write-out.ts";
import { readYaml, written } from "./yaml-text.ts";

/**
 * @example readInstrument(text).findings[0]
 * // → { tier: "error", code: "headline-several", file: "instrument.yaml", row: 41, column: "measures", found: "a, b" }
 */
export function readInstrument(
  text: string,
  file = "instrument.yaml",
): { readonly instrument?: Instrument; readonly findings: readonly Finding[] } {
  const yaml = readYaml(text, file);
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const { content, findings } = shaped(yaml, file);
  if (!content) return { findings };
  const remarks = remarksOn(content).map(({ path, ...remark }): Finding => {
    const row = yaml.lineOf(path);
    return { ...remark, file, column: written(path), ...(row === undefined ? {} : { row }) };
  });
  if (errorsAmong(remarks).length > 0) return { findings: remarks };
  return { instrument: writeOut(content), findings: remarks };
}
