/** `passerelle robustness --check`: whether what the site keeps of a release's robustness still comes out the same. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { robustnessFile, settingsOfRelease } from "../policy-index/releases/robust/files.ts";
import { keptRobustness } from "../policy-index/releases/robust/kept.ts";
import { say } from "../ui/words/words.ts";
import { progressBar } from "./progress.ts";
import { dataDirectory, publishedRelease } from "./read-scored-index.ts";
import { robustnessWords } from "./robustness-words.ts";
import { settingsOf } from "./settings.ts";

export async function checkKept(named: string, command: Command): Promise<number> {
  const { language, json } = settingsOf(command);
  const published = await publishedRelease(named);
  if (!published) {
    const directory = resolve(dataDirectory() ?? "");
    const said = say(robustnessWords.unpublished, language, { release: named, directory });
    process.stderr.write(json ? `${JSON.stringify({ error: said })}\n` : `${said}\n`);
    return 2;
  }
  const { release, directory, bundle } = published;
  const bar = progressBar(say(robustnessWords.drawing, language));
  const kept = await keptRobustness(release, published, (done) => bar.to(done, 1)).finally(bar.end);
  const name = `${release.record.index} ${release.record.id}`;
  const file = robustnessFile(directory, bundle, await settingsOfRelease(directory, bundle));
  const said = say(robustnessWords[kept], language, { release: name, file });
  process.stdout.write(json ? `${JSON.stringify({ release: name, kept, file })}\n` : `${said}\n`);
  return kept === "same" ? 0 : 1;
}
