/** A reminder from the calendar to its silence: written once, sent in the reader's language, silenced by its own link. */
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { pino } from "pino";
import PostalMime from "postal-mime";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator, type Person } from "../base/actor.ts";
import { languages } from "../base/text.ts";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { erasePerson } from "../people/accounts/erase-person.ts";
import { keepExamplePerson } from "../people/roles/example-people.ts";
import { editionUnderTest } from "../policy-index/answers/answers-under-test.ts";
import { instrument } from "../policy-index/review/review-under-test.ts";
import { openAssets } from "../server/assets.ts";
import {
  servedEditionsThatRemind,
  servedReminders,
  servedSendDue,
  servedSetReminding,
  servedUndoSilence,
} from "../server/edition-operations.ts";
import { servedAccount } from "../server/people-operations.ts";
import { perform } from "../server/perform.ts";
import { openPost } from "../server/post.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { none, transaction } from "../store/transaction.ts";
import type { Env } from "./app.ts";
import { mountSilence } from "./mount-silence.tsx";
import { shellAssets } from "./shell-assets.ts";

const secret = "s".repeat(48);
const origin = "https://index.example.org";

onEveryDatabase("reminders by themselves", (server) => {
  let held: TestDatabase;
  let directory = "";
  let edition = "";
  /** A Monday, a week before the last day of coding. */
  let now = new Date("2027-02-22T09:00:00Z");
  const people = new Map<string, string>();
  const app = new Hono<Env>();

  const context = (actor: Parameters<typeof perform>[2]["actor"] = operator("test"), match?: string) => ({
    ...{ actor, now, language: "en" as const, requestId: "test", archive: tinyArchive, database: held.database },
    ...(match === undefined ? {} : { match }),
  });
  const sendDue = async () => perform(servedSendDue, { edition }, context());
  const asPerson = (name: string, roles: Person["roles"] = []): Person => ({
    ...{ kind: "person", name, roles, provedAt: now },
  });
  const write = (statement: Parameters<typeof none>[1]) =>
    transaction(held.database, { readOnly: false }, (tx) => none(tx, statement));

  /** Letters somebody got, the newest last. */
  const lettersOf = async (person: string) => {
    const post = openPost({
      ...{ database: () => held.database, origin, secret, smtpUrl: undefined, from: undefined, directory },
      ...{ now: () => now, log: pino({ level: "silent" }) },
    });
    await post.sendAll();
    await post.close();
    const folder = join(directory, "mail", person);
    const files = await readdir(folder).catch(() => []);
    return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
  };

  const ask = async (address: string, method = "GET", body?: string) => {
    const request = new Request(address, {
      method,
      ...(body === undefined ? {} : { body, headers: { "content-type": "application/x-www-form-urlencoded" } }),
    });
    const incoming = new IncomingMessage(new Socket());
    const answer = await app.fetch(request, { incoming });
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };

  beforeAll(async () => {
    held = await testDatabase(server);
    directory = await mkdtemp(join(tmpdir(), "passerelle-reminders-"));
    edition = await editionUnderTest(held.database, { instrument, places: ["FRA", "DEU", "ESP", "PRT", "EGY"] });
    await write(sql`
      insert into edition.date (edition_id, stage, opens, closes)
      values (${edition}::uuid, 'coding', '2027-01-01', '2027-03-01')
    `);
    for (const [at, language] of languages.entries()) {
      const place = ["DEU", "FRA", "ESP", "PRT", "EGY"][at] ?? "";
      const roles = [{ role: "author" as const, edition, place }];
      const name = `Example ${language}`;
      const id = await transaction(held.database, { readOnly: false }, (tx) =>
        keepExamplePerson(tx, { name, language, roles, now, newId: randomUUID }),
      );
      people.set(language, id);
    }
    app.onError((thrown) => new Response(String(thrown), { status: 500 }));
    mountSilence(
      app,
      {
        ...{ archive: () => tinyArchive, now: () => now, origin: () => origin, assets: shellAssets(openAssets()) },
        ...{ database: () => held.database, secret: () => secret },
      },
      {
        made: async (_, { status, headers, body }) => new Response(new Uint8Array(body), { status, headers }),
        kept: () => Promise.reject(new Error("nothing here is kept")),
        notAllowed: () => Promise.reject(new Error("not asked for")),
      },
    );
  });
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  test("each person is written to once, whatever is started again and however many look at once", async () => {
    expect(await perform(servedEditionsThatRemind, {}, context())).toEqual({ editions: [edition] });
    const counts = await Promise.all([sendDue(), sendDue(), sendDue()]);
    expect(counts.map((count) => JSON.stringify(count)).sort()).toEqual([
      ...['{"letters":0}', '{"letters":0}', '{"letters":5}'],
    ]);
    now = new Date(now.getTime() + 2 * 86_400_000);
    expect(await sendDue()).toEqual({ letters: 0 });
  });

  test("a letter is in the reader's language, and carries a link and a button to silence it", async () => {
    const subjects = new Map<string, string | undefined>();
    for (const language of languages) {
      const [letter] = await lettersOf(people.get(language) ?? "");
      subjects.set(language, letter?.subject);
      const header = (name: string) => letter?.headers.find(({ key }) => key === name)?.value;
      const link = /<(.*)>/.exec(header("list-unsubscribe") ?? "")?.[1] ?? "";
      expect(link).toMatch(new RegExp(`^${origin}/${language}/reminders\\?t=[\\w-]{80}$`));
      expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      expect(letter?.text).toContain(link);
      expect(letter?.text).not.toMatch(/[{}]|undefined/);

      const shown = await ask(link);
      expect(shown.status, shown.html).toBe(200);
      expect(shown.html).toContain(`lang="${language}"`);
      expect(shown.html.match(/<form class="door-form"/g)).toHaveLength(1);
      expect(shown.headers.get("cache-control")).toBe("private, no-store");
      expect(shown.headers.get("set-cookie")).toBeNull();
    }
    expect(subjects.get("en")).toBe("Work on the index: the date agreed is near");
    expect(new Set(subjects.values()).size).toBe(5);
  });

  const linkOf = async (language: string): Promise<string> => {
    const [letter] = await lettersOf(people.get(language) ?? "");
    return /<(.*)>/.exec(letter?.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "")?.[1] ?? "";
  };

  test("looking silences nothing; what a mail program sends does, as often as it likes, from anywhere", async () => {
    const link = await linkOf("fr");
    const silent = async () =>
      servedAccount.operation.output.parse(await perform(servedAccount, {}, context(asPerson(people.get("fr") ?? ""))))
        .silences;
    expect(await silent()).toEqual([]);
    for (let time = 0; time < 2; time += 1)
      expect((await ask(link, "POST", "List-Unsubscribe=One-Click")).status).toBe(200);
    expect(await silent()).toMatchObject([{ edition }]);
    now = new Date("2027-03-02T09:00:00Z");
    expect(await sendDue()).toEqual({ letters: 4 });
    expect(await lettersOf(people.get("fr") ?? "")).toHaveLength(1);

    await perform(servedUndoSilence, { edition }, context(asPerson(people.get("fr") ?? "")));
    expect(await silent()).toEqual([]);
    expect(await sendDue()).toEqual({ letters: 1 });
    expect((await lettersOf(people.get("fr") ?? "")).map(({ subject }) => subject)).toContain(
      "Un travail pour l’indice arrive à échéance",
    );
  });

  test("a letter that waited is not sent to who silenced it meanwhile", async () => {
    now = new Date("2027-03-08T09:00:00Z");
    expect(await sendDue()).toEqual({ letters: 5 });
    const before = await linkOfQuietly("es");
    await ask(before, "POST", "");
    expect(await lettersOf(people.get("es") ?? "")).toHaveLength(2);
  });

  /** The link of a letter that came before, without sending what waits. */
  const linkOfQuietly = async (language: string): Promise<string> => {
    const folder = join(directory, "mail", people.get(language) ?? "");
    const [file = ""] = await readdir(folder);
    const { headers } = await PostalMime.parse(await readFile(join(folder, file)));
    return /<(.*)>/.exec(headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "")?.[1] ?? "";
  };

  test("a link that is none, and one of somebody who is gone, are told alike", async () => {
    const link = await linkOf("pt");
    await transaction(held.database, { readOnly: false }, (tx) => erasePerson(tx, people.get("pt") ?? "", now));
    const gone = await ask(link);
    const madeUp = await ask(`${origin}/pt/reminders?t=${"A".repeat(80)}`);
    expect([gone.status, madeUp.status]).toEqual([404, 404]);
    expect(gone.html).toBe(madeUp.html);
    expect((await ask(link, "POST", "")).html).toBe(madeUp.html);
  });

  test("an editor sets the days, and that nothing goes out; an exercise sends nothing", async () => {
    const editor = asPerson(randomUUID(), [{ role: "editor", edition }]);
    const days = { edition, daysBefore: "3", timeZone: "Africa/Cairo", weekdays: { sunday: true } };
    const set = (more: object, match: string) =>
      perform(servedSetReminding, { ...days, ...more }, context(editor, match));
    await expect(set({ fromHour: 9, untilHour: 9 }, "1")).rejects.toMatchObject({ code: "hours-reversed" });
    await set({ fromHour: 9, untilHour: 10 }, "1");
    await expect(set({ fromHour: 9, untilHour: 10 }, "1")).rejects.toMatchObject({ code: "stale" });
    expect(await perform(servedReminders, { edition }, context(editor))).toMatchObject({
      reminding: { sends: false, daysBefore: [3], daysAfter: [], timeZone: "Africa/Cairo", fromHour: 9, untilHour: 10 },
    });
    expect(await perform(servedEditionsThatRemind, {}, context())).toEqual({ editions: [] });
    await set({ fromHour: 9, untilHour: 10, sends: true }, "2");
    expect(await perform(servedEditionsThatRemind, {}, context())).toEqual({ editions: [edition] });
    await write(sql`update edition.edition set exercise = true where edition_id = ${edition}::uuid`);
    expect(await perform(servedEditionsThatRemind, {}, context())).toEqual({ editions: [] });
    expect(await sendDue()).toEqual({ letters: 0 });
  });
});
