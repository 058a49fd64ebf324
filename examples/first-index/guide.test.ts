/**
 * What the documentation promises: the guide's commands give the output it shows, every link leads somewhere, every
 * command and option it names exists, and what is made from the code is as the code is now.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { program } from "../../src/cli/program.ts";

const root = resolve(import.meta.dirname, "../..");
const passerelle = join(root, "bin/passerelle");

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  "examples/first-index/README.md",
  "examples/citizenship-law/README.md",
];
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

/** Fenced blocks of a page, by their language. */
const blocks = (page: string, language: string): readonly string[] =>
  [...textOf(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, of]) => of === language)
    .map(([, , inside = ""]) => inside);

describe("the guide", () => {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-guide-"));
  const environment = { ...process.env, PASSERELLE_DATA: join(folder, "data"), LANG: "C.UTF-8", LC_ALL: "", PORT: "" };
  const ran = (command: string): string =>
    spawnSync("sh", ["-c", `${command.replace("bin/passerelle", `"${process.execPath}" "${passerelle}"`)} 2>&1`], {
      cwd: folder,
      env: environment,
      encoding: "utf8",
    }).stdout;

  beforeAll(async () => {
    const example = (release: string): string => join(import.meta.dirname, release);
    cpSync(example("2026.0"), join(folder, "town-welcome"), { recursive: true });
    cpSync(example("2026.1"), join(folder, "town-welcome-corrected"), { recursive: true });
    const answers = readFileSync(join(example("2026.0"), "answers.csv"), "utf8");

    cpSync(example("2026.0"), join(folder, "town-welcome-with-slips"), { recursive: true });
    const slipped = answers.replace("TOWN-A,2026,yes,4,yes,50", "TOWN-A,2026,ye,4,yes,150");
    writeFileSync(join(folder, "town-welcome-with-slips", "answers.csv"), slipped);

    cpSync(example("2026.0"), join(folder, "in-a-workbook"), { recursive: true });
    rmSync(join(folder, "in-a-workbook", "answers.csv"));
    const rows: string[][] = parseCsv(answers);
    const cells = rows.map((row) => row.map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
    const workbook = await writeXlsx({ sheets: [{ name: "Answers", rows: cells }] });
    writeFileSync(join(folder, "in-a-workbook", "answers.xlsx"), workbook);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("shows what its commands print, one after the other", () => {
    const steps = blocks("docs/guide.md", "console").flatMap((block) =>
      block
        .split(/^\$ /m)
        .slice(1)
        .map((step) => [step.slice(0, step.indexOf("\n")), step.slice(step.indexOf("\n") + 1)] as const),
    );
    expect(steps.length).toBeGreaterThan(6);
    for (const [command, shown] of steps) expect(ran(command), command).toBe(shown);
  }, 240_000);

  test("gets the same scores from a workbook as from the text it shows", () => {
    const fromText = ran("bin/passerelle score town-welcome");
    expect(fromText).toContain("headline,overall,TOWN-A,2026,81.25,scored,1,1\n");
    expect(ran("bin/passerelle score in-a-workbook")).toBe(fromText);
  }, 60_000);

  test("shows the same answers as its example has", () => {
    const table = textOf("docs/guide.md")
      .split("\n")
      .filter((line) => /^\| (place|TOWN-)/.test(line))
      .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()).join(","));
    expect(`${table.join("\n")}\n`).toBe(textOf("examples/first-index/2026.0/answers.csv"));
  });

  test("ends at a site that is open, with a page for every answer", async () => {
    const child = spawn(process.execPath, [passerelle, "serve", "--port", "0"], { cwd: folder, env: environment });
    try {
      const address = await new Promise<string>((found, failed) => {
        let said = "";
        child.stdout.on("data", (piece: Buffer) => {
          said += piece.toString();
          const at = /http:\/\/localhost:\d+/.exec(said);
          if (at) found(at[0]);
        });
        child.once("exit", () => failed(new Error(said)));
      });
      const page = await fetch(`${address}/en/town-welcome/2026.1/places/TOWN-B/answers/languages`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("Two leaflets were in the same language");
    } finally {
      child.kill("SIGTERM");
      await new Promise((ended) => child.once("exit", ended));
    }
  }, 120_000);
});

describe("every page", () => {
  const anchorsOf = (page: string): readonly string[] =>
    [...textOf(page).replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    );

  test("links to files and headings that are there", () => {
    const lost: string[] = [];
    for (const page of pages) {
      const prose = textOf(page).replace(/^```[\s\S]*?^```$/gm, "");
      for (const [, target = ""] of prose.matchAll(/(?:\]\(|src=")([^)"\s]+)[)"]/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [path = "", anchor] = target.split("#");
        const file = path === "" ? page : relative(root, resolve(root, dirname(page), path));
        if (!existsSync(join(root, file))) lost.push(`${page} → ${target}`);
        else if (anchor !== undefined && !anchorsOf(file).includes(anchor)) lost.push(`${page} → ${target}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test("names only commands and options that there are", () => {
    const commands = new Map(program("0").commands.map((command) => [command.name(), command]));
    const common = program("0").options.map(({ long }) => long);
    const wrong: string[] = [];
    for (const page of pages) {
      for (const [whole, name = "", rest = ""] of textOf(page).matchAll(/(?:bin\/|\$ |^|`)passerelle ([a-z-]+)([^`\n|;&]*)/gm)) {
        const command = commands.get(name);
        const options = [...(command?.options.map(({ long }) => long) ?? []), ...common, "--help", "--version"];
        const used = rest.match(/--[a-z-]+/g) ?? [];
        if (name === "help") continue;
        if (!command || used.some((option) => !options.includes(option))) wrong.push(`${page}: ${whole}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("names only npm scripts that there are", () => {
    const { scripts } = JSON.parse(textOf("package.json"));
    for (const page of pages) {
      for (const [, name = ""] of textOf(page).matchAll(/npm run ([a-z:]+)/g)) expect(scripts, page).toHaveProperty([name]);
    }
  });

  test("names only scripts of bin/ that there are", () => {
    for (const page of pages) {
      for (const [, file = ""] of textOf(page).matchAll(/node (bin\/[\w.-]+)/g)) {
        expect(existsSync(join(root, file)), `${page}: ${file}`).toBe(true);
      }
    }
  });

  test("explains every setting there is, and no other", () => {
    const settings = [...textOf("src/server/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
    const explained = [...textOf("docs/operations.md").matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect([...explained].sort()).toEqual([...settings].sort());
  });

  test("says what the code says now, where it is made from the code", () => {
    const checked = spawnSync(process.execPath, ["bin/docs.mjs", "--check"], { cwd: root, encoding: "utf8" });
    expect(`${checked.stdout}${checked.stderr}`).toBe("");
  });
});
