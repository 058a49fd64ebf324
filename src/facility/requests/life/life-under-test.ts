/** A request's life as tests tell it: who does what on which day, and what comes of it. */
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import type { Happening, Step } from "./contract.ts";
import { type Life, lifeOf } from "./life.ts";
import { type Around, type Asker, type Fault, faultOf, happening } from "./steps.ts";

export const programme = exampleProgramme;
export const none: ReadonlySet<string> = new Set();

/** A Monday without holidays for long. */
export const monday = new Date("2026-09-07T09:00:00Z");
export const days = (count: number, from: Date = monday): Date => new Date(from.getTime() + count * 86_400_000);

export const officer: Asker = { person: "officer", parts: ["officer"], ties: none };
export const assessor = (name: string): Asker => ({ person: name, parts: ["assessor"], ties: none });
export const member = (at: number, ...ties: readonly string[]): Asker => ({
  ...{ person: `member-${at}`, parts: ["member"], ties: new Set(ties) },
});
export const five: readonly Asker[] = [1, 2, 3, 4, 5].map((at) => member(at));

export type Told = { readonly life: Life; readonly history: readonly Happening[]; readonly fault?: Fault | undefined };

export const around = (now: Date, members: readonly Asker[] = five, more: Partial<Around> = {}): Around => ({
  ...{ programme, places: ["TUN"], members: members.map(({ person, ties }) => ({ person, ties })), now },
  ...more,
});

export type Line = readonly [Date, Asker | "requester" | "consulted", Step];

/** Does one step after the other until one is refused. */
export function told(lines: readonly Line[], members: readonly Asker[] = five, more: Partial<Around> = {}): Told {
  let history: readonly Happening[] = [];
  for (const [at, asker, step] of lines) {
    const life = lifeOf(programme, history);
    const fault = faultOf(life, step, asker, around(at, members, more));
    if (fault) return { life, history, fault };
    history = [...history, happening(step, typeof asker === "string" ? asker : asker.person, at)];
  }
  return { life: lifeOf(programme, history), history };
}

export const finished = (stage: Extract<Step, { kind: "finished" }>["stage"]): Step => ({
  ...{ kind: "finished", stage, straight: false, note: "" },
});
export const scored = (need: number, change: number): Step => ({
  kind: "assessed",
  scores: [
    { criterion: "need", score: need, why: "" },
    { criterion: "change", score: change, why: "" },
  ],
  note: "",
});

export const toAssessment: readonly Line[] = [
  [monday, "requester", { kind: "submitted" }],
  [monday, officer, finished("acknowledgement")],
  [days(1), officer, finished("screening")],
  [days(2), officer, finished("consultation")],
  [days(2), officer, { kind: "assessor-named", assessor: "anna" }],
  [days(2), officer, { kind: "assessor-named", assessor: "bela" }],
];

export const toDecision: readonly Line[] = [
  ...toAssessment,
  [days(3), assessor("anna"), scored(2, 1)],
  [days(3), assessor("bela"), scored(1, 1)],
  [days(4), officer, finished("assessment")],
];

export const put = (procedure: "meeting" | "written" | "no-objection", until: string): Step => ({
  ...{ kind: "put", committee: "steering", procedure, proposes: "approve", until },
});
export const voted = (vote: "approve" | "return" | "decline" | "abstain"): Step => ({ kind: "voted", vote, why: "" });
export const decided = (outcome: "approve" | "return" | "decline", wayOn = ""): Step => ({
  ...{ kind: "decided", outcome, reason: "Reason", wayOn },
});
