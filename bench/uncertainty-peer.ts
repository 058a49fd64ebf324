/** Runs bench/peer.c on what a plan holds. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../src/engine/run.ts";
import { copyOf, restore } from "../src/engine/uncertainty/layout.ts";
import type { Plan } from "../src/engine/uncertainty/plan.ts";
import { courseFrom, type Drawn, type Source } from "../src/engine/uncertainty/replicates.ts";

/** Milliseconds for all replicates. */
export type Peer = { readonly scores: number; readonly qsort: number; readonly counting: number };

export type Running = {
  readonly time: () => Peer;
  /** Throws unless the last replicate's scores are within 1e-9 and its ranks the same. */
  readonly mustAgree: (drawn: Drawn) => void;
  readonly close: () => void;
};

/** Undefined where there is no C compiler. */
export function peerFor(plan: Plan, source: Source, drawn: number, root: string): Running | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "passerelle-peer-"));
  const [program, given, made] = ["peer", "case", "scores"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const built = spawnSync("cc", ["-O3", "-march=native", "-o", program, path.join(root, "bench/peer.c"), "-lm"]);
  if (built.error !== undefined || built.status !== 0) return undefined;
  writeFileSync(given, caseOf(plan, source, drawn));
  return {
    time: () => {
      const [scores, qsort, counting] = execFileSync(program, [given, made]).toString().split(" ").map(Number);
      return { scores: scores!, qsort: qsort!, counting: counting! };
    },
    mustAgree: ({ scores, ranks }) => {
      const { buffer } = Uint8Array.from(readFileSync(made));
      const theirs = new Float64Array(buffer, 0, plan.places);
      const theirRanks = new Uint32Array(buffer, plan.places * 8);
      const from = (drawn - 1) * plan.places;
      for (let place = 0; place < plan.places; place += 1) {
        if (Math.abs(theirs[place]! - scores[from + place]!) > 1e-9 || theirRanks[place] !== ranks[from + place])
          throw new Error(
            `place ${place}: ${theirs[place]}, ${theirRanks[place]} is not ${scores[from + place]}, ${ranks[from + place]}`,
          );
      }
    },
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A plan's grid and the weights of its replicates, as peer.c reads them. */
function caseOf(plan: Plan, source: Source, drawn: number): Buffer {
  const { layout, places, subject } = plan;
  const { arrangement, leaves, nodes } = layout;
  const { indicators } = run({ ...subject.recipe, measures: [] }, subject.answers, subject.rows);
  const course = courseFrom(plan, source);
  const changing = { arrangement: copyOf(arrangement), without: [] };
  const parts: ArrayBufferView[] = [
    Uint32Array.of(places, leaves.length, nodes.length, arrangement.slot.length, drawn),
    arrangement.first,
    arrangement.count,
    arrangement.slot,
    ...leaves.map((id) => indicators.get(id)!.values),
  ];
  for (let replicate = 0; replicate < drawn; replicate += 1) {
    restore(changing.arrangement, arrangement);
    course.arrange(replicate, changing);
    parts.push(changing.arrangement.weight.slice());
  }
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}
