/** What may be wrong with the questions: names twice, options twice, bands out of order, a range the wrong way round. */
import type { z } from "zod";
import type { IndicatorFile, InstrumentFile, SimpleIndicatorFile } from "./contract.ts";
import { type Combine, lowestScore, needsPositive } from "./lowest-score.ts";
import type { Say } from "./remark.ts";
import type { Path } from "./yaml-text.ts";

type Simple = Exclude<z.infer<typeof IndicatorFile>, { kind: "compound" }> | z.infer<typeof SimpleIndicatorFile>;

export function checkIndicators(file: InstrumentFile, say: Say): void {
  const seen = new Set<string>();
  const nameOnce = (id: string, path: Path): void => {
    if (seen.has(id)) say({ tier: "error", code: "id-repeated", path: [...path, "id"], found: id });
    seen.add(id);
    unpadded(id, [...path, "id"], say);
  };
  file.indicators.forEach((indicator, at) => {
    const path = ["indicators", at];
    nameOnce(indicator.id, path);
    if (indicator.kind !== "compound") {
      checkSimple(indicator, path, say);
      return;
    }
    checkPower(indicator.combine, path, say);
    if (indicator.items.every((item) => item.weight === 0)) {
      say({ tier: "error", code: "weights-zero", path: [...path, "items"], found: indicator.id });
    }
    const combine: Combine = indicator.combine ?? "mean";
    const least = Math.min(...indicator.items.map(lowestScore));
    if (least < 0 && needsPositive(combine)) {
      const expected = typeof combine === "string" ? combine : "power-mean";
      say({ tier: "error", code: "negative-score", path, found: String(least), expected });
    }
    indicator.items.forEach((item, itemAt) => {
      const itemPath = [...path, "items", itemAt];
      nameOnce(item.id, itemPath);
      checkSimple(item, itemPath, say);
    });
  });
}

/** Cells are read without the white space around them, so a name with some would never be met. */
function unpadded(name: string, path: Path, say: Say): void {
  if (name.trim() !== name) say({ tier: "error", code: "value-form", path, found: name });
}

export function checkPower(combine: string | { "power-mean": number } | undefined, path: Path, say: Say): void {
  if (typeof combine !== "object") return;
  const power = combine["power-mean"];
  if (power !== 0 && Number.isFinite(power)) return;
  say({ tier: "error", code: "power-invalid", path: [...path, "combine", "power-mean"], found: String(power) });
}

function checkSimple(indicator: Simple, path: Path, say: Say): void {
  switch (indicator.kind) {
    case "number":
      if ("bands" in indicator) checkNumber(indicator, path, say);
      return;
    case "score":
      checkRange(indicator.range, path, say);
      return;
    default: {
      const seen = new Set<string>();
      indicator.options.forEach(({ key, score, as }, at) => {
        const option = [...path, "options", at];
        if (seen.has(key)) say({ tier: "error", code: "option-repeated", path: [...option, "key"], found: key });
        seen.add(key);
        unpadded(key, [...option, "key"], say);
        if (as === "not-applicable" && score !== null) {
          say({ tier: "error", code: "not-applicable-scored", path: [...option, "score"], found: String(score) });
        }
      });
    }
  }
}

export function checkRange(range: readonly [number, number] | undefined, path: Path, say: Say): void {
  if (!range || range[0] < range[1]) return;
  say({ tier: "error", code: "range-reversed", path: [...path, "range"], found: `[${range.join(", ")}]` });
}

function checkNumber({ bands }: Extract<Simple, { bands: unknown }>, path: Path, say: Say): void {
  const last = bands.length - 1;
  let above = Number.NEGATIVE_INFINITY;
  bands.forEach(({ upTo }, at) => {
    const band = [...path, "bands", at];
    if (at === last) {
      if (upTo !== undefined)
        say({ tier: "error", code: "number-bands-last", path: [...band, "upTo"], found: `${upTo}` });
    } else if (upTo === undefined) say({ tier: "error", code: "number-bands-open", path: band });
    else if (upTo <= above) {
      say({
        tier: "error",
        code: "number-bands-order",
        path: [...band, "upTo"],
        found: `${upTo}`,
        expected: `> ${above}`,
      });
    }
    if (upTo !== undefined) above = upTo;
  });
}
