/** A house whose clock can be moved on while it is open: a file says by how many days. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { newData } from "./house.ts";

/** Read by the product's process before anything else: every `Date` of it is so much later. */
const preload = (file: string): string => `
import { readFileSync } from "node:fs";
const Real = Date;
let later = 0;
setInterval(() => { later = Number(readFileSync(${JSON.stringify(file)}, "utf8")) * 86400000 || 0; }, 100).unref();
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + later); else super(...given); }
  static now() { return Real.now() + later; }
};
`;

export function movedClock() {
  const folder = newData();
  const [file, module] = [path.join(folder, "days"), path.join(folder, "clock.mjs")];
  writeFileSync(file, "0");
  writeFileSync(module, preload(file));
  return {
    environment: { NODE_OPTIONS: `--import ${pathToFileURL(module).href}` },
    /** So many days after the house was opened. */
    moveTo: (days: number): void => writeFileSync(file, String(days)),
  };
}
