/** A desk as tests need one: a programme, an officer, two assessors, five members of a committee, and a request that was sent. */
import type { z } from "zod";
import type { Person, RoleName } from "../../../base/actor.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { interestUnderTest, personUnderTest } from "../../../policy-index/answers/answers-under-test.ts";
import { perform } from "../../../server/perform.ts";
import type { Database } from "../../../store/open.ts";
import { type Transaction, transaction } from "../../../store/transaction.ts";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { letterOfStep } from "../letters/compose.ts";
import { servedPreviewLetter } from "../letters/writing/serve.ts";
import { keepRequestUnderTest, type MadeRequest } from "../requests-under-test.ts";
import { servedAssessorStep, servedDeskRequest, servedDeskStep, servedMemberStep } from "./serve.ts";

export const monday = new Date("2026-09-07T09:00:00Z");
export const days = (count: number): Date => new Date(monday.getTime() + count * 86_400_000);

export type Desk = {
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
  readonly ask: <I extends z.ZodType, O extends z.ZodType>(
    served: ServedFromDatabase<Transaction, I, O>,
    input: object,
    actor: Person,
    more?: { readonly match?: number; readonly at?: Date },
  ) => Promise<z.output<O>>;
  readonly somebody: (role: RoleName, programme?: string) => Promise<Person>;
  readonly officer: Person;
  readonly assessors: readonly [Person, Person];
  readonly members: readonly Person[];
  readonly tie: (person: Person, place: string) => Promise<void>;
  readonly sent: () => Promise<MadeRequest>;
  /** A step of the officer, on the request as it is. */
  readonly step: (request: string, said: object, at?: Date, as?: Person) => Promise<unknown>;
  readonly assess: (request: string, as: Person, need: number, change: number, at?: Date) => Promise<unknown>;
  readonly say: (request: string, as: Person, said: object, at?: Date, puts?: number) => Promise<unknown>;
  /** Goes on until it is before the committee. */
  readonly toDecision: (request: string) => Promise<void>;
};

export async function deskUnderTest(database: Database): Promise<Desk> {
  const query: Desk["query"] = async (text, values = []) => {
    const client = await database.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      client.release();
    }
  };
  const ask: Desk["ask"] = async (served, input, actor, { match, at = monday } = {}) =>
    served.operation.output.parse(
      await perform(served, input, {
        ...{ actor, now: at, language: "en", requestId: "test", archive: archiveOf([]), database },
        ...(match === undefined ? {} : { match: String(match) }),
      }),
    );
  const somebody: Desk["somebody"] = async (role, programme = exampleProgramme.code) => {
    const name = await personUnderTest(database, `Example ${role}`);
    await query(
      "insert into people.role (role_id, person_id, role, programme, given_by, given_at) values (gen_random_uuid(), $1, $2, $3, 'operator', now())",
      [name, role, programme],
    );
    return { kind: "person", name, roles: [{ role, programme }], provedAt: monday };
  };
  await query(
    "insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2026-01-01', $2, now()) on conflict do nothing",
    [exampleProgramme.code, JSON.stringify(exampleProgramme)],
  );
  const officer = await somebody("facility-officer");
  const assessors = [await somebody("assessor"), await somebody("assessor")] as const;
  const members: Person[] = [];
  for (let at = 0; at < 5; at++) members.push(await somebody("committee-member"));

  const step: Desk["step"] = async (request, said, at = monday, as = officer) => {
    const { version } = await ask(servedDeskRequest, { request }, as, { at });
    const how = { match: version, at };
    // Whoever sends a letter has seen it.
    const seen = letterOfStep({ ...said })
      ? (await ask(servedPreviewLetter, { request, ...said }, as, how)).letter.seen
      : undefined;
    return ask(servedDeskStep, { request, ...said, ...(seen === undefined ? {} : { seen }) }, as, how);
  };
  const assess: Desk["assess"] = (request, as, need, change, at = days(2)) => {
    const scores = [
      { criterion: "need", score: need },
      { criterion: "change", score: change },
    ];
    return ask(servedAssessorStep, { request, kind: "assessed", scores, note: "Example note" }, as, { match: 3, at });
  };
  return {
    ...{ query, ask, somebody, officer, assessors, members, step, assess },
    tie: (person, place) => interestUnderTest(database, person.name, place),
    sent: () =>
      transaction(database, { readOnly: false }, (tx) =>
        keepRequestUnderTest(tx, { programme: exampleProgramme.code, until: "sent" }, monday),
      ),
    say: (request, as, said, at = days(4), puts = 1) =>
      ask(servedMemberStep, { request, ...said }, as, { match: 1 + puts, at }),
    toDecision: async (request) => {
      for (const stage of ["acknowledgement", "screening", "consultation"])
        await step(request, { kind: "finished", stage });
      for (const { name } of assessors) await step(request, { kind: "assessor-named", assessor: name });
      for (const one of assessors) await assess(request, one, 2, 1);
      await step(request, { kind: "finished", stage: "assessment" }, days(3));
    },
  };
}
