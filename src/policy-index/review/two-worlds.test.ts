/**
 * Nobody can tell who reviewed. Two worlds: the same edition, reviewed by one person or by another, gives every other
 * role the same answers to every question they may ask. And an attacker in each role asks everything there is, with
 * every id known, and finds no name, no id of a person, no time of day.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Person, RoleName } from "../../base/actor.ts";
import { operations } from "../../server/operations.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servedContestedCase, servedDecideCase } from "./adjudication/serve.ts";
import { servedApproveAgreed, servedContestAnswer } from "./approval/serve.ts";
import { servedAnswerComment, servedCommentOnAnswer, servedOpenWindow } from "./government/serve.ts";
import { servedHarmonise, servedHarmonising } from "./harmonising/serve.ts";
import { openedFile } from "./opened-under-test.ts";
import { servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { servedRemarks, servedReplyToOpinion } from "./remarks/serve.ts";
import { codeOf, type World, worldUnderTest } from "./review-under-test.ts";

const places = ["FRA", "ESP", "PRT"];
const other = { kind: "different-answer", suggestion: { option: "0" }, note: "Article 19 excludes it." };
const at = new Date("2027-03-10T10:17:23Z");

type Cast = Readonly<Record<"author" | "reviewer" | "editor" | "harmoniser" | "adjudicator" | "government", Person>>;

/** Looks around at a moment of the work. */
type Look = (moment: string) => Promise<void>;

/** The same things happen in every world: agreed, sent back and answered, contested, decided, opened, commented on. */
async function live(world: World, cast: Cast, look: Look): Promise<void> {
  const { edition } = world;
  const { author, reviewer, editor, harmoniser, government } = cast;
  const where = (place: string) => ({ edition, place, period: "2027" });
  for (const place of places) {
    await world.send(author, place, "ways", { birth: "1", descent: "1" });
    await world.send(author, place, "time", { years: 5 });
  }
  await world.agree(reviewer, "FRA", "ways", { at });
  await world.agree(reviewer, "FRA", "time", { at });
  const citations = [{ newSource: { title: "Décret de 1993" }, pinpoint: "Art. 19" }];
  const [espBirth, prtBirth] = await Promise.all([world.answer("ESP", "birth"), world.answer("PRT", "birth")]);
  for (const answer of [espBirth, prtBirth])
    await world.ask(servedGiveOpinion, { answer, ...other, citations }, reviewer, { match: 1, at });
  await look("judged");
  const back = { answer: espBirth, field: "citations", why: "Cite the decree." };
  await world.ask(servedReturnAnswer, back, reviewer, { match: 1, at });
  await look("sent back");
  const told = await world.ask(servedRemarks, where("ESP"), author);
  const opinion = told.answers[0]?.opinions[0]?.id;
  await world.ask(servedReplyToOpinion, { opinion, text: "It was repealed." }, author, { match: 0 });
  await world.ask(servedContestAnswer, { answer: prtBirth, why: "Two readings." }, editor, { match: 1 });
  await world.ask(servedApproveAgreed, { edition }, editor);
  for (const indicator of ["birth", "descent", "years"]) {
    const { rows } = await world.ask(servedHarmonising, { edition, indicator }, harmoniser);
    const answers = rows.filter(({ ready }) => ready).map(({ id, contentVersion }) => `${id}@${contentVersion}`);
    await world.ask(servedHarmonise, { edition, indicator, answers }, harmoniser);
  }
  await look("before the window");
  await world.query(
    "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', '2027-03-01', '2027-03-31')",
    [edition],
  );
  await world.ask(servedOpenWindow, { edition, place: "FRA" }, editor);
  const answer = await world.answer("FRA", "birth");
  const said = await world.ask(servedCommentOnAnswer, { answer, text: "It changed." }, government, { match: 0, at });
  await world.ask(servedAnswerComment, { comment: said.comment, text: "Later." }, author, { match: 0, at });
}

/** An answer in which whoever asks is called by no name. */
const withoutName = (answer: unknown, name: string): unknown =>
  JSON.parse((JSON.stringify(answer) ?? "null").replaceAll(name, "oneself"));

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What differs by lot is the same word each time: ids as they are first met, and the order of what is shown blind. */
function withoutLots(value: unknown, code: string): string {
  const sorted = (held: unknown): unknown => {
    if (Array.isArray(held)) return held.map(sorted);
    if (typeof held !== "object" || held === null) return held;
    return Object.fromEntries(
      Object.entries(held).map(([key, inner]) => {
        if (key === "stamp") return [key, "drawn"];
        const made = sorted(inner);
        if (key !== "positions" || !Array.isArray(made)) return [key, made];
        return [key, [...made].sort((one, next) => (JSON.stringify(one) < JSON.stringify(next) ? -1 : 1))];
      }),
    );
  };
  const met = new Map<string, string>();
  return JSON.stringify(sorted(value))
    .replace(uuid, (id) => {
      if (!met.has(id)) met.set(id, `id-${met.size + 1}`);
      return met.get(id) ?? "";
    })
    .replaceAll(code, "edition-code");
}

const reading = operations.filter(({ operation }) => operation.method === "GET" && operation.from === "database");

/** Every input an operation can be given of what somebody knows. */
function inputsOf(input: z.ZodType, known: Readonly<Record<string, readonly string[]>>): readonly object[] {
  if (!(input instanceof z.ZodObject)) return [{}];
  let inputs: object[] = [{}];
  for (const [key, schema] of Object.entries(input.shape)) {
    const values = known[key];
    if (!values) continue;
    const isOptional = schema instanceof z.ZodType && schema.safeParse(undefined).success;
    inputs = inputs.flatMap((made) => [
      ...(isOptional ? [made] : []),
      ...values.map((value) => ({ ...made, [key]: value })),
    ]);
  }
  return inputs;
}

onEveryDatabase("who reviewed", (server) => {
  let held: TestDatabase;
  type Lived = {
    readonly world: World;
    readonly reviewer: Person;
    readonly author: Person;
    readonly code: string;
    /** Everything an author, a reviewer and others were told while the work went on. */
    readonly meanwhile: readonly string[];
  };
  const worlds: Lived[] = [];
  let everybody: Readonly<Record<string, Person>>;

  const bound = (person: Person, from: string, to: string): Person => ({
    ...person,
    roles: person.roles.map((role) => (role.edition === from ? { ...role, edition: to } : role)),
  });

  beforeAll(async () => {
    held = await testDatabase(server);
    const stages = { harmonisation: true, government_window: true };
    const first = await worldUnderTest(held.database, { places, stages });
    const second = await worldUnderTest(held.database, { places, stages });
    const one = (role: RoleName, place?: string) => first.somebody(role, place);
    const cast = {
      editor: await one("editor"),
      harmoniser: await one("harmoniser"),
      adjudicator: await one("adjudicator"),
      government: await one("government", "FRA"),
    };
    everybody = { ...cast, secondAuthor: await one("second-author"), neighbour: await one("reviewer") };
    for (const world of [first, second]) {
      const reviewer = await world.somebody("reviewer");
      const author = await world.somebody("author");
      const own = (person: Person) => bound(person, first.edition, world.edition);
      const { editor, harmoniser, adjudicator, government } = cast;
      const code = world.edition.slice(0, 8);
      const meanwhile: string[] = [];
      const looking = {
        author,
        reviewer,
        government: own(government),
        secondAuthor: own(everybody.secondAuthor ?? author),
      };
      const look: Look = async (moment) => {
        for (const [role, person] of Object.entries(looking))
          for (const [question, answer] of await told(world, person))
            meanwhile.push(
              `${moment}, ${role}: ${withoutLots([question.replaceAll(world.edition, "E"), answer], code)}`,
            );
      };
      const acting = { reviewer, author, editor: own(editor), harmoniser: own(harmoniser) };
      await live(world, { ...acting, adjudicator: own(adjudicator), government: own(government) }, look);
      worlds.push({ world, reviewer, author, code, meanwhile });
    }
  });
  afterAll(() => held.close());

  const knownOf = async (world: World): Promise<Readonly<Record<string, readonly string[]>>> => {
    const answers = await Promise.all(places.flatMap((place) => ["birth", "years"].map((q) => world.answer(place, q))));
    return {
      ...{ edition: [world.edition], place: places, period: ["2027"], indicator: ["birth", "years"] },
      ...{ answer: answers, area: ["ways"], source: [world.law], list: ["all", "different"] },
    };
  };

  /** Everything somebody is told, question by question; what is refused, by its code. */
  async function told(world: World, person: Person): Promise<readonly (readonly [string, unknown])[]> {
    const known = await knownOf(world);
    const heard: (readonly [string, unknown])[] = [];
    for (const served of reading) {
      if (!("handle" in served) || served.operation.local) continue;
      for (const input of inputsOf(served.operation.input, known)) {
        const answer = await world.ask(served, input, person, { at }).catch(async (thrown: unknown) => ({
          refused: await codeOf(Promise.reject(thrown)),
        }));
        heard.push([`${served.operation.name} ${JSON.stringify(input)}`, await openedFile(answer)]);
      }
    }
    // Everybody is told their own name.
    const [self] = await world.query("select name from people.person where id = $1", [person.name]);
    return heard.map(([question, answer]) => [question, withoutName(answer, String(self?.name))]);
  }

  test("nor while the work goes on: each moment looks the same, whoever wrote and whoever judged", () => {
    const [one, other] = worlds;
    expect(one?.meanwhile.length).toBeGreaterThan(100);
    expect(one?.meanwhile.filter((line) => line.includes('"inside"')).length).toBeGreaterThan(0);
    expect(one?.meanwhile).toEqual(other?.meanwhile);
  });

  test("an edition written and reviewed by some or by others answers every role the same", async () => {
    const [one, other] = worlds;
    if (!one || !other) throw new Error("two worlds");
    const own = (role: string, person: Person, lived: Lived): Person =>
      role === "author" || role === "reviewer" ? lived[role] : bound(person, one.world.edition, lived.world.edition);
    for (const [role, person] of Object.entries({ ...everybody, author: one.author, reviewer: one.reviewer })) {
      const [here, there] = await Promise.all(
        [one, other].map(async (lived) => {
          const { world, code } = lived;
          return (await told(world, own(role, person, lived))).map(([question, answer]) =>
            withoutLots([question.replaceAll(world.edition, "E"), answer], code),
          );
        }),
      );
      expect(here?.length, role).toBeGreaterThan(20);
      expect(here?.filter((line) => !line.includes("refused")).length, role).toBeGreaterThan(0);
      expect(here, role).toEqual(there);
    }
  });

  test("whoever asks everything, knowing every id, finds neither name nor id nor hour of a reviewer", async () => {
    for (const { world, reviewer, author } of worlds) {
      const [row] = await world.query("select name, email from people.person where id = $1", [reviewer.name]);
      for (const [role, person] of Object.entries({ ...everybody, author })) {
        if (role === "editor") continue;
        const own = role === "author" ? author : bound(person, worlds[0]?.world.edition ?? "", world.edition);
        const text = JSON.stringify(await told(world, own));
        for (const secret of [reviewer.name, String(row?.name), String(row?.email)])
          expect(text.includes(secret), `${role} learns of ${secret}`).toBe(false);
        // The minute at which it was reviewed.
        expect(text.includes("10:17"), `${role} learns the hour`).toBe(false);
      }
    }
  });

  test("whoever reviews, asking the same, finds nothing of an author", async () => {
    for (const { world, reviewer, author } of worlds) {
      const [row] = await world.query("select name, email from people.person where id = $1", [author.name]);
      const text = JSON.stringify(await told(world, reviewer));
      for (const secret of [author.name, String(row?.name), String(row?.email)])
        expect(text.includes(secret), `a reviewer learns of ${secret}`).toBe(false);
      expect(text).not.toContain("09:30");
    }
  });

  test("a decision, too, says nothing of who was judged by whom", async () => {
    for (const { world, reviewer } of worlds) {
      const adjudicator = bound(everybody.adjudicator ?? reviewer, worlds[0]?.world.edition ?? "", world.edition);
      const answer = await world.answer("PRT", "birth");
      const { stamp } = await world.ask(servedContestedCase, { answer }, adjudicator);
      const input = { answer, position: 1, reason: "The narrower rule." };
      const output = await world.ask(servedDecideCase, input, adjudicator, { match: stamp });
      expect(Object.keys(output).sort()).toEqual(["answer", "contentVersion", "state"]);
    }
  });
});
