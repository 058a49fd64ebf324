/**
 * Requests of invented institutions to the example programme, one at every stage of its way, each sent and taken on by the operations its
 * pages use. Nothing in them is about a country.
 */
import { operator, type Person, type RoleName } from "../../base/actor.ts";
import { letterOfStep } from "../../facility/requests/letters/compose.ts";
import { previewLetter } from "../../facility/requests/letters/writing/contract.ts";
import { firstConsultedLink } from "../../facility/requests/links/guest-store.ts";
import {
  servedAskConsultation,
  servedAssessorRequest,
  servedAssessorStep,
  servedDeskRequest,
  servedDeskStep,
  servedMemberRequest,
  servedMemberStep,
  servedPreviewLetter,
} from "../../server/desk-operations.ts";
import { perform } from "../../server/perform.ts";
import {
  servedBeginRequest,
  servedGiveOpinion,
  servedOwnRequest,
  servedSaveRequest,
  servedSendRequest,
} from "../../server/request-operations.ts";
import { transaction } from "../../store/transaction.ts";
import { actedOn } from "./actions.ts";
import { type Asked, keepPeople } from "./begin.ts";

const programme = "EXF";
const aDay = 86_400_000;

type Step =
  | { readonly by: "officer"; readonly says: object }
  | { readonly by: "consulted"; readonly until: number }
  | { readonly by: "assessors"; readonly how: readonly number[] }
  | { readonly by: "members"; readonly vote: string };

const finished = (stage: string): Step => ({ by: "officer", says: { kind: "finished", stage } });
const says = (said: object): Step => ({ by: "officer", says: said });

type Story = {
  readonly title: string;
  readonly institution: string;
  readonly kind: string;
  readonly place: string;
  /** How many days ago it was sent. */
  readonly sent: number;
  /** What was done since, and how many days ago. */
  readonly since: readonly (readonly [daysAgo: number, step: Step])[];
};

const ministry = { institution: "Example Ministry of Schools", kind: "national-authority", place: "TUN" };
const town = { institution: "Example Town", kind: "local-authority", place: "MAR" };
const ombudsperson = { institution: "Example Ombudsperson", kind: "ombudsperson", place: "GEO" };

const screened = (daysAgo: number): Story["since"] => [
  [daysAgo, finished("acknowledgement")],
  [daysAgo - 1, finished("screening")],
];
const named: Step = { by: "officer", says: { kind: "assessor-named" } };
const put = { kind: "put", committee: "steering", procedure: "written" };
const assessed = (daysAgo: number): Story["since"] => [
  ...screened(daysAgo),
  [daysAgo - 2, finished("consultation")],
  [daysAgo - 2, named],
  [daysAgo - 3, { by: "assessors", how: [2, 2] }],
  [daysAgo - 4, finished("assessment")],
];

const stories: readonly Story[] = [
  { ...town, title: "Example: one desk for newcomers", sent: 0, since: [] },
  {
    ...{ ...ministry, title: "Example: pupils who come back in the middle of a year", sent: 9 },
    since: [
      [7, finished("acknowledgement")],
      [6, says({ kind: "paused", reason: "requester", note: "Example: which schools it is about." })],
    ],
  },
  {
    ...{ ...ombudsperson, title: "Example: complaints heard in five languages", sent: 8 },
    since: [...screened(6), [5, { by: "consulted", until: 12 }]],
  },
  {
    ...{ ...town, title: "Example: a register of qualifications", sent: 14 },
    since: [...screened(12), [10, finished("consultation")], [10, named], [8, { by: "assessors", how: [2] }]],
  },
  {
    ...{ ...ministry, title: "Example: training for those who decide on permits", sent: 13 },
    since: [...assessed(11), [5, says({ ...put, proposes: "approve" })]],
  },
  {
    ...{ ...town, title: "Example: a plan without its aim", sent: 12 },
    since: [
      [10, finished("acknowledgement")],
      [9, says({ kind: "returned", question: "Example: what is to be different when it is over?" })],
    ],
  },
  {
    ...{ ...ombudsperson, title: "Example: visits to places of detention", sent: 40 },
    since: [
      ...assessed(38),
      [32, says({ ...put, proposes: "approve" })],
      [30, { by: "members", vote: "approve" }],
      [
        20,
        says({
          kind: "decided",
          outcome: "approve",
          reason: "Example: the need is clear and others can learn from it.",
        }),
      ],
    ],
  },
  {
    ...{ ...ministry, title: "Example: buying of computers", sent: 44 },
    since: [
      ...assessed(42),
      [36, says({ ...put, proposes: "decline" })],
      [34, { by: "members", vote: "decline" }],
      [
        24,
        says({
          ...{ kind: "decided", outcome: "decline", reason: "Example: the programme lends people, not things." },
          wayOn: "Example: ask for help with the plan of what they are to be used for.",
        }),
      ],
    ],
  },
];

/** Approved too, and become actions. */
const acted: readonly Story[] = actedOn.map(({ title, sent }, at) => ({
  ...{ ...([ombudsperson, town, ombudsperson, ministry][at] ?? ombudsperson), title, sent },
  since: [
    ...assessed(sent - 2),
    [sent - 8, says({ ...put, proposes: "approve" })],
    [sent - 10, { by: "members", vote: "approve" }],
    [
      sent - 20,
      says({ kind: "decided", outcome: "approve", reason: "Example: others have solved this, and can be asked." }),
    ],
  ],
}));

const people = (role: RoleName, called: string, count: number) =>
  Array.from({ length: count }, (_, at) => [`Example ${called} ${at + 1}`, [{ role }]] as const);

/**
 * Each is told once: one that was broken off stays as far as it came.
 *
 * throws  what an operation refuses, or that it was stopped
 */
export async function setUpRequests(asked: Asked, stop?: AbortSignal): Promise<void> {
  const held = await keepPeople(asked, [
    ...people("facility-officer", "Facility Officer", 1),
    ...people("assessor", "Assessor", 2),
    ...people("committee-member", "Committee Member", 3),
  ]);
  const called = (start: string): readonly Person[] =>
    [...held].flatMap(([name, person]) => (name.startsWith(start) ? [person] : []));
  const [officer] = called("Example Facility Officer");
  if (!officer) throw new Error("there is no officer");
  const atDesk: Person = officer;
  const whenOf = (daysAgo: number): Date => new Date(asked.now.getTime() - daysAgo * aDay);
  for (const story of [...stories, ...acted]) await tell(story);

  async function tell({ title, institution, kind, place, sent, since }: Story): Promise<void> {
    stop?.throwIfAborted();
    const ask = asIf(asked, whenOf(sent));
    const asker = operator("demo");
    const form = `example-${title.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`.slice(0, 90);
    const { link, request, isNew } = servedBeginRequest.operation.output.parse(
      await ask(servedBeginRequest, { programme, form }, asker),
    );
    if (!isNew) return;
    const applicants = [
      {
        ...{ name: institution, kind, place, contactName: "Example Contact", endorserName: "Example Director" },
        contactEmail: "asker@example.invalid",
      },
    ];
    const content = {
      ...{ title, area: "legal-migration", topic: "integration", activities: ["exchange"], languages: ["fr"] },
      ...{
        problem: "Example of a problem: what goes wrong, for whom, and since when.",
        context: "Example of a context.",
      },
      ...{ change: "Example of what is to be different afterwards.", beneficiaries: "Example of who is better off." },
    };
    let { version } = servedOwnRequest.operation.output.parse(await ask(servedOwnRequest, { link }, asker));
    for (const [part, given] of [
      ["who", { applicants }],
      ["what", {}],
      ["how", {}],
    ] as const)
      ({ version } = servedSaveRequest.operation.output.parse(
        await ask(servedSaveRequest, { link, part, applicants: [], content, ...given }, asker, version),
      ));
    await ask(servedSendRequest, { link, accepts: true }, asker, version);
    for (const [daysAgo, step] of since) await take(request, daysAgo, step);
  }

  /** Three are asked, and the first has answered. */
  async function consult(request: string, daysAgo: number, lasts: number, seen: () => Promise<{ version: number }>) {
    const ask = asIf(asked, whenOf(daysAgo));
    const bodies = ["Example Delegation", "Example Service for Migration", "Example Embassy"].map((body, at) => ({
      ...{ body, address: `consulted-${at + 1}@example.invalid`, language: (["fr", "en", "ar"] as const)[at] ?? "en" },
    }));
    const until = whenOf(daysAgo - lasts)
      .toISOString()
      .slice(0, 10);
    const question = "Example of a question: is anybody working on this with the institution already?";
    await ask(servedAskConsultation, { request, bodies, question, until }, atDesk, (await seen()).version);
    const link = await transaction(asked.database, { readOnly: true }, (tx) => firstConsultedLink(tx, request));
    const words = "Example of a remark: a project of the region begins next spring and could be joined.";
    if (link !== undefined)
      await asIf(asked, whenOf(daysAgo - 2))(
        servedGiveOpinion,
        { link, stance: "remarks", words, answeredBy: "Example Attaché" },
        operator("demo"),
      );
  }

  async function take(request: string, daysAgo: number, step: Step): Promise<void> {
    const ask = asIf(asked, whenOf(daysAgo));
    const seen = async () =>
      servedDeskRequest.operation.output.parse(await ask(servedDeskRequest, { request }, atDesk));
    if (step.by === "consulted") {
      await consult(request, daysAgo, step.until, seen);
      return;
    }
    if (step.by === "officer") {
      const said: { readonly kind?: string } = step.says;
      // Two are named; a committee has ten days.
      const each =
        said.kind === "assessor-named"
          ? called("Example Assessor").map(({ name }) => ({ ...said, assessor: name }))
          : said.kind === "put"
            ? [
                {
                  ...said,
                  until: whenOf(Math.max(daysAgo - 10, -5))
                    .toISOString()
                    .slice(0, 10),
                },
              ]
            : [said];
      for (const one of each) {
        const { version } = await seen();
        // Whoever sends a letter has seen it.
        const letter = letterOfStep({ ...one })
          ? previewLetter.output.parse(await ask(servedPreviewLetter, { request, ...one }, atDesk, version)).letter
          : undefined;
        await ask(servedDeskStep, { request, ...one, ...(letter ? { seen: letter.seen } : {}) }, atDesk, version);
      }
      return;
    }
    if (step.by === "assessors") {
      for (const [at, score] of step.how.entries()) {
        const assessor = called("Example Assessor")[at];
        if (!assessor) continue;
        const { criteria, version } = servedAssessorRequest.operation.output.parse(
          await ask(servedAssessorRequest, { request }, assessor),
        );
        const scores = criteria.map(({ code }) => ({ criterion: code, score }));
        const said = { request, kind: "assessed", scores, note: "Example of a note for the committee." };
        await ask(servedAssessorStep, said, assessor, version);
      }
      return;
    }
    for (const member of called("Example Committee Member")) {
      const { version } = servedMemberRequest.operation.output.parse(
        await ask(servedMemberRequest, { request }, member),
      );
      await ask(servedMemberStep, { request, kind: "voted", vote: step.vote }, member, version);
    }
  }
}

/** As somebody would have asked on that day. */
const asIf =
  (asked: Asked, now: Date) =>
  (
    served: Parameters<typeof perform>[0],
    input: object,
    actor: Person | ReturnType<typeof operator>,
    match?: number,
  ): Promise<unknown> =>
    perform(served, input, { ...asked, now, actor, ...(match === undefined ? {} : { match: String(match) }) });
