/** The program: its name, its options common to all commands, and what happens when it is misused. */
import { Command, CommanderError, Option } from "commander";
import { languages } from "../base/text.ts";
import { commands } from "./commands.ts";

export function program(version: string): Command {
  const made = new Command("passerelle")
    .description("Policy indices as files: score, publish, verify.")
    .version(version, "-V, --version", "print the version")
    .addOption(new Option("--lang <language>", "language of messages").choices([...languages]))
    .option("--json", "print machine-readable JSON where a command has it")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .showHelpAfterError("(`passerelle --help` lists the commands and options)")
    .exitOverride();
  for (const add of commands) add(made);
  return made;
}

/** Runs the program; answers the exit code: 0 done, 1 something differs, 2 not understood or not valid. */
export async function run(words: readonly string[], version: string): Promise<number> {
  const made = program(version);
  if (words.length === 0) {
    made.outputHelp();
    return 0;
  }
  try {
    await made.parseAsync([...words], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    throw thrown;
  }
}
