/** `passerelle invite EMAIL`: an account for somebody, with a letter that invites them and, if wanted, the link itself. */
import type { Command } from "commander";
import type { Role } from "../base/actor.ts";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type Options = {
  readonly role?: string;
  readonly edition?: string;
  readonly place?: string;
  readonly programme?: string;
};

async function invite(email: string, { role, edition, place, programme }: Options, command: Command): Promise<number> {
  const settings = settingsOf(command);
  const [{ configFor }, { withDatabase }, { perform }, { servedInviteHere: servedInvite }, { roleProblems }] =
    await Promise.all([
      import("./opening.ts"),
      import("./with-database.ts"),
      import("../server/perform.ts"),
      import("../server/people-operations.ts"),
      import("../people/roles/problem-words.ts"),
    ]);
  const [{ say }, { peopleWords }] = await Promise.all([import("../ui/words/words.ts"), import("./people-words.ts")]);
  const config = configFor({}, settings.language, process.env);
  if (!config) return 2;
  const { language } = settings;
  const bounds: Partial<Record<keyof Role, string>> = {
    ...(role === undefined ? {} : { role }),
    ...(edition === undefined ? {} : { edition }),
    ...(place === undefined ? {} : { place }),
    ...(programme === undefined ? {} : { programme }),
  };
  return withDatabase(config, settings, roleProblems, 2, async (context) => {
    const made = await perform(servedInvite, { email, language, ...bounds }, context);
    const { outcome } = servedInvite.operation.output.parse(made);
    const said = say(outcome === "invited" ? peopleWords.letter : peopleWords.role, language, { email });
    process.stdout.write(settings.json ? `${JSON.stringify({ outcome })}\n` : `${said}\n`);
    return 0;
  });
}

export const addInvite = (program: Command, told: Told): void => {
  program
    .command("invite")
    .description(told("invite"))
    .argument("<email>", told("email"))
    .option("--role <role>", told("role"))
    .option("--edition <id>", told("roleEdition"))
    .option("--place <code>", told("rolePlace"))
    .option("--programme <code>", told("roleProgramme"))
    .addHelpText("after", `\n${told("example")}\n  passerelle invite ben@example.org --role editor\n`)
    .action(async (email: string, options: Options, command: Command) => {
      process.exitCode = await invite(email, options, command);
    });
};
