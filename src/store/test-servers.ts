/** The servers the database tests run on: the one the product brings, and the system's PostgreSQL where there is one. */
import { existsSync, readdirSync } from "node:fs";
import type { Distribution } from "./embedded/embedded.ts";

export type TestServer = { readonly name: "embedded" | "debian"; readonly distribution: Distribution | undefined };

const system = "/usr/lib/postgresql";

function debian(): readonly TestServer[] {
  const versions = existsSync(system) ? readdirSync(system) : [];
  const major = versions.filter((version) => existsSync(`${system}/${version}/bin/initdb`)).sort()[0];
  if (major === undefined) return [];
  return [
    { name: "debian", distribution: { major, programs: () => `${system}/${major}`, options: ["--locale=C.UTF-8"] } },
  ];
}

export const servers: readonly TestServer[] = [{ name: "embedded", distribution: undefined }, ...debian()];
