import { expect, test } from "vitest";
import { codeOf } from "../policy-index/review/review-under-test.ts";
import { uploadsAtOnce } from "./uploads-at-once.ts";

test("so many are read at once, and so many from one network; whoever is done makes room, also by failing", async () => {
  const uploads = uploadsAtOnce({ all: 3, each: 2 });
  const ends: (() => void)[] = [];
  const slow = (who: string) => uploads(who, () => new Promise<void>((resolve) => ends.push(resolve)));
  const quick = (who: string) => codeOf(uploads(who, async () => "read"));
  const under = [slow("a"), slow("a")];
  expect([await quick("a"), await quick("b")]).toEqual(["reading-busy", "done"]);
  under.push(slow("b"));
  expect([await quick("b"), await quick("c")]).toEqual(["reading-busy", "reading-busy"]);
  ends[0]?.();
  await under[0];
  expect([await quick("a"), await quick("c")]).toEqual(["done", "done"]);
  await uploads("a", () => Promise.reject(new Error("cut off"))).catch(() => undefined);
  expect(await quick("a")).toBe("done");
  for (const end of ends) end();
  await Promise.all(under);
});
