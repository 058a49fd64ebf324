/** A site on a free port of this machine, with a small archive, for tests. */
import { Writable } from "node:stream";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { readConfig } from "../server/config.ts";
import { openLog } from "../server/log.ts";
import type { Database } from "../store/open.ts";
import { openSite } from "./open-site.ts";
import type { Page } from "./page.ts";

export type SiteUnderTest = {
  readonly origin: string;
  readonly port: number;
  readonly close: (deadline?: number) => Promise<boolean>;
  /** Everything that was logged. */
  readonly logged: () => string;
  /** As if another release had been published. */
  readonly publish: () => void;
};

export async function openSiteUnderTest(
  settings: {
    readonly variables?: Readonly<Record<string, string>>;
    readonly pages?: readonly Page[];
    readonly archive?: Archive;
    /** None where it is not said. */
    readonly database?: Database;
  } = {},
): Promise<SiteUnderTest> {
  const read = readConfig({ PORT: "0", PASSERELLE_RATE_RENDERS: "off", ...settings.variables });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  let logged = "";
  const log = openLog(
    "debug",
    new Writable({
      write: (chunk: Buffer, _, done) => {
        logged += chunk.toString();
        done();
      },
    }),
  );
  let edition = {};
  const site = await openSite({
    config: read.config,
    version: "0.0.0",
    archive: () => settings.archive ?? tinyArchive,
    edition: () => edition,
    database: () => settings.database,
    log,
    now: () => new Date("2026-11-25T12:00:00Z"),
    idPrefix: "test-",
    ...(settings.pages ? { pages: settings.pages } : {}),
  });
  return {
    origin: `http://127.0.0.1:${site.port}`,
    port: site.port,
    close: (deadline = 2_000) => site.close(deadline),
    logged: () => logged,
    publish: () => {
      edition = {};
    },
  };
}
