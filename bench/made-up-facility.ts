/**
 * Ten thousand requests to three programmes, in every stage of their way, each with the steps that led it there: who was named,
 * who scored what, who voted. Written as rows by COPY; where a request stands is read off its steps by the rules of the product.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Person, RoleName } from "../src/base/actor.ts";
import { exampleProgramme } from "../src/facility/programme/programme-under-test.ts";
import { clockOf } from "../src/facility/requests/life/clock.ts";
import type { Happening, Step } from "../src/facility/requests/life/contract.ts";
import { type Life, lifeOf } from "../src/facility/requests/life/life.ts";
import { exampleContent } from "../src/facility/requests/requests-under-test.ts";
import { countries } from "../src/places/countries.ts";
import { copy, line } from "./copied-rows.ts";

/** A Monday without holidays for long. */
export const now = new Date("2026-09-07T09:00:00Z");

const hour = 3_600_000;
const programmes = ["ONE", "TWO", "THREE"] as const;

/** Of each programme: who works in it. */
const staff = { "facility-officer": 3, assessor: 20, "committee-member": 5 } as const;

export type MadeUp = { readonly count: number; readonly people: ReadonlyMap<string, readonly Person[]> };

async function keepPeople(client: pg.ClientBase): Promise<ReadonlyMap<string, readonly Person[]>> {
  const people = new Map<string, readonly Person[]>();
  for (const programme of programmes) {
    for (const [role, count] of Object.entries(staff) as readonly [RoleName, number][]) {
      const held: Person[] = [];
      for (let at = 0; at < count; at += 1) {
        const name = randomUUID();
        await client.query(
          "insert into people.person (id, name, email, created_at, updated_at) values ($1, $2, $3, now(), now())",
          [name, `Example ${role} ${at + 1} of ${programme}`, `${name}@example.org`],
        );
        await client.query(
          `insert into people.role (role_id, person_id, role, programme, given_by, given_at)
           values (gen_random_uuid(), $1, $2, $3, 'operator', now())`,
          [name, role, programme],
        );
        held.push({ kind: "person", name, roles: [{ role, programme }], provedAt: now });
      }
      people.set(`${programme} ${role}`, held);
    }
  }
  return people;
}

const finished = (stage: Extract<Step, { kind: "finished" }>["stage"]): Step => ({
  ...{ kind: "finished", stage, straight: false, note: "" },
});
const scored = (need: number): Step => ({
  ...{ kind: "assessed", note: "Example: the need is described, and how it would be seen that it is met is not." },
  scores: [
    { criterion: "need", score: need, why: "Example of a reason in a sentence." },
    { criterion: "change", score: 1, why: "Example of a reason in a sentence." },
  ],
});
const put: Step = {
  kind: "put",
  committee: "steering",
  procedure: "written",
  proposes: "approve",
  until: "2026-09-21",
};

/** Who does what after it was sent, a few hours apart. Of twenty requests six to eight are open, as in a programme of some years. */
function story(at: number, of: (role: RoleName, which: number) => string): readonly (readonly [string, Step])[] {
  const officer = of("facility-officer", at);
  const turn = Math.floor(at / 20);
  const [one, other] = [of("assessor", turn), of("assessor", turn + 1 + (turn % 3))];
  const screened: readonly (readonly [string, Step])[] = [
    [officer, finished("acknowledgement")],
    [officer, finished("screening")],
  ];
  const named: readonly (readonly [string, Step])[] = [
    ...screened,
    [officer, finished("consultation")],
    [officer, { kind: "assessor-named", assessor: one }],
    [officer, { kind: "assessor-named", assessor: other }],
  ];
  const before: readonly (readonly [string, Step])[] = [
    ...named,
    [one, scored(2)],
    [other, scored(1)],
    [officer, finished("assessment")],
    [officer, put],
  ];
  const voted = (vote: "approve" | "decline"): readonly (readonly [string, Step])[] => [
    ...before,
    ...[0, 1, 2].map((member) => [of("committee-member", member), { kind: "voted", vote, why: "" }] as const),
    [officer, { kind: "decided", outcome: vote, reason: "Example of a reason.", wayOn: "Example of a way on." }],
  ];
  const question: Step = { kind: "returned", question: "Example: how many schools is it about?" };
  const stories = [
    ...[[], screened.slice(0, 1), screened, named, before, [...screened, [officer, question] as const]],
    [...screened.slice(0, 1), [officer, { kind: "paused", reason: "requester", note: "Example." }] as const],
  ];
  return stories[at % 20] ?? voted(at % 20 < 14 ? "approve" : "decline");
}

type Made = {
  readonly request: string;
  readonly programme: string;
  readonly number: string;
  readonly at: number;
  readonly sent: Date;
  readonly ended: Date | undefined;
  readonly history: readonly Happening[];
  readonly life: Life;
};

const stateOf = ({ state }: Life): string =>
  state === "approved" || state === "declined" || state === "returned" ? state : "sent";

const prose =
  "Example of what is written about it, as an institution writes: a few sentences on what is, for whom, since when. ";

const contentOf = (at: number) => ({
  ...exampleContent,
  ...{ title: `Example request ${at}: pupils who come back`, problem: prose.repeat(12), context: prose.repeat(8) },
});

const institution = (at: number): string => `Example Institution ${at % 3_000}`;
const place = (at: number): string => countries[(at * 31) % countries.length]?.alpha3 ?? "TUN";

function made(at: number, people: MadeUp["people"]): Made {
  const programme = programmes[at % 3] ?? "ONE";
  const of = (role: RoleName, which: number): string => {
    const held = people.get(`${programme} ${role}`) ?? [];
    return held[which % held.length]?.name ?? "";
  };
  const told = story(Math.floor(at / 3), of);
  const isOpen = Math.floor(at / 3) % 20 < 7;
  const began = now.getTime() - (isOpen ? 30 + (at % 1_400) : 2_000 + at * 2) * hour;
  const sent = new Date(began);
  const history: readonly Happening[] = told.map(([by, step], step_at) => ({
    ...step,
    ...{ by, at: new Date(began + (step_at + 1) * 2 * hour) },
  }));
  const life = lifeOf(exampleProgramme, [{ kind: "submitted", by: "requester", at: sent }, ...history]);
  const ended = life.decision?.at;
  const number = `${programme}/2026/${String(at).padStart(5, "0")}`;
  return { request: randomUUID(), programme, number, at, sent, ended, history, life };
}

/** Rows of every table of a request. */
export async function keepMadeUp(client: pg.ClientBase, count: number): Promise<MadeUp> {
  const people = await keepPeople(client);
  for (const code of programmes)
    await client.query(
      "insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2020-01-01', $2, now())",
      [code, JSON.stringify({ ...exampleProgramme, code })],
    );
  const all = Array.from({ length: count }, (_, at) => made(at, people));
  await copy(
    client,
    "request (request_id, form, programme, state, language, content, number, begun_at, saved_at, sent_at, ended_at, reason)",
    all.map(({ request, programme, life, number, at, sent, ended }) =>
      line([
        ...[request, at.toString(16).padStart(64, "0"), programme, stateOf(life), "en", JSON.stringify(contentOf(at))],
        ...[number, sent.toISOString(), sent.toISOString(), sent.toISOString(), ended?.toISOString()],
        ended && "Example of a reason.",
      ]),
    ),
  );
  await copy(
    client,
    "applicant (applicant_id, request_id, applicant_no, name, kind, place, contact_name, contact_email)",
    all.flatMap(({ request, at }) => [
      line([
        randomUUID(),
        request,
        1,
        institution(at),
        "local-authority",
        place(at),
        "Example Contact",
        "a@example.org",
      ]),
      line([
        randomUUID(),
        request,
        2,
        institution(at * 17),
        "civil-society",
        place(at),
        "Example Other",
        "b@example.org",
      ]),
    ]),
  );
  await copy(
    client,
    "request_version (request_id, version_no, programme_version, sent_at, content, returned_at, question)",
    all.map(({ request, at, sent, life }) => {
      const applicants = [{ name: institution(at), kind: "local-authority", place: place(at) }];
      const back = life.returns.at(-1);
      const content = JSON.stringify({ ...contentOf(at), applicants, files: [] });
      return line([request, 1, 1, sent.toISOString(), content, back?.at.toISOString(), back?.question]);
    }),
  );
  await copy(
    client,
    "happening (request_id, happening_no, at, by, kind, content)",
    all.flatMap(({ request, history }) =>
      history.map(({ at, by, ...step }, number) =>
        line([request, number + 1, at.toISOString(), by, step.kind, JSON.stringify(step)]),
      ),
    ),
  );
  await copy(
    client,
    "standing (request_id, stage, back, due_day, warns_day, is_paused)",
    all.flatMap(({ request, history, life }) => {
      if (history.length === 0) return [];
      const due = clockOf(exampleProgramme, life, now)?.due;
      const [day, warns] = due?.kind === "due" ? [due.day, due.warns] : [undefined, undefined];
      return [line([request, life.state, life.returns.at(-1)?.from, day, warns, life.isPaused])];
    }),
  );
  await client.query("analyze");
  return { count, people };
}
