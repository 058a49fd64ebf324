import { expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { readDocument } from "./read-document.ts";
import { turns } from "./turns.ts";

const refusalOf = (thrown: unknown): unknown => (isRefusal(thrown) ? [thrown.code, thrown.facts] : thrown);

test("works at as many as there are places, lets as many wait as there is room, and refuses who comes after", async () => {
  const inTurn = turns({ atOnce: 2, longest: 3, each: 2, retryAfter: 30 });
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const work = (one: number) =>
    inTurn(`person ${one}`, async () => {
      begun.push(one);
      await new Promise<void>((resolve) => ends.set(one, resolve));
      if (one === 1) throw new Error("broke off");
      return one;
    });
  const works = [1, 2, 3, 4, 5, 6].map((one) => work(one).catch(refusalOf));
  expect(await works[5]).toEqual(["reading-busy", { retryAfter: 30 }]);
  expect(begun).toEqual([1, 2]);

  // One that breaks off gives its place to who came first; who comes meanwhile waits behind the others.
  ends.get(1)?.();
  expect(await works[0]).toEqual(new Error("broke off"));
  const late = work(7);
  for (const one of [2, 3, 4, 5]) {
    await expect.poll(() => ends.has(one)).toBe(true);
    expect(begun.length).toBeLessThanOrEqual(one + 1);
    ends.get(one)?.();
  }
  await expect.poll(() => ends.has(7)).toBe(true);
  ends.get(7)?.();
  expect(await Promise.all([...works.slice(1, 5), late])).toEqual([2, 3, 4, 5, 7]);
  expect(begun).toEqual([1, 2, 3, 4, 5, 7]);
});

test("gives nobody more than their share, and lets whoever has nothing under way go before who has", async () => {
  const inTurn = turns({ atOnce: 2, longest: 8, each: 3, retryAfter: 30 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (who: string, what: string) =>
    inTurn(who, async () => {
      begun.push(what);
      await new Promise<void>((resolve) => ends.set(what, resolve));
      return what;
    }).catch(refusalOf);
  const sent = ["a1", "a2", "a3", "a4"].map((what) => work("a", what));
  expect(await sent[3]).toEqual(["reading-busy", { retryAfter: 30 }]);
  const late = work("b", "b1");
  ends.get("a1")?.();
  await sent[0];
  await expect.poll(() => begun).toEqual(["a1", "a2", "b1"]);
  ends.get("a2")?.();
  await expect.poll(() => begun).toEqual(["a1", "a2", "b1", "a3"]);
  for (const what of ["b1", "a3"]) ends.get(what)?.();
  expect(await Promise.all([...sent.slice(0, 3), late])).toEqual(["a1", "a2", "a3", "b1"]);
});

test("of more documents at once than the house has room for reads ten, and the next ones once those are done", async () => {
  const bytes = new TextEncoder().encode("Article 1");
  const sent = Array.from({ length: 12 }, (_, at) => readDocument(`person ${at}`, "text", bytes).catch(refusalOf));
  const read = { kind: "read", bytes, text: "Article 1" };
  const busy = ["reading-busy", { retryAfter: 30 }];
  expect(await Promise.all(sent)).toEqual([...Array.from({ length: 10 }, () => read), busy, busy]);
  expect(await readDocument("person 0", "text", bytes)).toEqual(read);
}, 60_000);
