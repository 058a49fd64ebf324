import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standardSettings } from "../robustness/contract.ts";
import { rangeLines } from "../robustness/lines.ts";
import { robustnessOf } from "../robustness/robustness-of.ts";
import { VariationsFile } from "../robustness/variations/contract.ts";
import { bundleName, bundleOf, releaseIn } from "./bundle.ts";
import { answersIn } from "./canonical.ts";
import type { PublishedRelease } from "./contract.ts";
import { exportFiles } from "./export-package.ts";
import { publicKeyFile, type SigningKey } from "./minisign.ts";
import { preparePublication } from "./prepare.ts";
import { exportedRobustness } from "./robust/exported.ts";
import { signingKey } from "./signing-key.ts";
import { shuffledAnswers, writeTestPackage } from "./test-package.ts";
import { openExport, unreadableIn } from "./verified/open-export.ts";
import { isSound, verifyExport } from "./verified/verify-export.ts";
import { writeExport } from "./write-export.ts";

let directory: string;
let key: SigningKey;
let release: PublishedRelease;
let folder: string;
let zip: string;

const releaseOf = (changed: Parameters<typeof writeTestPackage>[0] = {}): Promise<PublishedRelease> =>
  publishedFrom(writeTestPackage(changed));

/** What a package is published as. */
async function publishedFrom(path: string): Promise<PublishedRelease> {
  const { package: given, scores, digest } = await preparePublication(path);
  const { instrument, answers, places, sources } = given;
  const record = {
    index: instrument.id,
    id: "1.0",
    sequence: 1,
    publishedOn: "2026-03-04",
    instrumentVersion: instrument.version,
    digest,
    places: answers.places.length,
    periods: [...answers.periods],
    answers: answersIn(answers),
  };
  return { record, instrument, answers, places, sources, scores };
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "passerelle-export-"));
  key = await signingKey(directory);
  release = await releaseOf();
  folder = join(directory, "exported");
  zip = join(directory, "exported.zip");
  await writeExport(folder, exportFiles(release, key), release.record);
  await writeExport(zip, exportFiles(release, key), release.record);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A copy of the export, altered; what verification says of it. */
async function altered(alter: (copy: string) => void, publicKey?: string) {
  const copy = mkdtempSync(join(directory, "copy-"));
  cpSync(folder, copy, { recursive: true });
  alter(copy);
  const verified = await verifyExport(copy, publicKey);
  if (verified.kind !== "verified") throw new Error(verified.kind);
  return verified.verification;
}

const replace = (file: string, from: string, to: string) => (copy: string) => {
  const text = readFileSync(join(copy, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
};

describe("a bundle", () => {
  test("comes back as what went in, and is the same for the same release however its rows were ordered", async () => {
    const bytes = bundleOf(release);
    const back = releaseIn(bytes);
    expect(back.answers).toEqual(release.answers);
    expect(back.scores.measures[0]?.nodes[0]?.values).toEqual(release.scores.measures[0]?.nodes[0]?.values);
    expect(bundleName(bundleOf(back))).toBe(bundleName(bytes));
    const again = await releaseOf({ "answers.csv": shuffledAnswers() });
    expect(bundleName(bundleOf(again))).toBe(bundleName(bytes));
  });
});

describe("an exported release", () => {
  test("is what it says: as a folder and as a zip, with the key of its publisher", async () => {
    const verification = await altered(() => undefined, key.publicKey);
    expect(isSound(verification)).toBe(true);
    expect(verification).toMatchObject({ keyFrom: "asker", signature: "good", scoresCompared: 16 });
    const opened = await openExport(zip);
    const verified = await verifyExport(opened.folder, publicKeyFile(key.publicKey));
    expect(verified.kind === "verified" && isSound(verified.verification)).toBe(true);
    await opened.close();
  });

  test("is the same zip to the byte when it is made twice, in whatever time zone", async () => {
    const again = join(directory, "again.zip");
    await writeExport(again, exportFiles(release, key), release.record);
    expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  });

  test("taken in by another installation, from its folder and its zip, is given out there as it came, signed by another key", async () => {
    const other = await signingKey(mkdtempSync(join(directory, "other-")));
    // Who signed is all that may differ: the manifest names the key, and is what is signed.
    const said = (of: string, name: string) => {
      const text = readFileSync(join(of, name), "utf8");
      return name === "manifest.json" ? text.replace(of === folder ? key.publicKey : other.publicKey, "") : text;
    };
    for (const [at, from] of [folder, zip].entries()) {
      const there = join(directory, `there-${at}`);
      await writeExport(there, exportFiles(await publishedFrom(from), other), release.record);
      expect(readdirSync(there).sort()).toEqual(readdirSync(folder).sort());
      const changed = readdirSync(folder).filter((name) => said(there, name) !== said(folder, name));
      expect(changed).toEqual(["manifest.json.minisig"]);
    }
  });

  test("has labels beside codes, names of places, citation, licence", () => {
    expect(readdirSync(folder).sort()).toEqual([
      "CITATION.cff",
      "LICENSE",
      "README.md",
      "answers.csv",
      "codebook.csv",
      "instrument.yaml",
      "manifest.json",
      "manifest.json.minisig",
      "place-names.csv",
      "places.csv",
      "scores.csv",
      "sources.csv",
    ]);
    expect(readFileSync(join(folder, "codebook.csv"), "utf8")).toContain(
      "fr,birth,,choice,Birth in the country,,,yes,Oui,100",
    );
    expect(readFileSync(join(folder, "place-names.csv"), "utf8")).toContain("CATA,Catalonia,Catalogne");
    expect(readFileSync(join(folder, "LICENSE"), "utf8")).toContain("CC-BY-4.0");
  });

  test.runIf(existsSync("/usr/bin/minisign"))("has a signature that minisign verifies", () => {
    const said = execFileSync("/usr/bin/minisign", ["-Vm", join(folder, "manifest.json"), "-P", key.publicKey], {
      encoding: "utf8",
    });
    expect(said).toContain("Signature and comment signature verified");
  });

  test("altered in one score says which, what it says and what the answers give", async () => {
    const verification = await altered(
      replace("scores.csv", "headline,access,FRA,2020,83.35,", "headline,access,FRA,2020,83.36,"),
    );
    expect(verification.files).toEqual([{ kind: "altered", file: "scores.csv" }]);
    expect(verification.scores).toEqual([
      {
        measure: "headline",
        node: "access",
        place: "FRA",
        period: "2020",
        column: "score",
        found: "83.36",
        expected: "83.35",
      },
    ]);
  });

  test.each([
    ["with a stray quote", 'measure,node,place,period,score,status,present,weight\nheadline,"over"all,x\n'],
    ["of one endless cell", "a".repeat(1_100_000)],
  ])("with scores that are no table, %s, differs", async (_, text) => {
    const verification = await altered((copy) => writeFileSync(join(copy, "scores.csv"), text));
    expect(verification.scores).toBeUndefined();
    expect(isSound(verification)).toBe(false);
  });

  test("signed with a comment that was changed since is not signed", async () => {
    const verification = await altered((copy) => {
      const file = join(copy, "manifest.json.minisig");
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(/^(trusted comment: .*)$/m, "$1 and more"));
    });
    expect(verification.signature).toBe("bad-signature");
  });

  test("altered in an answer, robbed of a row or a file, given one, signed by another: each is told", async () => {
    const answer = await altered(replace("answers.csv", "FRA,2020,fees,55", "FRA,2020,fees,56"));
    expect(answer.digest.found).not.toBe(answer.digest.said);
    expect(answer.scores?.length).toBeGreaterThan(0);
    const row = await altered(replace("scores.csv", "strict,strict,FRA,2020,55,scored,1,1\n", ""));
    expect(row.scores?.map(({ found }) => found)).toEqual([undefined]);
    const lost = await altered((copy) => rmSync(join(copy, "LICENSE")));
    expect(lost.files).toEqual([{ kind: "lost", file: "LICENSE" }]);
    const given = await altered((copy) => writeFileSync(join(copy, "extra.csv"), ""));
    expect(given.files).toEqual([{ kind: "unlisted", file: "extra.csv" }]);
    const other = await signingKey(mkdtempSync(join(directory, "other-")));
    expect((await altered(() => undefined, other.publicKey)).signature).toBe("other-key");
    expect((await altered(replace("manifest.json", '"sequence": 1', '"sequence": 2'))).signature).toBe("bad-signature");
    expect((await altered((copy) => rmSync(join(copy, "manifest.json.minisig")))).signature).toBe("absent");
  });

  test("is fetched from an address, within a size; what is not one is told why", async () => {
    const server = createServer((_, answer) => answer.end(readFileSync(zip)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const listening = server.address();
    const address = `http://127.0.0.1:${typeof listening === "object" ? listening?.port : 0}/x.zip`;
    const opened = await openExport(address);
    expect(readdirSync(opened.folder)).toContain("manifest.json");
    await opened.close();
    const why = (given: string, bytes = 1e9) =>
      openExport(given, { bytes, entries: 100, seconds: 5 }).then(
        () => undefined,
        (thrown: unknown) => unreadableIn(thrown)?.kind,
      );
    expect(await why(address, 100)).toBe("too-large");
    expect(await why(join(directory, "absent"))).toBe("absent");
    expect(await why(join(folder, "README.md"))).toBe("damaged");
    expect(await why(directory)).toBe("not-an-export");
    await new Promise((resolve) => server.close(resolve));
    expect(await why(address)).toBe("not-fetched");
  });
});

describe("robustness beside a release", () => {
  const settings = { ...standardSettings, seed: 5, replicates: 30, points: 8 };
  let whole: string;

  beforeAll(async () => {
    const beside = exportedRobustness(robustnessOf(release, settings), release.record);
    const files = exportFiles(release, key, beside);
    whole = join(directory, "with-robustness");
    await writeExport(whole, files, release.record);
    await writeExport(`${whole}.zip`, files, release.record);
  });

  const checked = async (path: string) => {
    const opened = await openExport(path);
    const verified = await verifyExport(opened.folder).finally(opened.close);
    if (verified.kind !== "verified") throw new Error(verified.kind);
    return verified;
  };

  test("is in a folder of its own, listed and signed, and comes out the same, from a folder and from a zip", async () => {
    expect(readdirSync(join(whole, "robustness")).sort()).toEqual([
      ...["asked.json", "audit.json", "effects.csv", "left.csv", "ranges.csv", "variations.json"],
    ]);
    for (const path of [whole, `${whole}.zip`]) {
      const { verification, findings } = await checked(path);
      expect(verification.robustness).toEqual([]);
      expect(isSound(verification)).toBe(true);
      expect(findings.filter(({ code }) => code === "file-ignored")).toEqual([]);
    }
  });

  test("a range that was changed, another seed, or a file too many is found", async () => {
    const copy = mkdtempSync(join(directory, "copy-"));
    cpSync(whole, copy, { recursive: true });
    const ranges = join(copy, "robustness", "ranges.csv");
    const lines = readFileSync(ranges, "utf8").split("\n");
    lines[1] = lines[1]!.replace(/,5$/, ",6");
    writeFileSync(ranges, lines.join("\n"));
    writeFileSync(join(copy, "robustness", "more.txt"), "");
    const { verification } = await checked(copy);
    expect(verification.robustness).toMatchObject([{ file: "robustness/ranges.csv", row: 2 }]);
    expect(verification.files).toEqual([
      { kind: "altered", file: "robustness/ranges.csv" },
      { kind: "unlisted", file: "robustness/more.txt" },
    ]);
    writeFileSync(join(copy, "robustness", "asked.json"), "{}");
    expect((await checked(copy)).verification.robustness?.[0]?.file).toBe("robustness/asked.json");
  });

  test("has what was drawn as a file that draws the same again, and what was left beside it, each with its reason", () => {
    const written = (name: string): string => readFileSync(join(whole, "robustness", name), "utf8");
    const choices = (name: string): string[] =>
      VariationsFile.parse(JSON.parse(written(name))).vary.map(({ choice }) => choice);
    const [, ...left] = written("left.csv").trimEnd().split("\n");
    const named = left.map((line) => line.split(",").slice(3));
    expect(choices("asked.json")).toEqual(standardSettings.variations.map(({ choice }) => choice));
    expect(choices("variations.json").length).toBeGreaterThan(0);
    // Each that was asked for was drawn, or was left for a reason.
    for (const choice of choices("asked.json"))
      expect(choices("variations.json").includes(choice)).toBe(!named.some(([name]) => name === choice));
    expect(named).toContainEqual(["drop-area", "not-asked"]);
    const { seed, n, points, vary } = VariationsFile.parse(JSON.parse(written("variations.json")));
    const again = robustnessOf(release, {
      ...{ seed: seed!, replicates: n!, points: points!, variations: vary },
    });
    expect([...rangeLines(again, { index: release.record.index, release: release.record.id })].join("")).toBe(
      written("ranges.csv"),
    );
  });
});
