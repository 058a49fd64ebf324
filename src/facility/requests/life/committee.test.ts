import { expect, test } from "vitest";
import { barOf, type Committee, majority, quorumOf, verdict } from "./committee.ts";
import type { Vote } from "./contract.ts";
import type { Matter } from "./life.ts";
import { monday, programme } from "./life-under-test.ts";

const committee: Committee = programme.committees[0] ?? never();
function never(): never {
  throw new Error("the example programme has a committee");
}

test.each([
  [5, 3, "quorum-of-all", 0, 3],
  [5, 3, "quorum-of-all", 3, 3],
  [5, 3, "quorum-of-those-left", 0, 3],
  [5, 3, "quorum-of-those-left", 1, 3],
  [5, 3, "quorum-of-those-left", 2, 2],
  [5, 3, "quorum-of-those-left", 3, 2],
  [5, 3, "quorum-of-those-left", 4, 1],
  [5, 3, "quorum-of-those-left", 5, 1],
  [7, 7, "quorum-of-those-left", 2, 5],
  [1, 1, "quorum-of-those-left", 1, 1],
] as const)(
  "of %i seats with a quorum of %i (%s), %i of them barred, it takes %i",
  (seats, quorum, recusal, barred, needed) => {
    expect(quorumOf({ seats, quorum, recusal }, barred)).toBe(needed);
  },
);

const cast = (votes: readonly Vote[]) => votes.map((vote, at) => ({ member: `m${at + 1}`, vote, why: "", at: monday }));

test.each([
  [["approve", "approve", "decline"], "approve"],
  [["approve", "decline"], undefined],
  [["approve", "decline", "return"], undefined],
  [["approve", "abstain", "abstain"], "approve"],
  [["abstain"], undefined],
  [[], undefined],
  [["return", "return", "approve", "abstain"], "return"],
] as const)("%j is %s", (votes, outcome) => {
  expect(majority(cast(votes))).toBe(outcome);
});

const members = (count: number, tied: readonly number[] = []) =>
  Array.from({ length: count }, (_, at) => ({
    person: `m${at + 1}`,
    ties: new Set(tied.includes(at + 1) ? ["TUN"] : []),
  }));
const life = (recused: readonly string[] = [], haveAssessed: readonly string[] = []) => ({
  recusals: recused.map((one) => ({ member: one, why: "", at: monday })),
  haveAssessed,
});
const matter = (more: Partial<Matter>): Matter => ({
  ...{ committee: "steering", procedure: "written", proposes: "approve", until: "2026-09-14", at: monday },
  ...{ votes: [], objections: [] },
  ...more,
});
const said = (
  its: Matter,
  day: string,
  {
    of = members(5),
    own = life(),
  }: { readonly of?: ReturnType<typeof members>; readonly own?: ReturnType<typeof life> } = {},
) => {
  const { outcome, why, present, needed } = verdict(
    programme,
    committee,
    own,
    its,
    of,
    ["TUN"],
    new Date(`${day}T10:00:00Z`),
  );
  return `${outcome ?? why} ${present}/${needed}`;
};

test("in writing, it is decided when nobody who is left could change it, or when the last day is over", () => {
  const two = matter({ votes: cast(["approve", "approve"]) });
  const three = matter({ votes: cast(["approve", "approve", "approve"]) });
  const split = matter({ votes: cast(["approve", "approve", "decline"]) });
  expect(said(two, "2026-09-14")).toBe("too-early 2/3");
  expect(said(two, "2026-09-15")).toBe("no-quorum 2/3");
  expect(said(three, "2026-09-08")).toBe("approve 3/3");
  expect(said(split, "2026-09-14")).toBe("too-early 3/3");
  expect(said(split, "2026-09-15")).toBe("approve 3/3");
  expect(said(matter({ votes: cast(["approve", "approve", "decline", "decline", "abstain"]) }), "2026-09-08")).toBe(
    "no-majority 5/3",
  );
});

test("the vote of whoever has a tie is none, though it was given before the tie was declared", () => {
  const three = matter({ votes: cast(["approve", "approve", "approve"]) });
  expect(said(three, "2026-09-15", { of: members(5, [3]) })).toBe("no-quorum 2/3");
  expect(said(three, "2026-09-15", { of: members(5, [4, 5]) })).toBe("approve 3/2");
  expect(said(three, "2026-09-15", { own: life(["m1"]) })).toBe("no-quorum 2/3");
  expect(said(three, "2026-09-15", { own: life([], ["m1"]) })).toBe("no-quorum 2/3");
});

test("whoever left the committee since has no vote any more", () => {
  expect(said(matter({ votes: cast(["approve", "approve", "approve"]) }), "2026-09-15", { of: members(2) })).toBe(
    "no-quorum 2/3",
  );
});

test("silence is consent once its last day is over where the committee sits, and one objection ends it", () => {
  const silent = matter({ procedure: "no-objection" });
  const objecting = matter({ procedure: "no-objection", objections: [{ member: "m2", why: "Why", at: monday }] });
  expect(said(silent, "2026-09-14")).toBe("too-early 5/3");
  expect(said(silent, "2026-09-15")).toBe("approve 5/3");
  expect(said(objecting, "2026-09-08")).toBe("objection 5/3");
  expect(said(objecting, "2026-09-15", { of: members(5, [2]) })).toBe("approve 4/3");
});

test("the silence of those who are barred is no consent", () => {
  const silent = matter({ procedure: "no-objection" });
  expect(said(silent, "2026-09-15", { of: members(2) })).toBe("no-quorum 2/3");
  expect(said(silent, "2026-09-15", { of: members(5, [1, 2, 3, 4, 5]) })).toBe("no-quorum 0/1");
});

test("an interest bars before anything else is asked, in any place of the request", () => {
  const tied = { person: "m1", ties: new Set(["MAR"]) };
  expect(barOf(life(["m1"], ["m1"]), tied, ["TUN", "MAR"])).toBe("interest");
  expect(barOf(life(["m1"]), tied, ["TUN"])).toBe("recused");
  expect(barOf(life(), tied, ["TUN"])).toBeUndefined();
});
