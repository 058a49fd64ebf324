/**
 * The life of one answer as the rules have it, and as the real operations do it: for random histories with one or two
 * acts at a time. A history of pairs is right when each pair came out as one after the other, in either order.
 */
import fc from "fast-check";
import type { Person, RoleName } from "../../base/actor.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { AnswerAct, AnswerState } from "../answers/contract.ts";
import { nextState } from "../answers/rules.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave, servedCodingStandBy, servedCodingSubmit, servedCodingWithdraw } from "../coding/serve.ts";
import type { Stages } from "../editions/contract.ts";
import { servedContestedCase, servedDecideCase } from "./adjudication/serve.ts";
import { servedApproveAgreed, servedApproveOne, servedContestAnswer } from "./approval/serve.ts";
import type { OpinionKind } from "./contract.ts";
import { servedOpenWindow } from "./government/serve.ts";
import { servedHarmonise } from "./harmonising/serve.ts";
import { servedAgreeWithArea, servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { because, type World } from "./review-under-test.ts";
import { agreement, type Judgement } from "./rules.ts";

export type Reviewer = "reviewer" | "other";

/** A reviewer's opinion, and whether its author was given it to read. */
type Given = Judgement & { readonly told: boolean };

export type Life = {
  readonly state: AnswerState;
  readonly version: number;
  readonly content: number;
  readonly value: number | undefined;
  readonly opinions: Readonly<Partial<Record<Reviewer, Given>>>;
};

export const unborn: Life = { state: "unassigned", version: 0, content: 0, value: undefined, opinions: {} };

export type Cast = Readonly<Record<Reviewer | "author" | "editor" | "adjudicator" | "harmoniser", Person>>;

/** Where a history happens: an answer of a place, in an edition with these stages. */
export type Scene = {
  readonly world: World;
  readonly cast: Cast;
  readonly place: string;
  readonly answer: string;
  readonly stages: Stages;
};

type Outcome = "done" | "refused";

export type Act = {
  readonly name: string;
  /** What the rules say of it, done on what is there now by somebody who saw `seen`. */
  readonly rule: (now: Life, seen: Life, stages: Stages) => { readonly outcome: Outcome; readonly life: Life };
  readonly really: (scene: Scene, seen: Life) => Promise<Outcome>;
};

const refused = (life: Life) => ({ outcome: "refused" as const, life });
const done = (life: Life) => ({ outcome: "done" as const, life });

/** A rule that says no is an outcome; a database that does not answer is none. */
const outcomeOf = async (work: Promise<unknown>): Promise<Outcome> => {
  try {
    await work;
    return "done";
  } catch (thrown) {
    if (isRefusal(thrown)) return "refused";
    throw thrown;
  }
};

/** Where a step leads; undefined where it is not allowed. */
function stepped(life: Life, act: AnswerAct, role: RoleName, stages: Stages): Life | undefined {
  const next = nextState({ state: life.state, act, stages, role, interested: false, why: "because" });
  return "to" in next ? { ...life, state: next.to, version: life.version + 1 } : undefined;
}

const inOpen = ({ state }: Life): boolean => state === "submitted" || state === "in-review";

function judged(life: Life, who: Reviewer, kind: OpinionKind): Life {
  const opinions = { ...life.opinions, [who]: { kind, contentVersion: life.content, told: false } };
  const taken = life.state === "submitted" ? { state: "in-review" as const, version: life.version + 1 } : {};
  return { ...life, ...taken, opinions };
}

/** What the author was given to read stands as they read it. */
const stands = ({ opinions, content }: Life, who: Reviewer): boolean =>
  opinions[who]?.contentVersion === content && opinions[who].told;

const broughtBack = (life: Life): Life => {
  const { reviewer, other } = life.opinions;
  return {
    ...life,
    opinions: {
      ...(reviewer ? { reviewer: { ...reviewer, told: true } } : {}),
      ...(other ? { other: { ...other, told: true } } : {}),
    },
  };
};

const at = ({ world, place }: Scene) => ({ edition: world.edition, place, period: "2027" });

const save = (value: number): Act => ({
  name: `save ${value}`,
  rule: (now, seen, stages) => {
    const next = nextState({ state: now.state, act: "write", stages, role: "author", interested: false, why: "" });
    if (!("to" in next) || seen.version !== now.version) return refused(now);
    if (now.value === value && now.content > 0) return done(now);
    return done({ ...now, state: next.to, version: now.version + 1, content: now.content + 1, value });
  },
  really: (scene, seen) => {
    const { world, cast } = scene;
    const citations = [{ source: world.law, pinpoint: "Art. 18", quotation: "", translation: "" }];
    const written = { ...emptyWritten, value, justification: because, confidence: "high", citations };
    const input = { ...written, ...at(scene), indicator: "years" };
    return outcomeOf(world.ask(servedCodingSave, input, cast.author, { match: seen.version }));
  },
});

const submit: Act = {
  name: "submit",
  rule: (now, _, stages) => {
    const next = now.content > 0 ? stepped(now, "submit", "author", stages) : undefined;
    if (!next) return refused(now);
    // What is sent again as it was judged is another version: an opinion is about a sending.
    const again =
      now.state === "returned" && Object.values(now.opinions).some((one) => one.contentVersion === now.content);
    return done(again ? { ...next, content: now.content + 1 } : next);
  },
  really: (scene) => outcomeOf(scene.world.ask(servedCodingSubmit, { ...at(scene), area: "time" }, scene.cast.author)),
};

const withdraw: Act = {
  name: "withdraw",
  rule: (now, seen, stages) => {
    const next = seen.version === now.version ? stepped(now, "withdraw", "author", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: (scene, seen) => {
    const input = { ...at(scene), indicator: "years" };
    return outcomeOf(scene.world.ask(servedCodingWithdraw, input, scene.cast.author, { match: seen.version }));
  },
};

const standBy: Act = {
  name: "stand by",
  rule: (now, seen, stages) => {
    const next = seen.version === now.version ? stepped(now, "stand-by", "author", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: (scene, seen) => {
    const input = { ...at(scene), indicator: "years", why: "It is right." };
    return outcomeOf(scene.world.ask(servedCodingStandBy, input, scene.cast.author, { match: seen.version }));
  },
};

const opine = (who: Reviewer, kind: OpinionKind): Act => ({
  name: `${who}: ${kind}`,
  rule: (now, seen, { review }) =>
    review && inOpen(now) && seen.content === now.content && !stands(now, who)
      ? done(judged(now, who, kind))
      : refused(now),
  really: ({ world, cast, answer }, seen) => {
    const other = { suggestion: { value: 47 }, citations: [{ source: world.law, pinpoint: "Art. 1" }] };
    const input = { answer, kind, note: "A note.", ...(kind === "different-answer" ? other : {}) };
    return outcomeOf(world.ask(servedGiveOpinion, input, cast[who], { match: seen.content }));
  },
});

const agreeWith = (who: Reviewer): Act => ({
  name: `${who}: agree with the area`,
  rule: (now, seen, { review }) => {
    if (!review) return refused(now);
    const fresh = inOpen(now) && seen.content === now.content && now.opinions[who]?.contentVersion !== now.content;
    return done(fresh ? judged(now, who, "agree") : now);
  },
  really: (scene, seen) => {
    const input = { ...at(scene), area: "time", answers: [`${scene.answer}@${seen.content}`] };
    return outcomeOf(scene.world.ask(servedAgreeWithArea, input, scene.cast[who]));
  },
});

const giveBack = (by: "reviewer" | "harmoniser" | "editor"): Act => ({
  name: `${by}: return`,
  rule: (now, seen, stages) => {
    const next = seen.content === now.content ? stepped(now, "return", by, stages) : undefined;
    return next ? done(broughtBack(next)) : refused(now);
  },
  really: ({ world, cast, answer }, seen) => {
    const input = { answer, field: "option", why: "Look again." };
    return outcomeOf(world.ask(servedReturnAnswer, input, cast[by], { match: seen.content }));
  },
});

const approve: Act = {
  name: "approve",
  rule: (now, _, stages) => {
    if (!stages.review) return refused(now);
    const agreed = inOpen(now) && agreement(Object.values(now.opinions), now.content) === "agreed";
    return done((agreed && stepped(now, "approve", "editor", stages)) || now);
  },
  really: ({ world, cast, place }) =>
    outcomeOf(world.ask(servedApproveAgreed, { edition: world.edition, place }, cast.editor)),
};

const approveOne: Act = {
  name: "approve against an opinion",
  rule: (now, seen, stages) => {
    const differs = agreement(Object.values(now.opinions), now.content) === "different-answer";
    const mayBe = differs && !stages.adjudication && seen.content === now.content;
    const next = mayBe ? stepped(now, "approve", "editor", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: ({ world, cast, answer }, seen) =>
    outcomeOf(world.ask(servedApproveOne, { answer, why: "It is plain." }, cast.editor, { match: seen.content })),
};

const contest: Act = {
  name: "contest",
  rule: (now, seen, stages) => {
    const next = seen.content === now.content ? stepped(now, "contest", "editor", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: ({ world, cast, answer }, seen) =>
    outcomeOf(world.ask(servedContestAnswer, { answer, why: "Two readings." }, cast.editor, { match: seen.content })),
};

/** A third answer, by whoever saw the case before it was decided. */
const decide: Act = {
  name: "decide",
  rule: (now, seen, stages) => {
    if (seen.state !== "contested" || seen.content !== now.content) return refused(now);
    const next = stepped(now, "adjudicate", "adjudicator", stages);
    return next ? done({ ...next, version: next.version + 1, content: next.content + 1, value: 7 }) : refused(now);
  },
  really: async ({ world, cast, answer }) => {
    const seen = await world.ask(servedContestedCase, { answer }, cast.adjudicator).catch(() => undefined);
    const input = { answer, other: { value: 7 }, reason: "Seven it is." };
    return outcomeOf(world.ask(servedDecideCase, input, cast.adjudicator, { match: seen?.stamp ?? "none" }));
  },
};

const harmonise: Act = {
  name: "harmonise",
  rule: (now, seen, stages) => {
    if (!stages.harmonisation) return refused(now);
    const next = seen.content === now.content ? stepped(now, "harmonise", "harmoniser", stages) : undefined;
    return done(next ?? now);
  },
  really: ({ world, cast, answer }, seen) => {
    const input = { edition: world.edition, indicator: "years", answers: [`${answer}@${seen.content}`] };
    return outcomeOf(world.ask(servedHarmonise, input, cast.harmoniser));
  },
};

const openWindow: Act = {
  name: "open the window",
  rule: (now, _, stages) =>
    stages.governmentWindow ? done(stepped(now, "open-window", "editor", stages) ?? now) : refused(now),
  really: ({ world, cast, place }) =>
    outcomeOf(world.ask(servedOpenWindow, { edition: world.edition, place }, cast.editor)),
};

const kinds: readonly OpinionKind[] = ["agree", "agree-with-note", "different-answer", "not-qualified"];

/** Every act there is; those that lead on more often than others. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(save(3), save(5)) },
  { weight: 4, arbitrary: fc.constant(submit) },
  { weight: 1, arbitrary: fc.constant(withdraw) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...kinds.flatMap((kind) => [opine("reviewer", kind), opine("other", kind)])),
  },
  { weight: 2, arbitrary: fc.constantFrom(agreeWith("reviewer"), agreeWith("other")) },
  { weight: 3, arbitrary: fc.constantFrom(giveBack("reviewer"), giveBack("harmoniser"), giveBack("editor")) },
  { weight: 2, arbitrary: fc.constant(standBy) },
  { weight: 3, arbitrary: fc.constantFrom(approve, approveOne) },
  { weight: 2, arbitrary: fc.constant(contest) },
  { weight: 3, arbitrary: fc.constant(decide) },
  { weight: 2, arbitrary: fc.constant(harmonise) },
  { weight: 1, arbitrary: fc.constant(openWindow) },
);

/** An act, by somebody who looked so many steps ago: a page that was left open. */
export type Done = { readonly act: Act; readonly late: number };

export type History = readonly (readonly Done[])[];

const doings: fc.Arbitrary<Done> = fc.record({
  act: acts,
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }),
});

/** A history: one act, or two at the same moment, over and over; it begins with something to judge. */
export const histories: fc.Arbitrary<History> = fc
  .array(fc.array(doings, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 14 })
  .map((steps) => [[{ act: save(3), late: 0 }], [{ act: submit, late: 0 }], ...steps]);

const same = (one: Life, other: Life): boolean => JSON.stringify(keyed(one)) === JSON.stringify(keyed(other));

const keyed = ({ state, version, content, value, opinions }: Life) => [
  ...[state, version, content, value, opinions.reviewer?.kind, opinions.reviewer?.contentVersion],
  ...[opinions.other?.kind, opinions.other?.contentVersion, opinions.reviewer?.told, opinions.other?.told],
];

async function lifeOf({ world, cast, answer }: Scene): Promise<Life> {
  const [row] = await world.query(
    "select state, version, content_version, value from edition.answer where answer_id = $1",
    [answer],
  );
  const opinions = await world.query(
    "select reviewer, kind, content_version, told from edition.opinion where answer_id = $1 order by content_version",
    [answer],
  );
  const newest = (who: Reviewer): Given | undefined => {
    const own = opinions.filter(({ reviewer }) => reviewer === cast[who].name).at(-1);
    const kind = kinds.find((one) => one === own?.kind);
    return kind && { kind, contentVersion: Number(own?.content_version), told: own?.told === true };
  };
  const state = String(row?.state);
  const known = nextStates.find((one) => one === state);
  if (!known) throw new Error(`no state ${state}`);
  const [reviewer, other] = [newest("reviewer"), newest("other")];
  return {
    state: known,
    version: Number(row?.version),
    content: Number(row?.content_version),
    value: row?.value === null ? undefined : Number(row?.value),
    opinions: { ...(reviewer ? { reviewer } : {}), ...(other ? { other } : {}) },
  };
}

const nextStates: readonly AnswerState[] = [
  ...(["unassigned", "drafting", "submitted", "in-review", "returned", "agreed", "contested"] as const),
  ...(["adjudicated", "harmonised", "government-window", "frozen", "published", "corrected"] as const),
];

type Seen = { readonly act: Act; readonly seen: Life };

/**
 * The outcomes a pair may have: one after the other, in either order. Whoever decides a case reads it as they decide: what
 * they saw is what was there before the pair, or what the other act made of it.
 */
function orders(pair: readonly Seen[], before: Life, stages: Stages) {
  const inTurn = (sequence: readonly number[], readsAnew = false) => {
    let life = before;
    const outcomes: Outcome[] = [];
    for (const which of sequence) {
      const one = pair[which];
      if (!one) continue;
      const seen = readsAnew && one.act === decide ? life : one.seen;
      const result = one.act.rule(life, seen, stages);
      outcomes[which] = result.outcome;
      life = result.life;
    }
    return { outcomes, life };
  };
  if (pair.length === 1) return [inTurn([0])];
  return [inTurn([0, 1]), inTurn([1, 0]), inTurn([0, 1], true), inTurn([1, 0], true)];
}

/**
 * Plays a history with the real operations; throws where what came out is none of what the rules allow. The states it
 * passed through.
 */
export async function play(scene: Scene, history: History): Promise<readonly AnswerState[]> {
  const lives: Life[] = [unborn];
  const passed: AnswerState[] = [];
  for (const [step, doing] of history.entries()) {
    const before = lives.at(-1) ?? unborn;
    // Whoever decides a case reads it as they decide.
    const pair = doing.map(({ act, late }): Seen => {
      const seen = act === decide ? before : (lives.at(-1 - late) ?? unborn);
      return { act, seen };
    });
    const outcomes = await Promise.all(pair.map(({ act, seen }) => act.really(scene, seen)));
    const now = await lifeOf(scene);
    const allowed = orders(pair, before, scene.stages);
    const fits = allowed.some((one) => same(one.life, now) && one.outcomes.join() === outcomes.join());
    if (!fits) {
      const acts = pair.map(({ act, seen }) => [act.name, seen]);
      const told = { step, acts, before, outcomes, now, allowed };
      throw new Error(`not as the rules have it: ${JSON.stringify(told, undefined, 1)}`);
    }
    lives.push(now);
    passed.push(now.state);
  }
  return passed;
}
