import { expect, test } from "vitest";
import { type Entry, fromBuffer } from "yauzl";
import { languages } from "../../base/text.ts";
import { type Draws, drawsZip } from "./draws-file.ts";

const drawn: Draws = {
  settled: { scores: Float64Array.of(60, Number.NaN, 40, 50), ranks: Uint32Array.of(1, 0, 2, 1) },
  places: [
    { place: { code: "FRA", label: "France" }, state: "scored", score: 60 },
    { place: { code: "DEU", label: "Germany" }, state: "scored", score: 50 },
  ],
  seed: 7,
  recipe: "Birth: 2; weakest part",
  address: "https://index.example/en/citizenship-law/2024.0/yours?weights=birth%3A2,A06%3A0&combine=0%3Amin&seed=7",
};

/** Every file of a zip, as another program reads it, sums and sizes checked. */
function opened(zip: Uint8Array): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: true }, (fault, archive) => {
      if (!archive) return reject(fault);
      const read: Record<string, string> = {};
      archive.on("error", reject);
      archive.on("end", () => resolve(read));
      archive.on("entry", (entry: Entry) => {
        archive.openReadStream(entry, (broken, stream) => {
          if (!stream) return reject(broken);
          stream.on("error", reject);
          stream.on("end", () => archive.readEntry());
          stream.on("data", (chunk: Buffer) => {
            read[entry.fileName] = (read[entry.fileName] ?? "") + chunk.toString();
          });
        });
      });
      archive.readEntry();
    });
  });
}

test("draws of one's own recipe say which recipe, in their name and beside them, and how they are drawn again", async () => {
  for (const language of languages) {
    const { name, zip } = drawsZip(drawn, language);
    expect(name).toBe("draws-citizenship-law-2024.0-weights-birth-2-A06-0-combine-0-min-seed-7-not-official.zip");
    const read = await opened(zip);
    expect(drawsZip(drawn, language).zip).toEqual(zip);
    expect(read["README.txt"]).toContain(drawn.recipe);
    expect(read["README.txt"]).toContain(drawn.address);
    expect(read["README.txt"]).toMatch(/\b7\b/);
    expect(read["README.txt"]).not.toMatch(/undefined|[{}]/);
    expect(read["draws.csv"]?.split("\r\n")).toEqual([
      "official,index,release,seed,draw,place,score,rank",
      "no,citizenship-law,2024.0,7,1,FRA,60,1",
      "no,citizenship-law,2024.0,7,1,DEU,,",
      "no,citizenship-law,2024.0,7,2,FRA,40,2",
      "no,citizenship-law,2024.0,7,2,DEU,50,1",
      "",
    ]);
  }
  const plain = drawsZip({ ...drawn, address: "https://index.example/en/law/1.0/yours?seed=7" }, "en");
  expect(plain.name).toBe("draws-law-1.0-official-recipe-seed-7-not-official.zip");
});
