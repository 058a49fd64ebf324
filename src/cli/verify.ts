/**
 * `passerelle verify`: whether an exported release is what it says. Needs neither server nor database.
 *
 * Exit code 0; 1 where anything differs; 2 where it is not an exported release or its package is not valid.
 */
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Language } from "../base/text.ts";
import type { Verification } from "../policy-index/releases/verified/verify-export.ts";
import { say } from "../ui/words/words.ts";
import { printFindings } from "./print-findings.ts";
import { progressBar } from "./progress.ts";
import { type Settings, settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";
import { signatureWords, unreadableWords, verifyWords } from "./verify-words.ts";

/** One line a difference. */
function* differences(
  { files, signature, digest, scores, robustness = [] }: Verification,
  language: Language,
): Generator<string> {
  for (const { kind, file } of files) yield say(verifyWords[kind], language, { file });
  if (signature !== "good") yield say(signatureWords[signature], language);
  if (digest.said !== digest.found) yield say(verifyWords.digest, language, digest);
  if (scores === undefined) yield say(verifyWords.noScores, language);
  for (const { column, found, expected, ...where } of scores ?? []) {
    const values = { ...where, column: column ?? "—", found: found ?? "—", expected: expected ?? "—" };
    yield say(verifyWords.score, language, values);
  }
  for (const one of robustness) yield say(verifyWords.robustness, language, { ...one, row: String(one.row) });
}

function print(verification: Verification, sound: boolean, { language, json }: Settings): void {
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ sound, ...verification, scores: verification.scores ?? null, robustness: verification.robustness ?? null })}\n`,
    );
    return;
  }
  const { index, release, keyFrom, scoresCompared } = verification;
  if (sound) {
    process.stdout.write(`${say(verifyWords.sound, language, { index, release, scores: scoresCompared })}\n`);
  } else {
    const lines = [...differences(verification, language)];
    const head = say(verifyWords.unsound, language, { index, release, count: lines.length });
    process.stdout.write(`${[head, ...lines].join("\n  ")}\n`);
  }
  if (keyFrom === "self") process.stderr.write(`${say(verifyWords.ownKey, language)}\n`);
}

async function verify(given: string, key: string | undefined, settings: Settings): Promise<number> {
  const { language, json } = settings;
  const [{ openExport, unreadableIn }, { isSound, verifyExport }, { isPublicKey }] = await Promise.all([
    import("../policy-index/releases/verified/open-export.ts"),
    import("../policy-index/releases/verified/verify-export.ts"),
    import("../policy-index/releases/minisign.ts"),
  ]);
  const refused = (said: string): number => {
    process.stderr.write(json ? `${JSON.stringify({ error: said })}\n` : `${said}\n`);
    return 2;
  };
  const publicKey = key === undefined || isPublicKey(key) ? key : await readFile(key, "utf8").catch(() => "");
  if (publicKey !== undefined && !isPublicKey(publicKey)) return refused(say(verifyWords.notAKey, language));
  try {
    const opened = await openExport(given);
    const bar = progressBar(say(verifyWords.reading, language));
    const verified = await verifyExport(opened.folder, publicKey, bar.to).finally(async () => {
      bar.end();
      await opened.close();
    });
    if (verified.kind === "no-manifest") return refused(say(verifyWords.noManifest, language));
    if (verified.kind === "not-valid") {
      printFindings(verified.findings, language, json ? "json" : "text");
      return 2;
    }
    const sound = isSound(verified.verification);
    print(verified.verification, sound, settings);
    return sound ? 0 : 1;
  } catch (thrown) {
    const why = unreadableIn(thrown);
    if (why === undefined) throw thrown;
    return refused(say(unreadableWords[why.kind], language, { found: why.found }));
  }
}

export function addVerify(program: Command, told: Told): void {
  program
    .command("verify")
    .description(told("verify"))
    .argument("<release>", told("verifyRelease"))
    .option("--key <key>", told("key"))
    .addHelpText("after", `\n${told("example")}\n  passerelle verify citizenship-law-2024.0.zip --key RWQ…\n`)
    .action(async (given: string, { key }: { key?: string }, command: Command) => {
      process.exitCode = await verify(given, key, settingsOf(command));
    });
}
