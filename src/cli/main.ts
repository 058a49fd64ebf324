/** The entry point of `bin/passerelle`. */
import product from "../../package.json" with { type: "json" };
import { say } from "../ui/words/words.ts";
import { misuseWords } from "./misuse-words.ts";
import { run } from "./program.ts";
import { languageIn } from "./settings.ts";

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw fault;
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), product.version);
} catch (defect) {
  console.error(defect instanceof Error ? (defect.stack ?? defect.message) : defect);
  console.error(`\n${say(misuseWords.defect, languageIn(process.argv.slice(2)))}`);
  process.exitCode = 70;
}
