/**
 * Whether an exported release is what it says: every file's hash, the signature, the digest of the package, and every
 * score computed again from the answers. Needs no database and trusts nothing it was told.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { errorsAmong, type Finding } from "../../../base/finding.ts";
import { readPackage } from "../../package/read-package.ts";
import type { ScoreTable } from "../../scoring/contract.ts";
import { scoreTable } from "../../scoring/score-package.ts";
import { scoringFinding } from "../../scoring/scoring-finding.ts";
import { canonicalPackage, digestOf } from "../canonical.ts";
import { type Verdict, verdict } from "../minisign.ts";
import { robustnessFolder } from "../robust/exported.ts";
import { compareRobustness, type RobustnessDifference } from "./compare-robustness.ts";
import { compareScores, type ScoreDifference } from "./compare-scores.ts";

const Manifest = z.object({
  passerelle: z.literal(1),
  kind: z.literal("release"),
  index: z.string(),
  release: z.string(),
  digest: z.string(),
  publicKey: z.string(),
  files: z.array(
    z.object({ name: z.string().regex(/^(robustness\/)?[\w-][\w.-]*$/), bytes: z.number().int(), sha256: z.string() }),
  ),
});

type Manifest = z.output<typeof Manifest>;

/** Something about the files that is not as the manifest says. */
export type FileDifference = {
  readonly kind: "altered" | "lost" | "unlisted";
  readonly file: string;
};

export type Verification = {
  readonly index: string;
  readonly release: string;
  readonly publicKey: string;
  /** `self`: the key is the manifest's own, so the signature proves only that the files belong together. */
  readonly keyFrom: "asker" | "self";
  readonly signature: Verdict | "absent";
  readonly files: readonly FileDifference[];
  readonly digest: { readonly said: string; readonly found: string };
  /** undefined: scores.csv is not a table of scores. */
  readonly scores: readonly ScoreDifference[] | undefined;
  readonly scoresCompared: number;
  /** undefined: the export has no robustness. */
  readonly robustness: readonly RobustnessDifference[] | undefined;
};

export type Verified =
  | { readonly kind: "verified"; readonly verification: Verification; readonly findings: readonly Finding[] }
  | { readonly kind: "not-valid"; readonly findings: readonly Finding[] }
  /** manifest.json is not one of this format. */
  | { readonly kind: "no-manifest" };

/** Nothing differs, and the signature is good. */
export const isSound = ({ signature, files, digest, scores, robustness = [] }: Verification): boolean =>
  signature === "good" &&
  files.length === 0 &&
  digest.said === digest.found &&
  scores?.length === 0 &&
  robustness.length === 0;

async function hashOf(file: string): Promise<string | undefined> {
  const there = await stat(file).catch(() => undefined);
  if (!there?.isFile()) return undefined;
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest("hex");
}

const unsigned = new Set(["manifest.json", "manifest.json.minisig"]);

async function fileDifferences(folder: string, { files }: Manifest): Promise<readonly FileDifference[]> {
  const found: FileDifference[] = [];
  for (const { name, sha256 } of files) {
    const hash = await hashOf(join(folder, name));
    if (hash !== sha256) found.push({ kind: hash === undefined ? "lost" : "altered", file: name });
  }
  const listed = new Set(files.map(({ name }) => name));
  const within = await readdir(join(folder, robustnessFolder)).catch(() => []);
  const there = (await readdir(folder)).filter((name) => name !== robustnessFolder || within.length === 0);
  for (const name of [...there, ...within.map((name) => `${robustnessFolder}/${name}`)]) {
    if (!listed.has(name) && !unsigned.has(name) && !name.startsWith(".")) found.push({ kind: "unlisted", file: name });
  }
  return found;
}

async function signatureOf(
  folder: string,
  manifest: Uint8Array,
  publicKey: string,
): Promise<Verification["signature"]> {
  const file = join(folder, "manifest.json.minisig");
  const there = await stat(file).catch(() => undefined);
  if (!there?.isFile() || there.size > 10_000) return "absent";
  return verdict(manifest, await readFile(file, "utf8"), publicKey);
}

function manifestIn(bytes: Uint8Array): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

/**
 * Verifies the files of an exported release.
 *
 * @param publicKey a minisign public key the asker has from elsewhere; without it the manifest's own is used
 */
export async function verifyExport(
  folder: string,
  publicKey?: string,
  progress: (read: number, of: number | undefined) => void = () => undefined,
): Promise<Verified> {
  const bytes = await readFile(join(folder, "manifest.json")).catch(() => Buffer.alloc(0));
  const manifest = manifestIn(bytes);
  if (manifest === undefined) return { kind: "no-manifest" };
  const { package: read, findings } = await readPackage(folder, { progress });
  if (read === undefined) return { kind: "not-valid", findings };
  const given = canonicalPackage(read);
  let scores: ScoreTable;
  try {
    scores = scoreTable(given.instrument, given.answers);
  } catch (thrown) {
    const finding = scoringFinding(thrown, given.answers);
    if (finding === undefined) throw thrown;
    return { kind: "not-valid", findings: [...errorsAmong(findings), finding] };
  }
  const key = publicKey ?? manifest.publicKey;
  const hasScores = (await hashOf(join(folder, "scores.csv"))) !== undefined;
  const nodes = scores.measures.reduce((sum, measure) => sum + measure.nodes.length, 0);
  const verification: Verification = {
    index: manifest.index,
    release: manifest.release,
    publicKey: key,
    keyFrom: publicKey === undefined ? "self" : "asker",
    signature: await signatureOf(folder, bytes, key),
    files: await fileDifferences(folder, manifest),
    digest: { said: manifest.digest, found: digestOf(given) },
    scores: hasScores
      ? await compareScores(join(folder, "scores.csv"), given.instrument, given.answers, scores)
      : undefined,
    robustness: await compareRobustness(folder, { ...given, scores }, { index: manifest.index, id: manifest.release }),
    scoresCompared: nodes * given.answers.covered.reduce((sum, one) => sum + one, 0),
  };
  return { kind: "verified", verification, findings };
}
