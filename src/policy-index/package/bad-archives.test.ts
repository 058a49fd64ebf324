import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { readPackage } from "./read-package.ts";
import { soundAnswers, soundInstrument } from "./sound-package.ts";
import { findingWords } from "./words.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-archives-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);

const sound: Zippable = { "instrument.yaml": bytes(soundInstrument), "answers.csv": bytes(soundAnswers) };

async function kept(name: string, content: Uint8Array): Promise<string> {
  const made = await mkdtemp(join(folder, "z-"));
  const path = join(made, name);
  await writeFile(path, content);
  return path;
}

const read = async (entries: Zippable, change: (zip: Buffer) => Buffer = (zip) => zip) =>
  readPackage(await kept("index.zip", change(Buffer.from(zipSync(entries)))));

/** Every occurrence of a text in the bytes of a zip, put another way of the same length. */
const renamed =
  (from: string, to: string) =>
  (zip: Buffer): Buffer =>
    Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");

/** Changes a field of the central directory's entry of a name. */
const inDirectory =
  (name: string, change: (zip: Buffer, entry: number) => void) =>
  (zip: Buffer): Buffer => {
    const at = zip.lastIndexOf(name) - 46;
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    change(zip, at);
    return zip;
  };

describe("a zip", () => {
  test("is read from its top, or from the one folder that holds everything", async () => {
    const nested: Zippable = { "my-index": sound, __MACOSX: { "._x": bytes("x") }, ".DS_Store": bytes("x") };
    for (const entries of [sound, nested]) {
      const { package: made, findings } = await read(entries);
      expect(findings).toEqual([]);
      expect(made?.answers.places).toEqual(["FRA", "PRT"]);
    }
  });

  const cases: readonly (readonly [string, string, () => ReturnType<typeof read>])[] = [
    ["with a path out of it", "zip-path", () => read({ ...sound, "../evil.csv": bytes("x") })],
    ["with an absolute path", "zip-path", () => read({ ...sound, "/etc/passwd": bytes("x") })],
    ["with a drive's path", "zip-path", () => read({ ...sound, "C:\\evil.csv": bytes("x") })],
    ["with a NUL in a name", "zip-path", () => read({ ...sound, "evilX.csv": bytes("x") }, renamed("evilX", "evil\0"))],
    [
      "with a link",
      "zip-link",
      () => read({ ...sound, link: [bytes("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] }),
    ],
    [
      "with a name twice",
      "zip-name-twice",
      () => read({ ...sound, "answers.cs2": bytes("x") }, renamed(".cs2", ".csv")),
    ],
    [
      "with a password",
      "zip-encrypted",
      () =>
        read(
          sound,
          inDirectory("answers.csv", (zip, at) => zip.writeUInt16LE(1, at + 8)),
        ),
    ],
    [
      "with too many entries",
      "zip-entries",
      () => read(Object.fromEntries(Array.from({ length: 1100 }, (_, n) => [`f${n}`, bytes("")]))),
    ],
    [
      "that is a bomb",
      "zip-bomb",
      () => read({ ...sound, "answers.csv": [new Uint8Array(60 * 1024 ** 2).fill(32), { level: 9 }] }),
    ],
    [
      "whose declared size lies",
      "zip-damaged",
      () =>
        read(
          sound,
          inDirectory("answers.csv", (zip, at) => zip.writeUInt32LE(7, at + 24)),
        ),
    ],
    [
      "whose bytes are not those it was made of",
      "zip-damaged",
      () =>
        read(
          sound,
          inDirectory("answers.csv", (zip, at) => zip.writeUInt32LE(7, at + 16)),
        ),
    ],
    ["cut off", "zip-damaged", () => read(sound, (zip) => zip.subarray(0, zip.length - 30))],
    [
      "that is a text",
      "zip-damaged",
      async () => readPackage(await kept("index.zip", bytes("not a zip at all, but long enough to be looked at"))),
    ],
    ["without the files of a package", "file-missing", () => read({ "a.txt": bytes("x") })],
  ];

  test.each(cases)("%s is refused", async (_, code, given) => {
    const { package: made, findings } = await given();
    expect(made).toBeUndefined();
    const found = findings.find((finding) => finding.code === code);
    expect(found, JSON.stringify(findings)).toMatchObject({ tier: "error", code });
    for (const language of languages) expect(findingWords(found!, language).mend.length).toBeGreaterThan(5);
  });
});

describe("a path", () => {
  test("to nothing is said to lead to nothing", async () => {
    const { findings } = await readPackage(join(folder, "absent"));
    expect(findings).toMatchObject([{ tier: "error", code: "package-absent" }]);
  });

  test("to another kind of file is refused with what a package is", async () => {
    const { findings } = await readPackage(await kept("index.pdf", bytes("%PDF")));
    expect(findings).toMatchObject([{ tier: "error", code: "package-kind-unknown", found: ".pdf" }]);
  });

  test("to a table alone is refused, and read where its instrument lies beside it", async () => {
    const path = await kept("my answers.csv", bytes(soundAnswers));
    expect((await readPackage(path)).findings).toMatchObject([{ tier: "error", code: "instrument-beside" }]);
    await writeFile(join(path, "..", "instrument.yaml"), soundInstrument);
    const { package: made, findings } = await readPackage(path);
    expect(findings).toEqual([]);
    expect(made?.answers.periods).toEqual(["2024"]);
  });
});
