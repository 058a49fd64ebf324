import { defineConfig } from "vitest/config";

/** Walks: the built product, its embedded database and a real browser, from end to end. */
export default defineConfig({
  test: {
    include: ["walks/**/*.walk.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    maxConcurrency: 2,
  },
});
