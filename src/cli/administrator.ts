/**
 * `passerelle administrator EMAIL`: makes somebody an administrator and prints a link that lets them in, once. The
 * first one of all is made so; and it is the way back for an administrator who lost every way in.
 */
import type { Command } from "commander";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type Options = { readonly name?: string };

async function administrator(email: string, { name = "" }: Options, command: Command): Promise<number> {
  const settings = settingsOf(command);
  const [{ configFor }, { withDatabase }, { perform }, { servedAppoint }, { openSecrets, linkAddress, linkToken }] =
    await Promise.all([
      import("./opening.ts"),
      import("./with-database.ts"),
      import("../server/perform.ts"),
      import("../server/people-operations.ts"),
      import("../server/accounts/secret.ts"),
    ]);
  const [{ say }, { peopleWords }] = await Promise.all([import("../ui/words/words.ts"), import("./people-words.ts")]);
  const config = configFor({}, settings.language, process.env);
  if (!config) return 2;
  const { language } = settings;
  return withDatabase(config, settings, {}, 1, async (context) => {
    const made = await perform(servedAppoint, { email, name, language }, context);
    const { link, outcome } = servedAppoint.operation.output.parse(made);
    const { secret } = await openSecrets(config.PASSERELLE_DATA, config.PASSERELLE_SECRET_FILE);
    const origin = config.PASSERELLE_ORIGIN ?? `http://localhost:${config.PORT}`;
    const address = linkAddress(origin, language, linkToken(secret, link));
    const said = say(outcome === "invited" ? peopleWords.invited : peopleWords.given, language, { email });
    process.stdout.write(
      settings.json
        ? `${JSON.stringify({ outcome, link: address })}\n`
        : `${said}\n\n  ${address}\n\n${say(peopleWords.once, language)}\n`,
    );
    return 0;
  });
}

export const addAdministrator = (program: Command, told: Told): void => {
  program
    .command("administrator")
    .description(told("administrator"))
    .argument("<email>", told("email"))
    .option("--name <name>", told("name"))
    .addHelpText("after", `\n${told("example")}\n  passerelle administrator ada@example.org --name 'Ada Example'\n`)
    .action(async (email: string, options: Options, command: Command) => {
      process.exitCode = await administrator(email, options, command);
    });
};
