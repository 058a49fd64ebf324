/**
 * `passerelle demo`: the bundled index, published and open for visitors, from nothing. What is there already is not
 * made again, so a second start takes seconds.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Command } from "commander";
import { facilityRoles, type RoleName } from "../base/actor.ts";
import type { Context } from "../server/perform.ts";
import type { Database } from "../store/open.ts";
import type { SettingUp } from "./opening.ts";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type Options = { readonly port?: string; readonly host?: string };

/** The releases of the bundled index, in the order of their publication here, dated the day they are published. */
const bundled = ["2020.0", "2020.1", "2024.0"] as const;

const index = "citizenship-law";

/** Two assess a request, blind to each other, and it takes three of a committee to decide. */
const howMany = (role: RoleName): number => (role === "assessor" ? 2 : role === "committee-member" ? 3 : 1);

/** Everybody in a demonstration is invented; where somebody real has an account, nobody is. Whether they are here. */
async function keepExamplePeople(database: Database): Promise<boolean> {
  const { keepExamplePerson, markExercise } = await import("../people/roles/example-people.ts");
  const { transaction } = await import("../store/transaction.ts");
  const now = new Date();
  return transaction(database, { readOnly: false }, async (tx) => {
    if (!(await markExercise(tx, now))) return false;
    for (const role of ["administrator", "editor", "auditor", ...facilityRoles] as const) {
      const called = role.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
      for (let no = 1; no <= howMany(role); no += 1)
        await keepExamplePerson(tx, { name: `Example ${called} ${no}`, roles: [{ role }], now, newId: randomUUID });
    }
    return true;
  });
}

/** The invented programme, from the day the example begins; the same again is nothing, and one that was changed since stays. */
async function keepExampleProgramme(context: Context): Promise<void> {
  const [{ perform }, { servedImportProgramme, servedProgrammes }, { packageRoot }] = await Promise.all([
    import("../server/perform.ts"),
    import("../server/operations.ts"),
    import("../store/package-root.ts"),
  ]);
  const { programmes } = servedProgrammes.operation.output.parse(await perform(servedProgrammes, {}, context));
  if (programmes.some(({ code }) => code === "EXF")) return;
  const path = join(packageRoot(), "examples", "example-facility", "programme.yaml");
  await perform(servedImportProgramme, { path, from: "2026-01-01" }, context);
}

/**
 * The 2027 exercise, with work at every desk: set up once, beside the open site, and gone on with where a start was
 * broken off. What goes wrong with it is told, and closes nothing.
 */
function exerciseBeside(
  context: Context,
  { database, directory }: { readonly database: Database; readonly directory: string },
  { label, ready }: { readonly label: string; readonly ready: string },
  failed: (fault: unknown) => void,
): SettingUp {
  const stop = new AbortController();
  let progress: ReturnType<SettingUp["progress"]> = { done: 0, of: 1 };
  const setUp = async (kept: () => void): Promise<void> => {
    const { setUpExercise } = await import("./exercise/set-up.ts");
    const { setUpActions } = await import("./exercise/actions.ts");
    const { setUpDeliverables } = await import("./exercise/deliverables.ts");
    const { setUpParticipants } = await import("./exercise/participants.ts");
    const { setUpRequests } = await import("./exercise/requests.ts");
    const { settleArchive } = await import("../server/settle-archive.ts");
    const { progressBar } = await import("./progress.ts");
    process.stderr.write(`${label} …\n`);
    const bar = progressBar(label);
    const told = (done: number, of: number): void => {
      progress = { done, of };
      bar.to(done, of);
    };
    await setUpExercise({ ...context, database, kept }, told, stop.signal).finally(bar.end);
    await setUpRequests({ ...context, database, kept }, stop.signal);
    await setUpActions({ ...context, database, kept }, stop.signal);
    await setUpDeliverables({ ...context, database, kept }, stop.signal);
    await setUpParticipants({ ...context, database, kept }, stop.signal);
    // One of its editions is published: readers have it once the directory does, and a start that was killed left that out.
    await settleArchive(directory, context);
    process.stderr.write(`${ready}\n`);
  };
  let work = Promise.resolve();
  return {
    progress: () => progress,
    begin: (kept) => {
      work = setUp(kept)
        .catch((fault: unknown) => (stop.signal.aborted ? undefined : failed(fault)))
        .finally(() => {
          progress = undefined;
        });
    },
    close: () => {
      stop.abort();
      return work;
    },
  };
}

async function demo(options: Options, command: Command): Promise<number> {
  const [opening, { openLog }, { say }, { serveWords }, { askedHere, printProblem, databaseAway }] = await Promise.all([
    import("./opening.ts"),
    import("../server/log.ts"),
    import("../ui/words/words.ts"),
    import("./serve-words.ts"),
    import("./with-database.ts"),
  ]);
  const [
    { openDatabase },
    { migrate },
    { isTrouble },
    { packageRoot },
    { publishPackage },
    { bringPortfolio },
    { listedVersions },
    { progressBar },
    { openArchive },
  ] = await Promise.all([
    import("../store/open.ts"),
    import("../store/migrate.ts"),
    import("../store/trouble.ts"),
    import("../store/package-root.ts"),
    import("../server/publish-package.ts"),
    import("../server/settle-portfolio.ts"),
    import("../facility/portfolio/shelf-files.ts"),
    import("./progress.ts"),
    import("../policy-index/releases/archive.ts"),
  ]);
  const settings = settingsOf(command);
  const { language } = settings;
  const config = opening.configFor(options, language, process.env);
  if (!config) return opening.notUnderstood;
  // Before the long part, not after it.
  if (!(await opening.portIsFree(config, { command: "npm run demo --", language }))) return opening.cannotStart;
  const log = openLog(process.env.LOG_LEVEL ? config.LOG_LEVEL : "warn");
  const tell = (words: string): void => void process.stderr.write(`${words}\n`);

  let settingUp: SettingUp | undefined;
  try {
    tell(`${say(serveWords.databaseOpens, language)} …`);
    const database = await openDatabase({ dataDirectory: config.PASSERELLE_DATA, databaseUrl: config.DATABASE_URL });
    try {
      await migrate(database, new Date());
      const isExercise = await keepExamplePeople(database);
      const context = askedHere(language, database);
      const archive = await openArchive(config.PASSERELLE_DATA);
      const there = new Set(archive.releases(index).map(({ id }) => id));
      for (const release of bundled.filter((one) => !there.has(one))) {
        const label = say(serveWords.publishes, language, { release: `${index} ${release}` });
        tell(`${label} …`);
        const bar = progressBar(label);
        const folder = join(packageRoot(), "examples", index, release);
        const input = { package: folder, release };
        const progress = (done: number, of: number | undefined): void => bar.to(done, of);
        await publishPackage(config.PASSERELLE_DATA, input, { ...context, progress }).finally(bar.end);
      }
      const portfolio = { path: join(packageRoot(), "examples", "mieux-portfolio") };
      // Another that was imported since is not replaced by it.
      if ((await listedVersions(config.PASSERELLE_DATA)).length === 0)
        await bringPortfolio(config.PASSERELLE_DATA, portfolio, context);
      if (isExercise) await keepExampleProgramme(context);
      const failed = (fault: unknown): void => log.error({ err: fault }, "the exercise could not be set up");
      if (isExercise)
        settingUp = exerciseBeside(
          context,
          { database, directory: config.PASSERELLE_DATA },
          { label: say(serveWords.exercise, language), ready: say(serveWords.exerciseReady, language) },
          failed,
        );
    } catch (thrown) {
      await database.close();
      throw thrown;
    }
    const beside = {
      ...{ database: () => database, close: () => database.close() },
      ...(settingUp ? { settingUp } : {}),
    };
    return await opening.openUntilSignalled(config, log, beside, { command: "npm run demo --", language });
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
    printProblem(thrown, {}, settings);
    return databaseAway;
  } finally {
    log.flush();
  }
}

export const addDemo = (program: Command, told: Told): void => {
  program
    .command("demo")
    .description(told("demo"))
    .option("--port <port>", told("port"))
    .option("--host <address>", told("host"))
    .action(async (options: Options, command: Command) => {
      process.exitCode = await demo(options, command);
    });
};
