/** The program: its name, its options common to all commands, and what happens when it is misused; in the asker's language. */
import { type Argument, Command, CommanderError, Option } from "commander";
import { type Language, languages } from "../base/text.ts";
import { commands } from "./commands.ts";
import { misuse } from "./misuse.ts";
import { languageIn } from "./settings.ts";
import { refusedIn, type Told, toldIn } from "./told.ts";

/** What the help is made of beside what commands say of themselves. */
const helpIn = (told: Told) => {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": told("usageTitle"),
    "Arguments:": told("argumentsTitle"),
    "Options:": told("optionsTitle"),
    "Commands:": told("commandsTitle"),
  };
  const described = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const known: unknown = defaultValue;
    const more = [
      ...(argChoices ? [`${told("choices")}: ${argChoices.join(", ")}`] : []),
      ...(known === undefined ? [] : [`${told("unlessSaid")}: ${String(known)}`]),
    ];
    return more.length > 0 ? `${description} (${more.join("; ")})` : description;
  };
  return {
    styleTitle: (title: string) => titles[title] ?? title,
    styleUsage: (usage: string) =>
      usage.replace("[options]", `[${told("optionsWord")}]`).replace("[command]", `[${told("commandWord")}]`),
    optionDescription: described,
    argumentDescription: described,
  };
};

export function program(version: string, language: Language = "en"): Command {
  const told = toldIn(language);
  const made = new Command("passerelle")
    .description(told("passerelle"))
    .version(version, "-V, --version", told("version"))
    .addOption(new Option("--lang <language>", told("lang")).choices([...languages]))
    .option("--json", told("json"))
    .helpOption("-h, --help", told("help"))
    .helpCommand(`help [${told("commandWord")}]`, told("helpCommand"))
    .showHelpAfterError(told("seeHelp"))
    .configureHelp(helpIn(told))
    .configureOutput({ outputError: (message, write) => write(`${misuse(message, language)}\n`) })
    .exitOverride();
  for (const add of commands) add(made, told, refusedIn(language));
  return made;
}

/** Runs the program; answers the exit code: 0 done, 1 something differs, 2 not understood or not valid. */
export async function run(words: readonly string[], version: string): Promise<number> {
  const made = program(version, languageIn(words));
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
