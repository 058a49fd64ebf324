/**
 * `passerelle export`: a release as a folder or a zip, with scores, codebook, citation and a signed manifest. Read from
 * the archive; the database need not be up.
 *
 * Exit code 0; 1 where there is no such release or it cannot be written; 2 where the settings are not understood.
 */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import type { Archive, PublishedRelease } from "../policy-index/releases/contract.ts";
import { newestOf } from "../policy-index/releases/newest.ts";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

/** `INDEX/RELEASE`, or `RELEASE` where one index has it; `latest` is the newest of an index. */
export function releaseNamed(archive: Archive, name: string): PublishedRelease | undefined {
  const slash = name.indexOf("/");
  const indexes = slash < 0 ? archive.indexes() : [name.slice(0, slash)];
  const wanted = name.slice(slash + 1);
  const found = indexes.flatMap((index) => {
    const id = wanted === "latest" ? newestOf(archive.releases(index))?.id : wanted;
    return id === undefined ? [] : (archive.release(index, id) ?? []);
  });
  return found.length === 1 ? found[0] : undefined;
}

const allOf = (archive: Archive): readonly string[] =>
  archive.indexes().flatMap((index) => archive.releases(index).map(({ id }) => `${index}/${id}`));

async function exportRelease(name: string, out: string, command: Command): Promise<number> {
  const { language, json } = settingsOf(command);
  const [{ configFor }, { openArchive }, { exportFiles }, { writeExport }, { signingKey }, { exportedRobustness }] =
    await Promise.all([
      import("./opening.ts"),
      import("../policy-index/releases/archive.ts"),
      import("../policy-index/releases/export-package.ts"),
      import("../policy-index/releases/write-export.ts"),
      import("../policy-index/releases/signing-key.ts"),
      import("../policy-index/releases/robust/exported.ts"),
    ]);
  const [{ releaseWords }, { say }] = await Promise.all([import("./release-words.ts"), import("../ui/words/words.ts")]);
  const config = configFor({}, language, process.env);
  if (config === undefined) return 2;
  const refused = (said: string): number => {
    process.stderr.write(json ? `${JSON.stringify({ error: said })}\n` : `${said}\n`);
    return 1;
  };
  const archive = await openArchive(config.PASSERELLE_DATA);
  const release = releaseNamed(archive, name);
  if (release === undefined) {
    const known = allOf(archive).join(", ");
    return refused(say(releaseWords.releaseAbsent, language, { release: name, known: known === "" ? "—" : known }));
  }
  if (existsSync(out)) return refused(say(releaseWords.outTaken, language, { out }));
  const { record } = release;
  try {
    const key = await signingKey(config.PASSERELLE_DATA, config.PASSERELLE_SIGNING_KEY_FILE);
    const made = archive.robustness?.(record.index, record.id);
    const files = exportFiles(release, key, made ? exportedRobustness(made, record) : []);
    await writeExport(out, files, record);
    const values = { index: record.index, release: record.id, out, files: files.length };
    const said = say(releaseWords.exported, language, values);
    process.stdout.write(json ? `${JSON.stringify({ out, record })}\n` : `${said}\n`);
    return 0;
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
    if (!/^E[A-Z]+$/.test(code)) throw thrown;
    return refused(say(releaseWords.outUnwritable, language, { out, code }));
  }
}

export function addExport(program: Command, told: Told): void {
  program
    .command("export")
    .description(told("export"))
    .argument("<release>", told("exportRelease"))
    .requiredOption("--out <path>", told("exportOut"))
    .addHelpText(
      "after",
      `\n${told("example")}\n  passerelle export citizenship-law/2024.0 --out citizenship-law.zip\n`,
    )
    .action(async (name: string, { out }: { out: string }, command: Command) => {
      process.exitCode = await exportRelease(name, out, command);
    });
}
