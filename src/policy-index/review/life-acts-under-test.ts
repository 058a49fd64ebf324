/** Everything that can happen to an answer: of each act what the rules say of it, and how it is really done. */
import fc from "fast-check";
import type { RoleName } from "../../base/actor.ts";
import { servedDeclare } from "../../people/interests/serve.ts";
import { servedPublishEdition } from "../../server/operations.ts";
import type { AnswerAct, AnswerState } from "../answers/contract.ts";
import { nextState } from "../answers/rules.ts";
import { emptyWritten } from "../coding/rules.ts";
import { servedCodingSave } from "../coding/saving/serve.ts";
import { servedCodingStandBy, servedCodingSubmit, servedCodingWithdraw } from "../coding/serve.ts";
import type { Stages } from "../editions/contract.ts";
import { servedFreeze } from "../settling/serve.ts";
import { servedContestedCase, servedDecideCase } from "./adjudication/serve.ts";
import { servedApproveAgreed, servedApproveOne, servedContestAnswer } from "./approval/serve.ts";
import { OpinionKind } from "./contract.ts";
import { servedContestPairs } from "./double-coding/serve.ts";
import { servedOpenWindow } from "./government/serve.ts";
import { servedHarmonise } from "./harmonising/serve.ts";
import {
  type Act,
  at,
  type Coding,
  type Done,
  done,
  everybody,
  type History,
  type Life,
  outcomeOf,
  type Reviewer,
  refused,
  type Who,
} from "./life-under-test.ts";
import { servedAgreeWithArea, servedGiveOpinion, servedReturnAnswer } from "./opinions/serve.ts";
import { because } from "./review-under-test.ts";
import { agreement } from "./rules.ts";

/** Done to one answer or one place, by whoever has no tie there and while its edition is open. */
const ofOne = (by: Who, act: Act): Act => ({
  ...act,
  rule: (now, seen, stages) =>
    now.edition === "open" && !now.tied.includes(by) ? act.rule(now, seen, stages) : refused(now),
});

/** Done to all of an edition at once: what is at a place of one's ties is left as it is. */
const ofAll = (by: Who, act: Act): Act => ({
  ...act,
  rule: (now, seen, stages) => {
    if (now.edition !== "open") return refused(now);
    const { outcome, life } = act.rule(now, seen, stages);
    return { outcome, life: now.tied.includes(by) ? now : life };
  },
});

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

/** Both coders write in the same way, each their own: what the one does is nothing to the other's. */
const own = {
  author: {
    of: (life: Life): Coding => life,
    becomes: (life: Life, coding: Partial<Coding>): Life => ({ ...life, ...coding }),
    role: "author",
  },
  second: {
    of: (life: Life): Coding => life.second,
    becomes: (life: Life, coding: Partial<Coding>): Life => ({ ...life, second: { ...life.second, ...coding } }),
    role: "second-author",
  },
} as const;

type Coder = keyof typeof own;

const ledTo = ({ state }: Coding, act: AnswerAct, role: RoleName, stages: Stages): AnswerState | undefined => {
  if (role === "second-author" && !stages.secondAuthor) return undefined;
  const next = nextState({ state, act, stages, role, interested: false, why: "because" });
  return "to" in next ? next.to : undefined;
};

const save = (by: Coder, value: number): Act =>
  ofOne(by, {
    name: `${by}: save ${value}`,
    rule: (now, seen, stages) => {
      const { of, becomes, role } = own[by];
      const { version, content, value: before } = of(now);
      const to = ledTo(of(now), "write", role, stages);
      if (to === undefined || of(seen).version !== version) return refused(now);
      if (before === value && content > 0) return done(now);
      return done(becomes(now, { state: to, version: version + 1, content: content + 1, value }));
    },
    really: (scene, seen) => {
      const { world, cast } = scene;
      const citations = [{ source: world.law, pinpoint: "Art. 18", quotation: "", translation: "" }];
      const written = { ...emptyWritten, value, justification: because, confidence: "high", citations };
      const input = { ...written, ...at(scene), indicator: "years" };
      return outcomeOf(world.ask(servedCodingSave, input, cast[by], { match: own[by].of(seen).version }));
    },
  });

const submit = (by: Coder): Act =>
  ofOne(by, {
    name: `${by}: submit`,
    rule: (now, _, stages) => {
      const { of, becomes, role } = own[by];
      const { state, version, content } = of(now);
      const to = content > 0 ? ledTo(of(now), "submit", role, stages) : undefined;
      if (to === undefined) return refused(now);
      // What is sent again as it was judged is another version: an opinion is about a sending.
      const isJudged = by === "author" && Object.values(now.opinions).some((one) => one.contentVersion === content);
      const again = state === "returned" && isJudged ? 1 : 0;
      return done(becomes(now, { state: to, version: version + 1, content: content + again }));
    },
    really: (scene) => outcomeOf(scene.world.ask(servedCodingSubmit, { ...at(scene), area: "time" }, scene.cast[by])),
  });

const withdraw = (by: Coder): Act =>
  ofOne(by, {
    name: `${by}: withdraw`,
    rule: (now, seen, stages) => {
      const { of, becomes, role } = own[by];
      const { version } = of(now);
      const to = of(seen).version === version ? ledTo(of(now), "withdraw", role, stages) : undefined;
      return to === undefined ? refused(now) : done(becomes(now, { state: to, version: version + 1 }));
    },
    really: (scene, seen) => {
      const input = { ...at(scene), indicator: "years" };
      const asked = { match: own[by].of(seen).version };
      return outcomeOf(scene.world.ask(servedCodingWithdraw, input, scene.cast[by], asked));
    },
  });

const standBy: Act = ofOne("author", {
  name: "stand by",
  rule: (now, seen, stages) => {
    const next = seen.version === now.version ? stepped(now, "stand-by", "author", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: (scene, seen) => {
    const input = { ...at(scene), indicator: "years", why: "It is right." };
    return outcomeOf(scene.world.ask(servedCodingStandBy, input, scene.cast.author, { match: seen.version }));
  },
});

const opine = (who: Reviewer, kind: OpinionKind): Act =>
  ofOne(who, {
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

const agreeWith = (who: Reviewer): Act =>
  ofOne(who, {
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

const giveBack = (by: "reviewer" | "harmoniser" | "editor"): Act =>
  ofOne(by, {
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

const approve: Act = ofOne("editor", {
  name: "approve",
  rule: (now, _, stages) => {
    if (!stages.review) return refused(now);
    const agreed = inOpen(now) && agreement(Object.values(now.opinions), now.content) === "agreed";
    return done((agreed && stepped(now, "approve", "editor", stages)) || now);
  },
  really: ({ world, cast, place }) =>
    outcomeOf(world.ask(servedApproveAgreed, { edition: world.edition, place }, cast.editor)),
});

const approveOne: Act = ofOne("editor", {
  name: "approve against an opinion",
  rule: (now, seen, stages) => {
    const differs = agreement(Object.values(now.opinions), now.content) === "different-answer";
    const mayBe = differs && !stages.adjudication && seen.content === now.content;
    const next = mayBe ? stepped(now, "approve", "editor", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: ({ world, cast, answer }, seen) =>
    outcomeOf(world.ask(servedApproveOne, { answer, why: "It is plain." }, cast.editor, { match: seen.content })),
});

const contest: Act = ofOne("editor", {
  name: "contest",
  rule: (now, seen, stages) => {
    const next = seen.content === now.content ? stepped(now, "contest", "editor", stages) : undefined;
    return next ? done(next) : refused(now);
  },
  really: ({ world, cast, answer }, seen) =>
    outcomeOf(world.ask(servedContestAnswer, { answer, why: "Two readings." }, cast.editor, { match: seen.content })),
});

/** What of the second coder's answer whoever decides has before them. */
const sent = ({ second }: Life): number | undefined =>
  ["unassigned", "drafting", "returned"].includes(second.state) ? undefined : second.content;

/** A third answer, by whoever saw the case before it was decided. */
const decide: Act = ofOne("adjudicator", {
  name: "decide",
  readsAnew: true,
  rule: (now, seen, stages) => {
    if (seen.state !== "contested" || seen.content !== now.content || sent(seen) !== sent(now)) return refused(now);
    const next = stepped(now, "adjudicate", "adjudicator", stages);
    return next ? done({ ...next, version: next.version + 1, content: next.content + 1, value: 7 }) : refused(now);
  },
  really: async ({ world, cast, answer }) => {
    const seen = await world.ask(servedContestedCase, { answer }, cast.adjudicator).catch(() => undefined);
    const input = { answer, other: { value: 7 }, reason: "Seven it is." };
    return outcomeOf(world.ask(servedDecideCase, input, cast.adjudicator, { match: seen?.stamp ?? "none" }));
  },
});

const harmonise: Act = ofAll("harmoniser", {
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
});

const openWindow: Act = ofOne("editor", {
  name: "open the window",
  rule: (now, _, stages) =>
    stages.governmentWindow ? done(stepped(now, "open-window", "editor", stages) ?? now) : refused(now),
  really: ({ world, cast, place }) =>
    outcomeOf(world.ask(servedOpenWindow, { edition: world.edition, place }, cast.editor)),
});

/** Where both coders have sent and say otherwise, all of an edition at once. */
const contestPairs = ofAll("editor", {
  name: "contest where the coders differ",
  rule: (now, _, stages) => {
    if (!stages.secondAuthor || !stages.adjudication) return refused(now);
    const differs = inOpen(now) && sent(now) !== undefined && now.second.value !== now.value;
    return done(differs ? { ...now, state: "contested", version: now.version + 1 } : now);
  },
  really: ({ world, cast }) =>
    outcomeOf(world.ask(servedContestPairs, { edition: world.edition, why: "They differ." }, cast.editor)),
});

/** A tie that comes to be, or to light, in the midst of it. */
const declare = (who: Who): Act => ({
  name: `${who}: declare a tie`,
  rule: (now) => done(now.tied.includes(who) ? now : { ...now, tied: [...now.tied, who] }),
  really: ({ world, cast, place }) =>
    outcomeOf(world.ask(servedDeclare, { place, kind: "other", from: "2020-01-01" }, cast[who])),
});

/** What is settled is frozen, and the rest left out; a tie of the editor's is none to a whole edition. */
const freeze: Act = {
  name: "freeze",
  rule: (now, _, stages) => {
    const to = now.edition === "open" ? ledTo(now, "freeze", "editor", stages) : undefined;
    return to === undefined ? refused(now) : done({ ...now, state: to, version: now.version + 1, edition: "frozen" });
  },
  really: ({ world, cast }) =>
    outcomeOf(world.ask(servedFreeze, { edition: world.edition, leaveOut: true }, cast.editor, { match: 1 })),
};

/** Published once: what nobody corrected since is no other release. */
const publish: Act = {
  name: "publish",
  rule: (now) =>
    now.edition === "frozen"
      ? done({ ...now, state: "published", version: now.version + 1, edition: "published" })
      : refused(now),
  really: ({ world, cast, release }) =>
    outcomeOf(world.ask(servedPublishEdition, { edition: world.edition, release }, cast.editor)),
};

const kinds = OpinionKind.options;

/** Every act there is; those that lead on more often than others. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(save("author", 3), save("author", 5)) },
  { weight: 4, arbitrary: fc.constant(submit("author")) },
  { weight: 1, arbitrary: fc.constant(withdraw("author")) },
  { weight: 3, arbitrary: fc.constantFrom(save("second", 3), save("second", 5), submit("second"), withdraw("second")) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...kinds.flatMap((kind) => [opine("reviewer", kind), opine("other", kind)])),
  },
  { weight: 2, arbitrary: fc.constantFrom(agreeWith("reviewer"), agreeWith("other")) },
  { weight: 3, arbitrary: fc.constantFrom(giveBack("reviewer"), giveBack("harmoniser"), giveBack("editor")) },
  { weight: 2, arbitrary: fc.constant(standBy) },
  { weight: 3, arbitrary: fc.constantFrom(approve, approveOne) },
  { weight: 2, arbitrary: fc.constantFrom(contest, contestPairs) },
  { weight: 3, arbitrary: fc.constant(decide) },
  { weight: 2, arbitrary: fc.constant(harmonise) },
  { weight: 1, arbitrary: fc.constant(openWindow) },
  { weight: 1, arbitrary: fc.constantFrom(...everybody.map(declare)) },
  { weight: 1, arbitrary: fc.constantFrom(freeze, publish) },
);

const doings: fc.Arbitrary<Done> = fc.record({
  act: acts,
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }),
});

const now = (act: Act): Done => ({ act, late: 0 });

/** Some begin with a second coder who says otherwise, and some are brought as far as they go: chance alone seldom gets there. */
const begins: fc.Arbitrary<History> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([[now(save("second", 5))], [now(submit("second"))]]) },
);
const onward = [agreeWith("reviewer"), approve, harmonise, openWindow, freeze, publish].map((act) => [now(act)]);
const ends: fc.Arbitrary<History> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant(onward) },
);

/** A history: one act, or two at the same moment, over and over; it begins with something to judge. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(begins, fc.array(fc.array(doings, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 12 }), ends)
  .map(([begin, steps, end]) => [[now(save("author", 3))], [now(submit("author"))], ...begin, ...steps, ...end]);
