/**
 * Around one run of the tests: a directory for the database servers that tests start, which stay until the run ends.
 * Nothing starts before a test asks.
 */
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { holdEmbedded } from "./embedded/embedded.ts";
import { removedUnderTest } from "./removed-under-test.ts";
import { servers } from "./test-servers.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseDirectory: string;
    /** `embedded`, `debian` or `both`. */
    testPostgres: string;
  }
}

export function setup(project: TestProject): () => Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "passerelle-tests-"));
  chmodSync(directory, 0o755);
  const held = servers.map(({ name, distribution }) => holdEmbedded(join(directory, name), distribution));
  project.provide("databaseDirectory", directory);
  return async () => {
    for (const letGo of held) await letGo();
    await removedUnderTest(directory);
  };
}
