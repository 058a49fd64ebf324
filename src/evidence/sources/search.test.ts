/** Looking through a library: in every script, to its last source, of texts of whatever length. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../base/actor.ts";
import type { Asked } from "../../base/served.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { isOverTime } from "../../store/trouble.ts";
import { servedShowSource, servedSources } from "./library/serve.ts";
import { attachFile, keepFile, keepSource } from "./writing/store.ts";

const edition = "11111111-1111-4111-8111-111111111111";
const now = new Date("2026-11-25T10:00:00Z");
const actor: Actor = {
  ...{ kind: "person", name: randomUUID(), provedAt: now },
  roles: [{ role: "author", edition, place: "FRA" }],
};
const asked: Asked = { actor, now, language: "en", requestId: "test" };

/** Three letters of a script of three bytes a letter, another word for every number. */
const word = (number: number): string =>
  String.fromCodePoint(0x1000 + (number % 32), 0x1000 + ((number >> 5) % 32), 0x1000 + ((number >> 10) % 32)) +
  (number >> 15 > 0 ? String.fromCodePoint(0x1000 + (number >> 15)) : "");

onEveryDatabase("a library that is looked through", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
    const client = await held.database.connect();
    await client.query(`
      insert into edition.edition (edition_id, index_code, code, title, instrument_version, instrument, periods,
        reference_day, state, second_author, review, adjudication, harmonisation, government_window, prior_answers, created_at)
      values ('${edition}', 'law', '2027', '{"en":"Example"}', '1', '{}', '{2027}', '2027-01-01', 'open', false, true, true, true, true, 'hidden', now())`);
    client.release();
  });
  afterAll(() => held.close());

  const keep = (title: string, text: string): Promise<string> =>
    transaction(held.database, { readOnly: false }, async (tx) => {
      const source = randomUUID();
      const sha256 = source.replaceAll("-", "").repeat(2);
      const about = { issuer: "", kind: "law", date: "", language: "", url: "", inForce: "", identifiers: [] } as const;
      const file = { sha256, content: new TextEncoder().encode("x"), mediaType: "text/plain; charset=utf-8", text };
      await keepSource(tx, {
        ...{ ...about, identifiers: [], title, edition, source, by: undefined, at: now, addedIn: "coding" },
      });
      await keepFile(tx, { ...file, scanned: "not-scanned", at: now });
      await attachFile(tx, source, sha256, 1, "at-once");
      return source;
    });
  const look = (q: string) =>
    transaction(held.database, { readOnly: true }, (tx) => servedSources.handle(tx, { edition, q }, asked, undefined));
  const excerptsOf = async (q: string) =>
    (await look(q)).sources.map(({ title, excerpt = [] }) => [
      title,
      excerpt.filter(({ isFound }) => isFound).map(({ text }) => text),
    ]);

  test("is found in five scripts, with and without their marks, and shown around what was looked for", async () => {
    for (const [title, text, q, found] of [
      ["Latin", "Art. 2. L’étranger né en France peut réclamer la nationalité.", "RECLAMER", ["réclamer"]],
      ["Arabic", "المادة ٢: يُمنَحُ الطفلُ الجِنسِيَّةَ.", "الجنسية", ["الجِنسِيَّةَ"]],
      ["Cyrillic", "Статья 2. Ребёнок приобретает гражданство.", "ребенок", ["Ребёнок"]],
      ["Greek", "Άρθρο 2. Η ιθαγένεια αποκτάται.", "ιθαγενεια", ["ιθαγένεια"]],
      ["Ethiopic", "አንቀጽ ፪ ዜግነት በትውልድ ይገኛል።", "ዜግነት", ["ዜግነት"]],
    ] as const) {
      await keep(title, text);
      expect(await excerptsOf(q)).toEqual([[title, found]]);
    }
  });

  test("shows the phrase that was looked for, and no word that only holds the one looked for", async () => {
    await keep("A long act", `${"Parties apart. ".repeat(2_000)}Every part of the act; the first part.`);
    expect(await excerptsOf('"first part" act')).toEqual([["A long act", ["part", "act", "first", "part"]]]);
    expect(await excerptsOf("part")).toEqual([["A long act", ["part", "part"]]]);
    expect(await excerptsOf('"part first"')).toEqual([]);
    // Found by its title: nothing of its text was looked for.
    expect(await excerptsOf("long")).toEqual([["A long act", []]]);
  });

  test("is found by its last words, however long it is and however many different words it holds", async () => {
    const words = Array.from({ length: 66_000 }, (_, number) => word(number));
    const source = await keep("A dictionary", words.join(" "));
    const [one = "", next = ""] = words.slice(-2);
    for (const q of [words[100] ?? "", next, `"${one} ${next}"`, `${words[3]} ${next}`, `${words[3]} or nothing`]) {
      const [found] = (await look(q)).sources;
      expect(found?.title, q).toBe("A dictionary");
      expect(
        found?.excerpt?.some(({ isFound }) => isFound),
        q,
      ).toBe(true);
    }
    expect((await look(`"${next} ${one}"`)).sources).toEqual([]);
    const shown = await transaction(held.database, { readOnly: true }, (tx) =>
      servedShowSource.handle(tx, { edition, source, from: words.join(" ").length - 100 }, asked, undefined),
    );
    expect(shown.text?.of).toBe(words.join(" ").length);
    expect(shown.text?.pieces.at(-1)?.text.endsWith(next)).toBe(true);
  }, 60_000);

  test("is found by words of which some stand in the description and some in the copy, and not where one is unwanted", async () => {
    const far = "Other provisions apply. ".repeat(20_000);
    await keep("Ordinance on lighthouses", `The keeper ${far} the spouse of a keeper.`);
    const titles = async (q: string) => (await look(q)).sources.map(({ title }) => title);
    for (const q of ["lighthouses spouse", "keeper provisions spouse", "spouse -kitten", "unicorn or spouse"])
      expect(await titles(q), q).toEqual(["Ordinance on lighthouses"]);
    for (const q of ["spouse -lighthouses", "lighthouses -keeper", "lighthouses unicorn", "-unicorn"])
      expect(await titles(q), q).toEqual([]);
  }, 60_000);

  test("has no word that is only the end or the beginning of one, wherever it was cut", async () => {
    for (const letters of [1_990, 1_995, 2_000, 2_490, 2_497, 199_995, 200_495]) {
      const text = `${letters % 2 ? "2" : ""}${"1 ".repeat(Math.floor(letters / 2))}citizenship ends`;
      await keep(`Parted ${letters}`, `${text} ${"3 ".repeat(2_000)}`);
    }
    expect((await look("citizenship")).sources.length).toBe(7);
    expect((await look('"citizenship ends"')).sources.length).toBe(7);
    // Shorter ones stand in titles, of which every part is looked for.
    for (let at = 4; at < 8; at += 1) {
      expect((await look("citizenship".slice(at))).sources, String(at)).toEqual([]);
      expect((await look("citizenship".slice(0, at))).sources.length, String(at)).toBe(0);
    }
  }, 60_000);

  test("gives twenty at a time of what is looked for, and says that there are more", async () => {
    for (let at = 10; at < 31; at++) await keep(`Gazette ${at}`, "Official gazette of the harbour.");
    const first = await look("harbour");
    expect([first.sources.length, first.more]).toEqual([20, true]);
    const { sources } = await transaction(held.database, { readOnly: true }, (tx) =>
      servedSources.handle(tx, { edition, q: "harbour", after: first.sources.at(-1)?.source }, asked, undefined),
    );
    expect(sources.map(({ title }) => title)).toEqual(["Gazette 30"]);
  });

  test("is not read without end: what takes longer than it may is ended", async () => {
    const read = transaction(held.database, { readOnly: true, longestMs: 50 }, (tx) =>
      tx.client.query("select pg_sleep(60)"),
    );
    expect(await read.catch(isOverTime)).toBe(true);
    expect((await look("harbour")).more).toBe(true);
  });
});
