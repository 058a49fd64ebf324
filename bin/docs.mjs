#!/usr/bin/env node
/**
 * Writes the parts of the documentation that the code knows better: the table of findings, the help of every command,
 * the settings, the operations. Each stands between two marks, `<!-- made: NAME -->` and `<!-- end -->`; everything else is left alone.
 *
 * `node bin/docs.mjs` writes; `node bin/docs.mjs --check` says which file is behind and ends with 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./install.mjs";

const entry = `
export { findingWords } from "./src/policy-index/package/words.ts";
export { instrumentWords } from "./src/policy-index/instrument/words.ts";
export { preparationWords } from "./src/policy-index/instrument/preparation-words.ts";
export { fileWords } from "./src/policy-index/package/file-words.ts";
export { crosswalkWords } from "./src/policy-index/package/crosswalk-words.ts";
export { tableWords } from "./src/policy-index/package/table-words.ts";
export { answerWords } from "./src/policy-index/package/answer-words.ts";
export { workbookWords } from "./src/policy-index/package/workbook-words.ts";
export { VariationChoice, VariationsFile } from "./src/policy-index/robustness/variations/contract.ts";
export { variationFindings } from "./src/policy-index/robustness/words.ts";
export { program } from "./src/cli/program.ts";
export { operations } from "./src/server/operations.ts";
export { pages } from "./src/web/pages.ts";
`;

async function product() {
  const kept = join(root, "node_modules", ".cache", "passerelle");
  mkdirSync(kept, { recursive: true });
  const outfile = join(kept, `docs-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    jsx: "automatic",
    loader: { ".sql": "text", ".css": "text", ".svg": "text", ".woff2": "file" },
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /(?<!\.test|-cases)\.ts$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");
}

/** A code is an error unless the code that raises it says otherwise. */
function tierOf(code, source) {
  if (code === "more-of-the-same") return "as those it counts";
  if (code === "answer-repeated") return "warning";
  const said = new RegExp(`"(warning|note)",\\s*(?:code: )?"${code}"`).exec(source);
  return said ? said[1] : "error";
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replace(/\s+/g, " ");

function findings(made) {
  const source = sources("src/policy-index");
  const parts = [
    ["In `instrument.yaml`", made.instrumentWords],
    ["In a preparation", made.preparationWords],
    ["In the package as files", made.fileWords],
    ["In a crosswalk, brought into the studio", made.crosswalkWords],
    ["In tables and expected scores", made.tableWords],
    ["In answers", made.answerWords],
    ["In a workbook", made.workbookWords],
  ];
  return parts
    .map(([title, catalogue]) => {
      const rows = Object.keys(catalogue).map((code) => {
        const facts = { count: 2, first: 2, second: 5, point: 3, comma: 4, places: 2, periods: 2, indicators: 2 };
        const { said, mend } = made.findingWords(
          {
            tier: "error",
            code,
            found: "…",
            expected: "…",
            facts: { ...facts, code: "…", node: "…", place: "…", period: "…" },
          },
          "en",
        );
        return `| \`${code}\` | ${tierOf(code, source)} | ${cell(said)} | ${cell(mend)} |`;
      });
      return [`### ${title}`, "", "| code | tier | what is said | how to mend it |", "|---|---|---|---|", ...rows].join(
        "\n",
      );
    })
    .join("\n\n");
}

function help(made) {
  const program = made.program("0");
  const plain = (command) =>
    command
      .configureHelp({ ...command.configureHelp(), helpWidth: 88 })
      .helpInformation()
      .trimEnd();
  return [program, ...program.commands.filter((one) => one.name() !== "help")]
    .map((command) => `\`\`\`text\n${plain(command)}\n\`\`\``)
    .join("\n\n");
}

const braced = (path) => path.replace(/:(\w+)/g, "{$1}");

function operationsTable(made) {
  const offered = made.operations.map(({ operation }) => operation).filter(({ local }) => !local);
  return [
    "| operation | address | what it answers |",
    "|---|---|---|",
    ...offered.map(
      ({ name, method, path, summary }) => `| \`${name}\` | \`${method} /api${braced(path)}\` | ${cell(summary)} |`,
    ),
  ].join("\n");
}

function pagesTable({ pages }) {
  return [
    "| page | also as |",
    "|---|---|",
    ...pages.map(({ path, csv, svg, files = {} }) => {
      const forms = ["json", ...(csv ? ["csv"] : []), ...(svg ? ["svg", "png"] : []), ...Object.keys(files)];
      return `| \`${braced(path)}\` | ${forms.map((form) => `\`.${form}\``).join(" ")} |`;
    }),
  ].join("\n");
}

/** A file of the repository as it stands. */
const file = (_, path) =>
  `\`\`\`${path.split(".").at(-1)}\n${readFileSync(join(root, path), "utf8").trimEnd()}\n\`\`\``;

/** The file of variations, read off its schema: a row a key. */
function variations(made) {
  const kinds = (schema) => {
    const { def } = schema;
    if (def.type === "optional") return kinds(def.innerType);
    if (def.type === "pipe") return kinds(def.in);
    if (def.type === "enum") return Object.values(def.entries).map((value) => `\`${value}\``);
    if (def.type === "literal") return def.values.map((value) => `\`${value}\``);
    if (def.type === "union") return [...new Set(def.options.flatMap(kinds))];
    if (def.type === "array") {
      const of =
        def.element.def.options?.map(({ def: { shape } }) => shape?.rule?.def.values?.[0]).filter(Boolean) ?? [];
      return [of.length > 0 ? `a list, each by \`rule\`: ${of.map((rule) => `\`${rule}\``).join(", ")}` : "a list"];
    }
    return [
      { record: "keys and values", object: "keys and values", string: "a name", number: "a number" }[def.type] ??
        def.type,
    ];
  };
  const flat = (schema) => schema.def.options?.flatMap(flat) ?? [schema];
  const row = (of, key, schema) => {
    const said = schema.description ?? schema.def.innerType?.description ?? "";
    const must = schema.def.type === "optional" ? "" : " (must be there)";
    return `| ${of} | \`${key}\`${must} | ${cell(kinds(schema).join(", "))} | ${cell(said)} |`;
  };
  const rows = flat(made.VariationChoice).flatMap(({ shape: { choice, by, ...keys } }) => {
    const of = `\`${choice.def.values[0]}\`${by?.def.type === "literal" ? `, by \`${by.def.values[0]}\`` : ""}`;
    const each = Object.entries(keys);
    return each.length === 0
      ? [`| ${of} |  |  |  |`]
      : each.map(([key, schema], at) => row(at === 0 ? of : "", key, schema));
  });
  return [
    "| key | what it may be | what it says |",
    "|---|---|---|",
    ...Object.entries(made.VariationsFile.shape).map(([key, schema]) => row("", key, schema).slice(3)),
    "",
    "| choice | key | what it may be | what it says |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

/** What may be wrong with such a file. */
function variationFaults(made) {
  const said = (text) =>
    cell(
      text.en
        .replaceAll(/\{near, select, yes \{([^{}]*(?:\{\w+\}[^{}]*)*)\} other \{[^{}]*\}\}/g, "$1")
        .replaceAll(/\{\w+\}/g, "…"),
    );
  return [
    "| code | what is said | how to mend it |",
    "|---|---|---|",
    ...Object.entries(made.variationFindings).map(
      ([code, { said: what, mend }]) => `| \`${code}\` | ${said(what)} | ${said(mend)} |`,
    ),
  ].join("\n");
}

const makers = {
  variations,
  "variation-faults": variationFaults,
  findings,
  help,
  operations: operationsTable,
  pages: pagesTable,
  file,
};

const files = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const made = await product();
const check = process.argv.includes("--check");
const behind = [];
for (const file of files) {
  const text = readFileSync(join(root, file), "utf8");
  const now = text.replace(/<!-- made: ([a-z-]+)(?: (\S+))? -->\n[\s\S]*?<!-- end -->/g, (whole, name, of) => {
    const maker = makers[name];
    if (!maker) throw new Error(`${file}: nothing makes “${name}”`);
    return `${whole.slice(0, whole.indexOf("\n"))}\n\n${maker(made, of)}\n\n<!-- end -->`;
  });
  if (now === text) continue;
  behind.push(file);
  if (!check) writeFileSync(join(root, file), now);
}
if (behind.length > 0)
  console.log(`${check ? "Behind the code (node bin/docs.mjs writes them)" : "Written"}: ${behind.join(", ")}`);
process.exitCode = check && behind.length > 0 ? 1 : 0;
