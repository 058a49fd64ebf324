/**
 * Actions of the demonstration: of five requests that were approved one is being formulated, one is under way, one on hold, one was
 * cancelled, each with its reason, and one is completed; written and taken on by the operations their pages use. Nothing in them is about a country.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import { operator, type Person } from "../../base/actor.ts";
import {
  servedAction,
  servedActionOfRequest,
  servedActionStep,
  servedBeginAction,
  servedOwnAction,
  servedOwnActionStep,
  servedSavePlan,
} from "../../server/action-operations.ts";
import { perform } from "../../server/perform.ts";
import { many, transaction } from "../../store/transaction.ts";
import { type Asked, keepPeople } from "./begin.ts";

const aDay = 86_400_000;

const activity = (
  [title, leaves]: readonly [title: string, leaves: string],
  purpose: string,
  kind: string,
  from: string,
  until: string,
) => ({
  ...{ title, purpose, kind, from, until, text: "Example of what is done, and with whom." },
  ...{ mode: purpose === "work" ? "both" : "in-person", place: "Example City", languages: ["fr", "en"] },
  ...{ partners: "Example Partner", deliverables: [{ title: leaves, output: "O1" }] },
});

/** A plan that lacks nothing, its first activity on a day. */
function planFrom(title: string, day: (after: number) => string) {
  return {
    facts: { title, from: day(-5), until: day(170) },
    results: {
      objective: "Example: whoever is concerned is answered sooner, and in a language they read.",
      outcomes: [{ text: "Example: an answer within ten days.", assumptions: "Example: the staff stays in post." }],
      outputs: [{ outcome: "R1", text: "Example: a procedure that every office can follow.", assumptions: "" }],
      indicators: [
        {
          of: "R1",
          text: "Example: days until an answer",
          unit: "days",
          baseline: "41",
          target: "10",
          verification: "Example register",
        },
        {
          of: "O1",
          text: "Example: offices that follow it",
          unit: "offices",
          baseline: "0",
          target: "12",
          verification: "Example visits",
        },
      ],
    },
    activities: {
      activities: [
        activity(
          ["Interviews and files", "Example report: interviews and files"],
          "fact-finding",
          "exchange",
          day(0),
          day(4),
        ),
        activity(
          ["Workshop on the procedure", "Example handouts for the workshop"],
          "work",
          "exchange",
          day(45),
          day(47),
        ),
        activity(["Writing the procedure", "Example procedure, in writing"], "work", "policy", day(60), day(110)),
        activity(
          ["Reading it with the offices", "Example report: reading it with the offices"],
          "validation",
          "exchange",
          day(150),
          day(151),
        ),
      ],
    },
    budget: {
      lines: [
        {
          activity: "A1",
          kind: "experts",
          text: "Example: two experts",
          quantity: "10",
          price: "450",
          currency: "EUR",
        },
        {
          activity: "A2",
          kind: "venue",
          text: "Example: rooms and meals",
          quantity: "3",
          price: "1250.50",
          currency: "TND",
        },
        {
          activity: "A2",
          kind: "interpretation",
          text: "Example: two interpreters",
          quantity: "6",
          price: "380",
          currency: "EUR",
        },
        {
          activity: "A3",
          kind: "experts",
          text: "Example: one expert, from home",
          quantity: "12",
          price: "400",
          currency: "EUR",
        },
        {
          activity: "A4",
          kind: "travel",
          text: "Example: two journeys",
          quantity: "2",
          price: "640.40",
          currency: "USD",
        },
      ],
      rates: [
        { code: "TND", rate: "0.2985", on: day(-8), source: "Example bank" },
        { code: "USD", rate: "0.9201", on: day(-8), source: "Example bank" },
      ],
    },
    risks: {
      risks: [
        {
          text: "Example: an election in spring",
          likelihood: "medium",
          impact: "high",
          mitigation: "Example: the procedure is signed before.",
        },
      ],
      harm: "Example: no name of anybody concerned leaves an office.",
    },
    links: { objectives: [15], targets: ["10.7"] },
  };
}

type Story = {
  readonly title: string;
  /** Days ago the request was sent that it came of. */
  readonly asked: number;
  /** Days ago its first activity was to be, or in how many it is. */
  readonly first: number;
  readonly parts: "some" | "all";
  /** What was done since by the officer, and how many days ago. */
  readonly since: readonly (readonly [daysAgo: number, said: object])[];
};

const stories: readonly Story[] = [
  { title: "Example: visits to places of detention", asked: 40, first: -60, parts: "some", since: [] },
  {
    ...{ title: "Example: complaints that reach an answer", asked: 90, first: 24, parts: "all" },
    since: [
      [24, { kind: "started" }],
      [19, { kind: "activity-done", activity: "A1", note: "Example: 14 interviews in three offices." }],
    ],
  },
  {
    ...{ title: "Example: first days of newcomers", asked: 91, first: 30, parts: "all" },
    since: [
      [30, { kind: "started" }],
      [25, { kind: "activity-done", activity: "A1", note: "" }],
      [12, { kind: "held", why: "Example: the ministry is being reorganised; it names a new contact." }],
    ],
  },
  {
    ...{ title: "Example: papers recognised sooner", asked: 92, first: 20, parts: "all" },
    since: [
      [20, { kind: "started" }],
      [16, { kind: "activity-cancelled", activity: "A1", why: "Example: the mission was called off, no flights." }],
      [9, { kind: "cancelled", why: "Example: a law passed meanwhile does what was asked for." }],
    ],
  },
  {
    ...{ title: "Example: interpreters one can ring up", asked: 240, first: 190, parts: "all" },
    since: [
      [190, { kind: "started" }],
      [185, { kind: "activity-done", activity: "A1", note: "Example: nine interviews, and the calls of one month." }],
      [142, { kind: "activity-done", activity: "A2", note: "" }],
      [78, { kind: "activity-done", activity: "A3", note: "Example: the procedure has eleven pages." }],
      [38, { kind: "activity-done", activity: "A4", note: "" }],
      [30, { kind: "completed", note: "Example: every office uses it; in a year it is looked at again." }],
    ],
  },
];

/** Requests that were approved and become actions, and how many days ago each was sent. */
export const actedOn = stories.slice(1).map(({ title, asked }) => ({ title, sent: asked }));

/**
 * Each is told once: one that was begun stays as far as it came.
 *
 * throws  what an operation refuses, or that it was stopped
 */
export async function setUpActions(asked: Asked, stop?: AbortSignal): Promise<void> {
  const held = await keepPeople(asked, [
    ["Example Facility Officer 1", [{ role: "facility-officer" }]],
    ["Example Programme Manager 1", [{ role: "programme-manager" }]],
  ]);
  const named = (name: string): Person => {
    const found = held.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const [officer, manager] = [named("Example Facility Officer 1"), named("Example Programme Manager 1")];
  const at = (daysAgo: number): Date => new Date(asked.now.getTime() - daysAgo * aDay);
  const ask = (
    daysAgo: number,
    served: Parameters<typeof perform>[0],
    input: object,
    actor: Person | ReturnType<typeof operator>,
    match?: number | string,
  ) =>
    perform(served, input, {
      ...{ ...asked, now: at(daysAgo), actor },
      ...(match === undefined ? {} : { match: String(match) }),
    });

  const approved = await transaction(asked.database, { readOnly: true }, (tx) =>
    many(
      tx,
      z.object({ request: z.string(), link: z.string(), title: z.string() }),
      sql`
      select request.request_id as request, request_link.link_id as link, request.content::json ->> 'title' as title
      from facility.request
      join facility.request_link on request_link.request_id = request.request_id and request_link.applicant_id is null
      where request.state = 'approved'
      order by request.sent_at, request.request_id
      limit 50
    `,
    ),
  );

  for (const story of stories) {
    stop?.throwIfAborted();
    const found = approved.find(({ title }) => title === story.title);
    if (found) await tell(story, found.request, found.link);
  }

  async function tell({ title, first, parts, since }: Story, request: string, link: string): Promise<void> {
    const begun = Math.max(first, 0) + 20 > 30 ? Math.max(first, 0) + 12 : 8;
    const of = servedActionOfRequest.operation.output.parse(
      await ask(begun, servedActionOfRequest, { request }, officer),
    );
    if (of.action !== undefined) return;
    const made = servedBeginAction.operation.output.parse(
      await ask(begun, servedBeginAction, { request }, officer, of.version),
    );
    const { action } = made;
    const see = async (daysAgo: number, as: Person) =>
      servedAction.operation.output.parse(await ask(daysAgo, servedAction, { action }, as));
    const plan = planFrom(title, (after) =>
      at(first - after)
        .toISOString()
        .slice(0, 10),
    );
    for (const [part, said] of Object.entries(plan)) {
      if (parts === "some" && !["results", "risks"].includes(part)) continue;
      const { stamps, plan: now } = await see(begun, officer);
      const { reach, countries, organisations } = now;
      const whole = part === "facts" ? { ...said, reach, countries, organisations } : said;
      await ask(begun, servedSavePlan, { action, part, ...whole }, officer, stamps[part] ?? "");
    }
    if (parts === "some") return;
    const step = async (daysAgo: number, said: object, as: Person = officer) =>
      ask(daysAgo, servedActionStep, { action, ...said }, as, (await see(daysAgo, as)).version);
    await step(first + 8, { kind: "proposed" });
    const own = servedOwnAction.operation.output.parse(
      await ask(first + 6, servedOwnAction, { link }, operator("demo")),
    );
    await ask(first + 6, servedOwnActionStep, { link, kind: "agreed", plan: 1 }, operator("demo"), own.version);
    await step(first + 4, { kind: "approved", plan: 1 }, manager);
    for (const [daysAgo, said] of since) await step(daysAgo, { on: at(daysAgo).toISOString().slice(0, 10), ...said });
  }
}
