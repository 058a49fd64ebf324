/** A server ends in order, whatever ends it; what ended it is in the log. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { expect, test } from "vitest";

const program = `
  import { untilSignalled } from "./until-signalled.ts";
  const log = { info: () => undefined, fatal: ({ err }, words) => console.log(words + ": " + err.message) };
  const close = async () => console.log("closed") ?? true;
  const kept = setInterval(() => undefined, 1_000);
  untilSignalled(log, close).then(
    () => console.log("ended"),
    (fault) => { console.log("failed: " + fault.message); process.exitCode = 1; },
  ).finally(() => clearInterval(kept));
  console.log("open");
  if (process.argv.includes("fault")) setTimeout(() => { throw new Error("of a stream nobody listens to"); }, 10);
  if (process.argv.includes("promise")) void Promise.reject(new Error("of a promise nobody waits for"));
`;

async function ran(how: string): Promise<{ readonly said: string; readonly code: number | null }> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: "ts" },
    ...{ bundle: true, write: false, format: "esm", platform: "node", packages: "external" },
  });
  const arguments_ = ["--input-type=module", "-", how];
  const child = spawn(process.execPath, arguments_, { stdio: ["pipe", "pipe", "inherit"] });
  const said = text(child.stdout);
  child.stdin.end(outputFiles[0]?.text ?? "");
  if (how === "signal") child.stdout.once("data", () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  return { said: await said, code: typeof code === "number" ? code : null };
}

test.each([
  ["signal", "open\nclosed\nended\n", 0],
  [
    "fault",
    "open\na fault that nobody heard: of a stream nobody listens to\nclosed\nfailed: of a stream nobody listens to\n",
    1,
  ],
  [
    "promise",
    "open\na fault that nobody heard: of a promise nobody waits for\nclosed\nfailed: of a promise nobody waits for\n",
    1,
  ],
])("by a %s", async (how, said, code) => {
  expect(await ran(how)).toEqual({ said, code });
});
