/**
 * Where a request stands, read off what happened to it. Nothing is asked here whether it may: what is on the list has happened
 * (`steps.ts` asks before).
 */
import type { PauseReason } from "../../clocks/contract.ts";
import type { Move, Pause } from "../../clocks/rules.ts";
import { type Programme, type StageName, stageNames } from "../../programme/contract.ts";
import type { Happening, Outcome, Procedure, Score, State, Vote } from "./contract.ts";

/** Nothing more is done with it at the desk. */
export const isOver = (state: State): boolean => ["approved", "declined", "withdrawn", "action"].includes(state);

export const isStage = (state: State): state is StageName => stageNames.some((stage) => stage === state);

export type Assessment = {
  readonly assessor: string;
  readonly at: Date;
  readonly scores: readonly Score[];
  readonly note: string;
};

/** What the two assessors settled where they were far apart; it holds once the other agreed. */
export type Discussion = {
  readonly by: string;
  readonly settled: readonly { readonly criterion: string; readonly score: number }[];
  readonly why: string;
  readonly isAgreed: boolean;
};

/** `through` where it was said by a link, and not at the desk. */
type Said = { readonly member: string; readonly why: string; readonly at: Date; readonly through?: "link" | undefined };
type Cast = Said & { readonly vote: Vote };

/** Somebody outside who was asked for an opinion, the last day they have, and whether they gave it. */
export type Consultation = {
  readonly consultation: string;
  readonly until: string;
  readonly isWithdrawn: boolean;
  readonly hasOpined: boolean;
};

/** What is before a committee. */
export type Matter = {
  readonly committee: string;
  readonly procedure: Procedure;
  readonly proposes: Outcome;
  /** The day it meets, or the last day of the procedure. */
  readonly until: string;
  readonly at: Date;
  /** Of each member the last. */
  readonly votes: readonly Cast[];
  readonly objections: readonly Said[];
};

export type Life = {
  readonly state: State;
  /** Every state with the moment it began, the first when it was sent. */
  readonly moves: readonly (Move & { readonly stage: State })[];
  readonly pauses: readonly (Pause & {
    readonly reason: (typeof PauseReason)["options"][number];
    readonly note: string;
  })[];
  readonly isPaused: boolean;
  readonly returns: readonly { readonly at: Date; readonly question: string; readonly from: StageName }[];
  readonly consultations: readonly Consultation[];
  readonly assessors: readonly string[];
  readonly assessments: readonly Assessment[];
  /** Everybody who ever assessed it. */
  readonly haveAssessed: readonly string[];
  readonly discussion?: Discussion | undefined;
  readonly matter?: Matter | undefined;
  /** Members who left the matter to others, whichever procedure it was under. */
  readonly recusals: readonly Said[];
  readonly decision?:
    | { readonly outcome: Outcome; readonly reason: string; readonly wayOn: string; readonly at: Date }
    | undefined;
  readonly action?: string | undefined;
};

/** The stages of a programme in their order. A committee decides in every one of them, with a clock or without. */
export const wayOf = ({ stages }: Pick<Programme, "stages">): readonly StageName[] =>
  stageNames.filter((stage) => stage === "decision" || stages.some(({ name }) => name === stage));

/** What comes after a stage. */
const after = (programme: Pick<Programme, "stages">, stage: StageName): StageName =>
  wayOf(programme).find((one) => stageNames.indexOf(one) > stageNames.indexOf(stage)) ?? "decision";

const draft: Life = {
  state: "draft",
  ...{ moves: [], pauses: [], isPaused: false, returns: [], recusals: [] },
  ...{ consultations: [], assessors: [], assessments: [], haveAssessed: [] },
};

/** A pause ends with what ends the stage it was in: whoever had to wait waits no more. */
const resumedAt = ({ pauses, isPaused }: Life, at: Date): Pick<Life, "pauses" | "isPaused"> => ({
  pauses: isPaused ? pauses.map((pause) => (pause.until === undefined ? { ...pause, until: at } : pause)) : pauses,
  isPaused: false,
});

const moved = (life: Life, state: State, at: Date): Life => ({
  ...life,
  ...resumedAt(life, at),
  state,
  moves: [...life.moves, { stage: state, at }],
});

/** Where it goes on after the answer came: where it was sent back from. */
const resent = (programme: Pick<Programme, "stages">, life: Life): StageName =>
  life.returns.at(-1)?.from ?? wayOf(programme)[0] ?? "decision";

const others = <One extends { readonly member: string }>(all: readonly One[], member: string) =>
  all.filter((one) => one.member !== member);

const consultationsWith = ({ consultations }: Life, which: string, change: Partial<Consultation>) =>
  consultations.map((known) => (known.consultation === which ? { ...known, ...change } : known));

/** What a member said in a matter, by whichever way. */
export const sayingsOf = ({ matter, recusals }: Pick<Life, "matter" | "recusals">, member: string): readonly Said[] =>
  [...(matter?.votes ?? []), ...(matter?.objections ?? []), ...recusals].filter((one) => one.member === member);

function next(programme: Pick<Programme, "stages">, life: Life, one: Happening): Life {
  const { at, by } = one;
  const { matter } = life;
  switch (one.kind) {
    case "submitted":
      return moved(life, resent(programme, life), at);
    case "withdrawn":
      return moved(life, "withdrawn", at);
    case "finished":
      return moved(life, one.straight ? "decision" : after(programme, one.stage), at);
    case "paused":
      return { ...life, isPaused: true, pauses: [...life.pauses, { from: at, reason: one.reason, note: one.note }] };
    case "resumed":
      return { ...life, ...resumedAt(life, at) };
    case "returned":
      return sentBack(life, one.question, at);
    case "asked": {
      const { consultation, until } = one;
      const before = life.consultations.find((known) => known.consultation === consultation);
      const asked = { consultation, until, isWithdrawn: false, hasOpined: before?.hasOpined ?? false };
      return {
        ...life,
        consultations: before ? consultationsWith(life, consultation, asked) : [...life.consultations, asked],
      };
    }
    case "unasked":
      return { ...life, consultations: consultationsWith(life, one.consultation, { isWithdrawn: true }) };
    case "opined":
      return { ...life, consultations: consultationsWith(life, one.consultation, { hasOpined: true }) };
    case "assessor-named":
      return { ...life, assessors: [...life.assessors, one.assessor] };
    case "assessor-relieved":
      return {
        ...life,
        assessors: life.assessors.filter((assessor) => assessor !== one.assessor),
        assessments: life.assessments.filter(({ assessor }) => assessor !== one.assessor),
        discussion: undefined,
      };
    case "assessed":
      return {
        ...life,
        assessments: [...life.assessments, { assessor: by, at, scores: one.scores, note: one.note }],
        haveAssessed: [...new Set([...life.haveAssessed, by])],
      };
    case "discussed":
      return { ...life, discussion: { by, settled: one.settled, why: one.why, isAgreed: false } };
    case "agreed":
      return { ...life, discussion: life.discussion && { ...life.discussion, isAgreed: true } };
    case "put": {
      const { committee, procedure, proposes, until } = one;
      return { ...life, matter: { committee, procedure, proposes, until, at, votes: [], objections: [] } };
    }
    case "voted":
      return {
        ...life,
        matter: matter && {
          ...matter,
          votes: [...others(matter.votes, by), { member: by, vote: one.vote, why: one.why, at, through: one.through }],
        },
      };
    case "objected":
      return {
        ...life,
        matter: matter && {
          ...matter,
          objections: [...others(matter.objections, by), { member: by, why: one.why, at, through: one.through }],
        },
      };
    case "recused":
      return {
        ...life,
        recusals: [...others(life.recusals, by), { member: by, why: one.why, at, through: one.through }],
      };
    case "annulled": {
      const isKept = ({ member, through }: Said): boolean => member !== one.member || through === undefined;
      return {
        ...life,
        recusals: life.recusals.filter(isKept),
        matter: matter && {
          ...matter,
          votes: matter.votes.filter(isKept),
          objections: matter.objections.filter(isKept),
        },
      };
    }
    case "decided": {
      const decided = { ...life, matter: undefined };
      if (one.outcome === "return") return sentBack(decided, one.reason, at);
      const decision = { outcome: one.outcome, reason: one.reason, wayOn: one.wayOn, at };
      return moved({ ...decided, decision }, one.outcome === "approve" ? "approved" : "declined", at);
    }
    case "became-action":
      return moved({ ...life, action: one.action }, "action", at);
  }
}

function sentBack(life: Life, question: string, at: Date): Life {
  const from = isStage(life.state) ? life.state : "decision";
  return moved({ ...life, returns: [...life.returns, { at, question, from }] }, "returned", at);
}

/**
 * @example lifeOf(programme, [{ kind: "submitted", at, by: "requester" }]).state // → "acknowledgement"
 */
export const lifeOf = (programme: Pick<Programme, "stages">, happened: readonly Happening[]): Life =>
  happened.reduce((life, one) => next(programme, life, one), draft);
