/** The file of a programme's requests, and lists that ask as little for many as for one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileOutput } from "../../../../base/served.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../../store/test-database.ts";
import { transaction } from "../../../../store/transaction.ts";
import { exampleProgramme } from "../../../programme/programme-under-test.ts";
import { exampleApplicants, exampleContent, keepRequestUnderTest } from "../../requests-under-test.ts";
import { type Desk, days, deskUnderTest, monday } from "../desk-under-test.ts";
import { servedMemberRequests } from "../serve.ts";
import { servedExportRequests } from "./serve.ts";

const programme = exampleProgramme.code;

async function textOf({ pieces }: FileOutput): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += new TextDecoder().decode(piece);
  return text;
}

onEveryDatabase("requests as a file", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
  });
  afterAll(() => held.close());

  test("an officer takes every request that was sent, those that are over too, with institutions and no person", async () => {
    const made = (until: "draft" | "sent" | "declined", title: string) =>
      transaction(held.database, { readOnly: false }, (tx) =>
        keepRequestUnderTest(tx, { programme, until, content: { ...exampleContent, title } }, monday),
      );
    await made("draft", "Not sent");
    await made("sent", "=SUM(A1)");
    await made("declined", "Over, and “said”");
    const file = async (form: string) =>
      textOf(await desk.ask(servedExportRequests, { programme, form }, desk.officer));
    const [head, ...rows] = (await file("csv")).trimEnd().split("\n");
    expect(head).toMatch(/^number,stands,title,institutions,/);
    expect(rows).toHaveLength(2);
    const [sent, over] = [
      rows.find((row) => row.includes("acknowledgement")),
      rows.find((row) => row.includes("declined")),
    ];
    expect(sent).toContain(",'=SUM(A1),Example Town|Example Association,local-authority|civil-society,TUN|TUN,");
    expect(over).toContain("Over, and “said”");
    const lines = (await file("jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { number: expect.any(String) },
      { times_returned: 0 },
    ]);
    for (const { contactName, contactEmail, endorserName } of exampleApplicants)
      for (const person of [contactName, contactEmail, endorserName])
        if (person !== undefined && person !== "") expect(lines.join()).not.toContain(person);
  });

  test("who runs the desk of another programme is told of none", async () => {
    const other = await desk.somebody("facility-officer", "OTHER");
    await expect(desk.ask(servedExportRequests, { programme }, other)).rejects.toMatchObject({ code: "not-found" });
    await expect(desk.ask(servedExportRequests, { programme: "NONE" }, desk.officer)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a member's list of five asks no more of the database than one of one", async () => {
    const [member] = desk.members;
    const put = { kind: "put", committee: "steering", procedure: "written", proposes: "approve", until: "2026-09-21" };
    const before = async () => {
      const { request } = await desk.sent();
      await desk.toDecision(request);
      await desk.step(request, put, days(4));
    };
    const statements = async (): Promise<number> => {
      let count = 0;
      const connect = held.database.connect;
      const counting = {
        ...held.database,
        connect: async () => {
          const client = await connect();
          const query = client.query.bind(client);
          const restore = (): void => void Reflect.set(client, "query", query);
          const release = client.release.bind(client);
          const counted = (...given: readonly unknown[]): unknown => {
            count += 1;
            return Reflect.apply(query, client, given);
          };
          Reflect.set(client, "query", counted);
          Reflect.set(client, "release", (broken?: Error) => {
            restore();
            Reflect.set(client, "release", release);
            release(broken);
          });
          return client;
        },
      };
      const again = await deskUnderTest(counting);
      count = 0;
      const { lines } = await again.ask(servedMemberRequests, {}, member ?? expect.fail("nobody"), { at: days(4) });
      expect(lines.length).toBeGreaterThan(0);
      return count;
    };
    await before();
    const one = await statements();
    for (let more = 0; more < 4; more += 1) await before();
    expect(await statements()).toBe(one);
  });
});
