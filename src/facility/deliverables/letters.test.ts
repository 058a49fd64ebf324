/** Letters about a deliverable: one to whoever a step leaves waiting for, in their language, and none twice. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { composed } from "../../notices/compose.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { type Desk, deskUnderTest } from "../requests/desk/desk-under-test.ts";
import { type Deliverables, deliverablesOfDesk } from "./desk-of-deliverables-under-test.ts";

onEveryDatabase("letters about deliverables", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  let deliverables: Deliverables;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    deliverables = deliverablesOfDesk(held.database, desk);
  });
  afterAll(() => held.close());

  /** Letters written since the last look: what of, to whom, and what they say. */
  const written = async () => {
    const found = await desk.query(
      `delete from people.letter where kind in ('deliverable-review', 'deliverable-word', 'request-deliverable')
       returning kind, person_id as person, request_link_id as link, facts`,
      [],
    );
    return found.map(({ kind, person, link, facts }) => ({ kind, to: person ?? link, ...JSON.parse(String(facts)) }));
  };

  test("the peer who was asked, who has it in hand at the programme, and whoever asked: each is told once", async () => {
    const one = await deliverables.made();
    const [first, second] = desk.assessors;
    await one.add("Words");
    expect(await written()).toEqual([]);
    for (const { name } of [first, second]) await one.step({ kind: "review-asked", version: 1, reviewer: name });
    const asked = (await written()).map(({ kind, to, version }) => `${kind} ${to} ${version}`);
    expect(asked.sort()).toEqual([first, second].map(({ name }) => `deliverable-review ${name} 1`).sort());
    await one.say(first, { kind: "found-ready", version: 1, note: "Example words nobody else reads" });
    const [ready] = await written();
    expect(ready).toMatchObject({ kind: "deliverable-word", to: desk.officer.name, what: "ready", code: "D1" });
    expect(JSON.stringify(ready)).not.toContain("Example words");
    await one.say(second, { kind: "found-ready", version: 1 });
    expect((await written()).map(({ to, what }) => [to, what])).toEqual([[desk.officer.name, "sign"]]);
    await one.step({ kind: "signed-off", version: 1, sha256: await one.hash() });
    expect((await written()).map(({ kind, to }) => [kind, to])).toEqual([["request-deliverable", one.link]]);
    const refused = await one.step({ kind: "signed-off", version: 1, sha256: await one.hash() }).catch(() => "refused");
    expect(refused).toBe("refused");
    expect(await written()).toEqual([]);
    await one.sign({ kind: "sign-off-refused", version: 1, why: "Example reason" });
    expect((await written()).map(({ to, what }) => [to, what])).toEqual([[desk.officer.name, "refused"]]);
    await one.signedOff("Other words");
    const all = (await written()).map(({ what, kind }) => what ?? kind);
    expect(all.sort()).toEqual(["deliverable-review", "request-deliverable", "sign", "signed"]);
  });

  test("where whoever had it in hand has left, every officer of the programme is told, and nobody with a tie", async () => {
    const gone = await desk.somebody("facility-officer");
    const tied = await desk.somebody("facility-officer");
    const one = await deliverables.made();
    const [peer] = desk.assessors;
    await one.add("Words", gone);
    await one.step({ kind: "review-asked", version: 1, reviewer: peer.name }, gone);
    await desk.tie(tied, "TUN");
    await desk.query("update people.role set ended_at = now() where person_id = $1", [gone.name]);
    await written();
    await one.say(peer, { kind: "changes-asked", version: 1, why: "Example" });
    const told = (await written()).map(({ to }) => to);
    expect(told).toContain(desk.officer.name);
    expect(told).not.toContain(gone.name);
    expect(told).not.toContain(tied.name);
  });
});

test("each letter is whole in every language, and leads somewhere", () => {
  const facts = { programme: "Example facility", number: "EXF/2026/0001", code: "D1", version: 2 };
  for (const language of languages)
    for (const kind of ["deliverable-review", "deliverable-word", "request-deliverable"])
      for (const what of ["ready", "sign", "changes", "signed", "refused"]) {
        const letter = composed({
          ...{ kind, language, name: "Example Person", facts: { ...facts, what }, origin: "https://example.org" },
          ...(kind === "request-deliverable" ? { link: { address: "https://example.org/x" } } : {}),
        });
        expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/undefined|[{}]/);
        expect(letter?.text).toContain("https://example.org/");
      }
});
