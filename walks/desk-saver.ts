/**
 * Saves answers one after the other and says of each that it is kept, until it is killed: `passerelle` as far as saving
 * goes, in a process of its own. Arguments: address of the database or `-`, data directory, edition, person.
 */
import type { Person } from "../src/base/actor.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { servedCodingAnswer, servedCodingSave } from "../src/policy-index/coding/serve.ts";
import { perform } from "../src/server/perform.ts";
import { openDatabase } from "../src/store/open.ts";
import { isTrouble } from "../src/store/trouble.ts";

const [url = "-", dataDirectory = "", edition = "", name = "", first = "0"] = process.argv.slice(2);
const database = await openDatabase({ dataDirectory, ...(url === "-" ? {} : { databaseUrl: url }) });
const actor: Person = {
  kind: "person",
  name,
  provedAt: new Date(),
  roles: [{ role: "author", edition, place: "FRA" }],
};
const where = { edition, place: "FRA", period: "2027" };
const context = () => ({
  ...{ actor, now: new Date(), language: "en" as const, requestId: "saver", archive: archiveOf([]), database },
});

const versionOf = (output: unknown): number =>
  typeof output === "object" && output !== null && "version" in output && typeof output.version === "number"
    ? output.version
    : 0;

async function save(turn: number): Promise<void> {
  const indicator = `q${(turn % 40) + 1}`;
  const now = versionOf(await perform(servedCodingAnswer, { ...where, indicator }, context()));
  const input = { ...where, indicator, justification: `turn ${turn}` };
  const once = `saver-${turn}-${now}`;
  await perform(servedCodingSave, input, { ...context(), match: String(now), onceKey: once });
  // Said only now: whoever reads it may rely on it.
  process.stdout.write(`${indicator} ${turn}\n`);
}

for (let turn = Number(first); ; turn += 1) {
  try {
    await save(turn);
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
    // The database is away: it comes back by itself.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
