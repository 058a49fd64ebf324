/** What COINr found available of the ASEM data, and which countries it screened out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { availabilityOf } from "./availability.ts";
import { asemColumns, asemTree, directions } from "./fixtures/asem.ts";
import { type Enough, screen } from "./screen.ts";

const Removed = z.record(
  z.string(),
  z.object({
    unit_screen: z.enum(["byNA", "byzeros", "byNAandzeros"]),
    dat_thresh: z.number(),
    nonzero_thresh: z.number(),
    removed: z.array(z.string()),
  }),
);

describeShared("oracle", "screening as COINr did it", (folder) => {
  const raw = asemColumns(folder, "asem/stage_Raw.csv");
  const columns = [...directions(folder).keys()].map((id) => raw.get(id)!);

  it("finds the same shares of what is there and of what is not zero", () => {
    const found = screen(columns, 51, {});
    plainRows(join(folder, "screen", "asem_data_avail.csv")).forEach((line, row) => {
      expect(found[row]?.missing).toBe(Number(line.get("N_missing")));
      expect(found[row]?.zero).toBe(Number(line.get("N_zero")));
      expect(found[row]?.available).toBeCloseTo(Number(line.get("Dat_Avail")), 12);
      expect(found[row]?.nonZero).toBeCloseTo(Number(line.get("Non_Zero")), 12);
    });
  });

  it("finds the same shares below every node", () => {
    const found = availabilityOf(asemTree(folder), raw, 51);
    plainRows(join(folder, "screen", "asem_data_avail_by_group.csv")).forEach((line, row) => {
      for (const [node, { byCount }] of found) expect(byCount[row], node).toBeCloseTo(Number(line.get(node)), 12);
    });
    expect(found.size).toBe(11);
  });

  it("leaves the same countries out", () => {
    const units = plainRows(join(folder, "asem", "stage_Raw.csv")).map((line) => line.get("uCode") ?? "");
    const cases = Removed.parse(JSON.parse(readFileSync(join(folder, "screen", "asem_removed.json"), "utf8")));
    for (const [name, { unit_screen: by, dat_thresh, nonzero_thresh, removed }] of Object.entries(cases)) {
      const enough: Enough = {
        ...(by !== "byzeros" && { available: dat_thresh }),
        ...(by !== "byNA" && { nonZero: nonzero_thresh }),
      };
      const found = screen(columns, 51, enough);
      expect(
        units.filter((_, row) => !found[row]?.included),
        name,
      ).toEqual(removed);
    }
  });

  it("keeps one country in and takes another out where that was decided, and shows it", () => {
    const lines = plainRows(join(folder, "screen", "asem_summary_0.95_force.csv"));
    const rowOf = (code: string): number => lines.findIndex((line) => line.get("uCode") === code);
    const force = { include: [rowOf("BRN")], exclude: [rowOf("GBR")] };
    const found = screen(columns, 51, { available: 0.95, nonZero: 0.9 }, force);
    lines.forEach((line, row) => {
      const { missing, zero, available, nonZero, short, included, forced } = found[row]!;
      expect(missing).toBe(Number(line.get("N_missing")));
      expect(zero).toBe(Number(line.get("N_zero")));
      expect(missing + zero).toBe(Number(line.get("N_miss_or_zero")));
      expect(available).toBeCloseTo(Number(line.get("Dat_Avail")), 12);
      expect(nonZero).toBeCloseTo(Number(line.get("Non_Zero")), 12);
      expect(`${short.includes("available")}`).toBe(line.get("LowData"));
      expect(`${short.includes("nonZero")}`).toBe(line.get("LowNonZero"));
      expect(`${short.length > 0}`).toBe(line.get("LowDatOrZeroFlag"));
      expect(`${included}`, line.get("uCode")).toBe(line.get("Included"));
      expect(forced).toBe(["BRN", "GBR"].includes(line.get("uCode") ?? ""));
    });
  });
});
