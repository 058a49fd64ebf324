import { afterEach, expect, test, vi } from "vitest";
import { fetched, once } from "./once.ts";

afterEach(() => vi.unstubAllGlobals());

test("what failed is asked for again, what came is not", async () => {
  const begin = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error("no network")).mockResolvedValue(7);
  const load = once(begin);
  await expect(load()).rejects.toThrow("no network");
  expect(await Promise.all([load(), load()])).toEqual([7, 7]);
  expect(begin).toHaveBeenCalledTimes(2);
});

test("a refusal is not taken for what was asked", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: 503 })));
  await expect(fetched("/ground", new AbortController().signal)).rejects.toThrow("503");
});
