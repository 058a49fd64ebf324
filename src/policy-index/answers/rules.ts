/**
 * How an answer moves: one table, asked by the server before it writes and by the screen before it shows a button.
 *
 * unassigned → drafting → submitted → in-review → (agreed | returned | contested → adjudicated) → harmonised →
 * government-window → frozen → published → corrected. A stage that an edition goes without is stepped over: an answer
 * is settled as soon as nothing that is switched on is left for it to pass.
 */
import type { RoleName } from "../../base/actor.ts";
import { barredByInterest } from "../../people/interests/rules.ts";
import type { Stages } from "../editions/contract.ts";
import type { AnswerAct, AnswerState } from "./contract.ts";

type Rule = {
  readonly from: readonly AnswerState[];
  readonly to: AnswerState;
  /** Any of these roles over the answer's place. */
  readonly by: readonly RoleName[];
  /** Of the states it is done from, those from which a role may do it, where that is not all. */
  readonly byFrom?: Readonly<Partial<Record<RoleName, readonly AnswerState[]>>>;
  /** Stages without which the act does not exist. */
  readonly needs?: keyof Stages;
  /** Must say why. */
  readonly why?: true;
  /** States it leaves as they are. */
  readonly stays?: readonly AnswerState[];
};

const authors = ["author", "second-author"] as const;

const rules: Readonly<Record<AnswerAct, Rule>> = {
  /** An answer that was returned stays so while it is mended, so that the remark stays in sight. */
  write: { from: ["unassigned", "drafting", "returned"], to: "drafting", by: authors, stays: ["returned"] },
  submit: { from: ["drafting", "returned"], to: "submitted", by: authors },
  /** Only where nobody reviews: refused from a moment on, it would tell the author when a reviewer began. */
  withdraw: { from: ["submitted"], to: "drafting", by: authors },
  "take-up": { from: ["submitted"], to: "in-review", by: ["reviewer"], needs: "review" },
  /** Agreement is approved in bulk. */
  approve: { from: ["in-review"], to: "agreed", by: ["editor", "harmoniser"], needs: "review" },
  return: {
    from: ["submitted", "in-review", "agreed", "adjudicated", "harmonised", "government-window"],
    to: "returned",
    by: ["reviewer", "harmoniser", "editor"],
    // What was approved, decided or settled is not undone by one who judged it: their word was weighed with the others.
    byFrom: { reviewer: ["submitted", "in-review"] },
    why: true,
  },
  /** The author keeps the answer against the reviewer's opinion, and says why. */
  "stand-by": { from: ["returned"], to: "contested", by: authors, needs: "adjudication", why: true },
  /** Two opinions, or two codings, that cannot both be right. */
  contest: {
    from: ["submitted", "in-review"],
    to: "contested",
    by: ["editor", "harmoniser"],
    needs: "adjudication",
    why: true,
  },
  adjudicate: { from: ["contested"], to: "adjudicated", by: ["adjudicator"], needs: "adjudication", why: true },
  harmonise: {
    from: ["submitted", "agreed", "adjudicated"],
    to: "harmonised",
    by: ["harmoniser", "editor"],
    needs: "harmonisation",
  },
  "open-window": {
    from: ["submitted", "agreed", "adjudicated", "harmonised"],
    to: "government-window",
    by: ["editor"],
    needs: "governmentWindow",
  },
  freeze: {
    from: ["submitted", "agreed", "adjudicated", "harmonised", "government-window"],
    to: "frozen",
    by: ["editor"],
  },
  publish: { from: ["frozen"], to: "published", by: ["editor"] },
  /** What no release says yet is mended where it stands: it was never published otherwise. */
  correct: {
    from: ["frozen", "published", "corrected"],
    to: "corrected",
    by: ["editor"],
    why: true,
    stays: ["frozen"],
  },
};

/** Whether nothing is left to be judged of an answer: where a government has its window, it can be laid open there. */
function isJudged(state: AnswerState, stages: Stages): boolean {
  if (["frozen", "published", "corrected", "government-window", "harmonised"].includes(state)) return true;
  if (state === "agreed" || state === "adjudicated") return !stages.harmonisation;
  return state === "submitted" && !stages.review && !stages.harmonisation;
}

/**
 * Whether an answer has passed everything its edition asks of it: it is scored, freezing takes it, and a release of today
 * would hold it. One rule for all three, so that no page promises what a release leaves out.
 */
export const isSettled = (state: AnswerState, stages: Stages): boolean =>
  isJudged(state, stages) &&
  (!stages.governmentWindow || ["frozen", "published", "corrected", "government-window"].includes(state));

/** Whether an answer stands where a later stage may take it: all earlier stages that are switched on are behind it. */
function hasPassed(state: AnswerState, act: AnswerAct, stages: Stages): boolean {
  if (act === "withdraw") return !stages.review;
  if (act === "harmonise") return state !== "submitted" || !stages.review;
  if (act === "open-window") return isJudged(state, stages);
  if (act === "freeze") return isSettled(state, stages);
  return true;
}

export type Refused = "state-does-not-allow" | "stage-off" | "role-missing" | "interest" | "why-missing";

export type Asked = {
  readonly state: AnswerState;
  readonly act: AnswerAct;
  readonly stages: Stages;
  /** The role the asker holds over the answer, of those that may do this; undefined for none. */
  readonly role: RoleName | undefined;
  /** Whether they have a tie to the place. */
  readonly interested: boolean;
  readonly why: string;
};

/** Roles that may do this to an answer. */
export const rolesFor = (act: AnswerAct): readonly RoleName[] => rules[act].by;

/**
 * Where an act leads, or why it is refused. Refusals are told in this order: who one is, then what one may, then how.
 *
 * @example nextState({ state: "drafting", act: "submit", stages, role: "author", interested: false, why: "" }) // → { to: "submitted" }
 */
export function nextState({
  state,
  act,
  stages,
  role,
  interested,
  why,
}: Asked): { readonly to: AnswerState } | { readonly refused: Refused } {
  const rule = rules[act];
  if (role === undefined || !rule.by.includes(role)) return { refused: "role-missing" };
  if (interested && barredByInterest.includes(role)) return { refused: "interest" };
  if (rule.needs && !stages[rule.needs]) return { refused: "stage-off" };
  const from = rule.byFrom?.[role] ?? rule.from;
  if (!from.includes(state) || !hasPassed(state, act, stages)) return { refused: "state-does-not-allow" };
  if (rule.why && why.trim() === "") return { refused: "why-missing" };
  return { to: rule.stays?.includes(state) ? state : rule.to };
}
