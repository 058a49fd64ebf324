/**
 * How fast a kept page is served, beside a bare `node:http` server that sends the same bytes from memory.
 *
 * Both servers are pinned to core 0, the asker (autocannon, a process of its own) to core 1; they are asked in turn,
 * round by round, so that a busy machine is busy for both; medians of the rounds and their ratios are printed. The
 * bare server sends the same compressed body with the two headers it cannot do without; `same headers` sends all of
 * ours. nginx, where Debian's is present, serves the same bytes from a file, one worker on the same core.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";

const root = path.resolve(import.meta.dirname, "../../..");
const rounds = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 4);
const connections = 32;

type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly other: number;
  readonly total: number;
  /** Requests for each second of the server's own processor time: what a busy machine cannot blur. */
  readonly perProcessorSecond: number;
};

/** This file runs in three roles: it leads, it is the bare server, it is the asker. */
const [role, ...rest] = process.argv.slice(2);

const children: ChildProcess[] = [];

const pinned = (
  core: number,
  command: string,
  words: readonly string[],
  more: NodeJS.ProcessEnv = {},
): ChildProcess => {
  const stdio: ["pipe", "pipe", "inherit"] = ["pipe", "pipe", "inherit"];
  const env = { ...process.env, ...more };
  const child =
    cpus().length > 1 && existsSync("/usr/bin/taskset")
      ? spawn("taskset", ["-c", String(core), command, ...words], { stdio, env })
      : spawn(command, [...words], { stdio, env });
  children.push(child);
  return child;
};

/** Resolves with the first line that fits. */
const said = (child: ChildProcess, what: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let all = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      all += chunk.toString();
      const found = what.exec(all);
      if (found) resolve(found[1] ?? found[0]);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${all}`)));
  });

const self = (): string => import.meta.filename;

async function beBareServer(): Promise<void> {
  const [headersJson = "[]", bodyBase64 = ""] = await readJson();
  const headers: string[] = JSON.parse(headersJson);
  const body = Buffer.from(bodyBase64, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (address && typeof address === "object") console.log(`port ${address.port}`);
  });
}

async function readJson(): Promise<string[]> {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return JSON.parse(text);
}

async function beAsker(): Promise<void> {
  const [url = "", etag = "", howLong = String(seconds)] = rest;
  const result = await autocannon({
    url,
    connections,
    duration: Number(howLong),
    headers: { "accept-encoding": "br", ...(etag ? { "if-none-match": etag } : {}) },
  });
  const measured: Measured = {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    other: result.non2xx - (etag ? result["3xx"] : 0) + result.errors,
    total: result.requests.total,
    perProcessorSecond: Number.NaN,
  };
  console.log(JSON.stringify(measured));
}

/** Processor time a process and its children have had, in seconds; Linux only. */
function processorTime(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const [, , , , , , , , , , , user, system] = readFileSync(file, "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}

async function ask(pid: number | undefined, url: string, etag = "", howLong = seconds): Promise<Measured> {
  const before = processorTime(pid);
  const asker = pinned(1, process.execPath, [self(), "ask", url, etag, String(howLong)]);
  const measured: Measured = JSON.parse(await said(asker, /^(\{.*\})$/m));
  return { ...measured, perProcessorSecond: measured.total / (processorTime(pid) - before) };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function openNginx(body: Buffer): Promise<{ url: string; close: () => void } | undefined> {
  if (!existsSync("/usr/sbin/nginx")) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "serving-nginx-"));
  mkdirSync(path.join(folder, "www"));
  writeFileSync(path.join(folder, "www", "page"), body);
  const port = 20_000 + (process.pid % 20_000);
  writeFileSync(
    path.join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  types { } default_type text/html; server { listen 127.0.0.1:${port}; root ${folder}/www; add_header Content-Encoding br; } }`,
  );
  execFileSync("chmod", ["-R", "a+rX", folder]);
  const child = pinned(0, "/usr/sbin/nginx", ["-c", path.join(folder, "nginx.conf")]);
  await wait(500);
  return {
    url: `http://127.0.0.1:${port}/page`,
    close: () => {
      child.kill("SIGTERM");
      setTimeout(() => rmSync(folder, { recursive: true, force: true }), 500);
    },
  };
}

async function openBare(
  headers: readonly string[],
  body: Buffer,
): Promise<{ url: string; pid: number | undefined; close: () => void }> {
  const child = pinned(0, process.execPath, [self(), "bare"]);
  child.stdin?.end(JSON.stringify([JSON.stringify(headers), body.toString("base64")]));
  const port = await said(child, /port (\d+)/);
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid, close: () => child.kill("SIGTERM") };
}

async function lead(): Promise<void> {
  const data = process.env.PASSERELLE_DATA ?? mkdtempSync(path.join(tmpdir(), "serving-"));
  const page = process.env.PAGE ?? "/en/citizenship-law/2024.0/places/PRT";
  const command = process.env.COMMAND ?? "demo";
  const ours = pinned(0, process.execPath, [path.join(root, "bin/passerelle"), command, "--port", "0"], {
    PASSERELLE_DATA: data,
    LOG_LEVEL: "info",
  });
  const origin = await said(ours, /(http:\/\/localhost:\d+)/);
  const url = `${origin.replace("localhost", "127.0.0.1")}${page}`;
  const first = await fetch(url, { headers: { "accept-encoding": "br" } });
  await first.arrayBuffer();
  if (first.status !== 200) throw new Error(`${page} answers ${first.status}`);
  const etag = first.headers.get("etag") ?? "";
  // The body as it is on the wire: fetch would unpack it.
  const body = execFileSync("curl", ["-s", "-H", "accept-encoding: br", url], { maxBuffer: 1e8 });
  const length = ["Content-Length", String(body.length)];
  const few = ["Content-Type", "text/html; charset=utf-8", "Content-Encoding", "br", ...length];
  const own = [...first.headers].filter(
    ([name]) => !["date", "connection", "keep-alive", "content-length", "transfer-encoding"].includes(name),
  );
  const [bare, sameHeaders, nginx] = await Promise.all([
    openBare(few, body),
    openBare([...own.flat(), ...length], body),
    openNginx(body),
  ]);
  console.log(
    `${page}: ${body.length} bytes with brotli; ${rounds} rounds of ${seconds} s, ${connections} connections\n`,
  );

  const asked: Record<string, () => Promise<Measured>> = {
    passerelle: () => ask(ours.pid, url),
    "bare node:http": () => ask(bare.pid, bare.url),
    "bare, same headers": () => ask(sameHeaders.pid, sameHeaders.url),
    "passerelle, 304": () => ask(ours.pid, url, etag),
    ...(nginx ? { nginx: () => ask(undefined, nginx.url) } : {}),
  };
  for (const one of Object.values(asked)) await one();
  const results: Record<string, Measured[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, one] of Object.entries(asked)) results[name] = [...(results[name] ?? []), await one()];

  const mid = (name: string, what: keyof Measured): number => median((results[name] ?? []).map((one) => one[what]));
  const line = (name: string) =>
    `${name.padEnd(20)} ${mid(name, "perSecond").toFixed(0).padStart(8)} requests/s ${mid(name, "perProcessorSecond").toFixed(0).padStart(8)} a processor second   p50 ${mid(name, "p50")} ms   p99 ${mid(name, "p99")} ms   failed ${mid(name, "other")}`;
  console.log(Object.keys(results).map(line).join("\n"));
  const ratio = (one: string, other: string, what: keyof Measured): string =>
    (mid(one, what) / mid(other, what)).toFixed(2);
  console.log(
    `\nrequests/s beside bare node:http        ${ratio("passerelle", "bare node:http", "perSecond")}   (wanted: at least 0.80)`,
  );
  console.log(`  the same, by processor time           ${ratio("passerelle", "bare node:http", "perProcessorSecond")}`);
  console.log(`requests/s beside bare, same headers    ${ratio("passerelle", "bare, same headers", "perSecond")}`);
  console.log(
    `p99 beside bare node:http               ${ratio("passerelle", "bare node:http", "p99")}   (wanted: at most 2)`,
  );
  console.log(`304s beside bare node:http              ${ratio("passerelle, 304", "bare node:http", "perSecond")}`);
  if (nginx)
    console.log(
      `requests/s beside nginx                 ${ratio("passerelle", "nginx", "perSecond")}   (wanted: about 0.6)`,
    );
  for (const server of [bare, sameHeaders, nginx]) server?.close();
  ours.kill("SIGTERM");
  await new Promise((resolve) => ours.once("exit", resolve));
}

if (role === "bare") await beBareServer();
else if (role === "ask") await beAsker();
else {
  try {
    await lead();
  } finally {
    for (const child of children) child.kill("SIGTERM");
  }
}
