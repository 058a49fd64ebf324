/**
 * The life of one answer as the rules have it, and as the real operations do it: for random histories with one or two
 * acts at a time. A history of pairs is right when each pair came out as one after the other, in either order.
 */
import { z } from "zod";
import type { Person } from "../../base/actor.ts";
import { isRefusal } from "../../base/refusal.ts";
import { AnswerState } from "../answers/contract.ts";
import type { Stages } from "../editions/contract.ts";
import { OpinionKind } from "./contract.ts";
import type { World } from "./review-under-test.ts";
import type { Judgement } from "./rules.ts";

export type Reviewer = "reviewer" | "other";

/** A reviewer's opinion, and whether its author was given it to read. */
type Given = Judgement & { readonly told: boolean };

/** What a coder wrote, and where it stands. */
export type Coding = {
  readonly state: AnswerState;
  readonly version: number;
  readonly content: number;
  readonly value: number | undefined;
};

/** What becomes of an edition. */
export type Standing = "open" | "frozen" | "published";

export const everybody = ["author", "second", "reviewer", "other", "editor", "adjudicator", "harmoniser"] as const;
export type Who = (typeof everybody)[number];

export type Life = Coding & {
  readonly opinions: Readonly<Partial<Record<Reviewer, Given>>>;
  /** The second coder's answer to the same question. */
  readonly second: Coding;
  /** Who declared a tie to the place. */
  readonly tied: readonly Who[];
  readonly edition: Standing;
};

const unwritten: Coding = { state: "unassigned", version: 0, content: 0, value: undefined };

export const unborn: Life = { ...unwritten, opinions: {}, second: unwritten, tied: [], edition: "open" };

export type Cast = Readonly<Record<Who, Person>>;

/** Where a history happens: both answers to a question in an edition of its own, with these stages. */
export type Scene = {
  readonly world: World;
  readonly cast: Cast;
  readonly place: string;
  readonly answer: string;
  readonly second: string;
  readonly stages: Stages;
  /** What a release of the edition is called. */
  readonly release: string;
};

export type Outcome = "done" | "refused";

export type Act = {
  readonly name: string;
  /** What the rules say of it, done on what is there now by somebody who saw `seen`. */
  readonly rule: (now: Life, seen: Life, stages: Stages) => { readonly outcome: Outcome; readonly life: Life };
  readonly really: (scene: Scene, seen: Life) => Promise<Outcome>;
  /** Done from what is read at that moment, whatever was seen before. */
  readonly readsAnew?: true;
};

export const refused = (life: Life) => ({ outcome: "refused" as const, life });
export const done = (life: Life) => ({ outcome: "done" as const, life });

/** A rule that says no is an outcome; a database that does not answer is none. */
export const outcomeOf = async (work: Promise<unknown>): Promise<Outcome> => {
  try {
    await work;
    return "done";
  } catch (thrown) {
    if (isRefusal(thrown)) return "refused";
    throw thrown;
  }
};

export const at = ({ world, place }: Scene) => ({ edition: world.edition, place, period: "2027" });

const same = (one: Life, other: Life): boolean => JSON.stringify(keyed(one)) === JSON.stringify(keyed(other));

const ofCoding = ({ state, version, content, value }: Coding) => [state, version, content, value];

const keyed = ({ opinions, second, tied, edition, ...first }: Life) => [
  ...[...ofCoding(first), ...ofCoding(second), [...tied].sort(), edition],
  ...[opinions.reviewer?.kind, opinions.reviewer?.contentVersion],
  ...[opinions.other?.kind, opinions.other?.contentVersion, opinions.reviewer?.told, opinions.other?.told],
];

const Row = z.object({
  answer_id: z.string(),
  state: AnswerState,
  version: z.number(),
  content_version: z.number(),
  value: z.number().nullable(),
  edition: z.enum(["open", "frozen", "published"]),
});

async function lifeOf({ world, cast, answer, second, place }: Scene): Promise<Life> {
  const rows = await world.query(
    `select answer_id, answer.state, answer.version, content_version, value, edition.state as edition
     from edition.answer
     join edition.edition using (edition_id)
     where answer_id = any($1)`,
    [[answer, second]],
  );
  const coded = rows.map((row) => Row.parse(row));
  const opinions = await world.query(
    "select reviewer, kind, content_version, told from edition.opinion where answer_id = $1 order by content_version",
    [answer],
  );
  const ties = await world.query("select person_id from people.interest where place = $1", [place]);
  const tied = new Set(ties.map((row) => row.person_id));
  const newest = (who: Reviewer): Given | undefined => {
    const own = opinions.filter(({ reviewer }) => reviewer === cast[who].name).at(-1);
    return (
      own && { kind: OpinionKind.parse(own.kind), contentVersion: Number(own.content_version), told: own.told === true }
    );
  };
  const codingOf = (id: string): Coding => {
    const row = coded.find((one) => one.answer_id === id);
    if (!row) throw new Error(`no answer ${id}`);
    const { state, version, content_version: content, value } = row;
    return { state, version, content, value: value ?? undefined };
  };
  const [reviewer, other] = [newest("reviewer"), newest("other")];
  return {
    ...codingOf(answer),
    second: codingOf(second),
    opinions: { ...(reviewer ? { reviewer } : {}), ...(other ? { other } : {}) },
    tied: everybody.filter((who) => tied.has(cast[who].name)),
    edition: coded[0]?.edition ?? "open",
  };
}

/** An act, by somebody who looked so many steps ago: a page that was left open. */
export type Done = { readonly act: Act; readonly late: number };

export type History = readonly (readonly Done[])[];

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
      const seen = readsAnew && one.act.readsAnew ? life : one.seen;
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
 * Plays a history with the real operations; throws where what came out is none of what the rules allow. The lives it
 * passed through.
 */
export async function play(scene: Scene, history: History): Promise<readonly Life[]> {
  const lives: Life[] = [unborn];
  for (const [step, doing] of history.entries()) {
    const before = lives.at(-1) ?? unborn;
    const pair = doing.map(({ act, late }): Seen => {
      const seen = act.readsAnew ? before : (lives.at(-1 - late) ?? unborn);
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
  }
  return lives;
}

/** What a history came through; a test that never gets far shows little. */
export const marksOf = (lives: readonly Life[]): readonly string[] => [
  ...lives.map(({ state }) => state),
  ...(lives.some(({ second }) => second.state === "submitted") ? ["second coder sent"] : []),
  ...(lives.some(({ tied }) => tied.length > 0) ? ["tied"] : []),
];
