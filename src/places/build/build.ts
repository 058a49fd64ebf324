/**
 * Writes the data the product reads at run time: `places/countries.json`, `places/shapes/world.json` and
 * `places/shapes/world-small.json`. Run by `node bin/places.mjs` whenever a source or a rule changes; the files are
 * checked in, so that an installation needs neither the atlas nor the registries, and names do not shift with the
 * version of ICU a machine happens to have.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pieces } from "./atlas.ts";
import { countryRecords } from "./countries.ts";
import { details, worldShapes } from "./shapes.ts";

const folder = join(process.cwd(), "src/places");

function keep(file: string, text: string): void {
  writeFileSync(join(folder, file), `${text}\n`);
  process.stdout.write(`${file}  ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed\n`);
}

const lines = (records: readonly unknown[]): string => `[\n${records.map((one) => JSON.stringify(one)).join(",\n")}\n]`;

const atlas = pieces();
const world = worldShapes(atlas, details.world);
const small = worldShapes(atlas, details.small);
keep("shapes/world.json", JSON.stringify(world.map));
keep("shapes/world-small.json", JSON.stringify(small.map));
keep(
  "countries.json",
  `{"cldr":${JSON.stringify(process.versions.cldr ?? "")},"countries":${lines(countryRecords(world.degrees))}}`,
);
