import { configDefaults, defineConfig } from "vitest/config";

const long = process.env.LONG === "1";

export default defineConfig({
  test: {
    include: long ? ["{src,bin,examples,walks}/**/*.long.test.{ts,tsx}"] : ["{src,bin,examples}/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, ...(long ? [] : ["**/*.long.test.*"])],
    testTimeout: long ? 1_800_000 : 60_000,
    hookTimeout: 120_000,
    globalSetup: ["src/store/test-run.ts"],
    provide: { testPostgres: process.env.TEST_POSTGRES ?? "both" },
    pool: "forks",
    maxWorkers: 2,
  },
});
