/** `npm run check:spine`: the house as docs/decisions.md draws it, or every place where it is not. */
import path from "node:path";
import { brokenRules } from "./spine.mjs";

const broken = await brokenRules(path.resolve(import.meta.dirname, ".."));
for (const line of broken) console.error(line);
if (broken.length > 0) process.exit(1);
console.log("The spine holds.");
