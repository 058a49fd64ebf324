/**
 * YAML as a package may use it: the 1.2 core schema, without tags, with at most a hundred uses of anchors, no key twice,
 * no `__proto__`, not too deep, nothing that contains itself. What is refused is said with its line.
 *
 * Names written as numbers stay as they were written: `id: 12`, `version: 1.0` and `key: 007` are text.
 */
import { isAlias, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Finding } from "../../base/finding.ts";
import type { InstrumentCode } from "./words.ts";

const largest = 5 * 1024 * 1024;
const deepest = 64;
const mostAliases = 100;

/** A place inside a document: keys and positions. */
export type Path = readonly (string | number)[];

export type YamlText = {
  /** undefined where it could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The 1-based line where a path begins, or the nearest one above it. */
  readonly lineOf: (path: Path) => number | undefined;
};

/** @example written(["indicators", 3, "options"]) // → "indicators[3].options" */
export const written = (path: Path): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");

const named = new Set(["id", "key", "indicator", "node", "version", "place", "period"]);
/** Keys of lists of names. */
const listed = new Set(["children", "groups", "within"]);

const noLine = (): undefined => undefined;

export function readYaml(text: string, file: string): YamlText {
  const findings: Finding[] = [];
  const refuse = (code: InstrumentCode, found: string, row?: number): void => {
    findings.push({ tier: "error", code, file, found, ...(row === undefined ? {} : { row }) });
  };
  const unread = (): YamlText => ({ value: undefined, findings, lineOf: noLine });

  if (text.length > largest) {
    refuse("yaml-too-large", `${(text.length / 1024 / 1024).toFixed(1)} MB`);
    return unread();
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: "silent",
      lineCounter: lines,
    });
    const lineAt = (offset: number | undefined): number | undefined =>
      offset === undefined ? undefined : lines.linePos(offset).line || undefined;
    for (const fault of document.errors) {
      const code = fault.code === "DUPLICATE_KEY" ? "yaml-key-repeated" : "yaml-unreadable";
      refuse(code, excerpt(fault.message), lineAt(fault.pos[0]));
    }
    for (const fault of document.warnings) {
      if (fault.code === "TAG_RESOLVE_FAILED") refuse("yaml-tag", excerpt(fault.message), lineAt(fault.pos[0]));
    }
    if (findings.length > 0) return unread();

    let aliases = 0;
    const scope: { tooDeep: boolean } = { tooDeep: false };
    visit(document, {
      Node(_, node, above) {
        const line = lineAt(node.range?.[0]);
        if (above.length > deepest * 2 && !scope.tooDeep) {
          scope.tooDeep = true;
          refuse("yaml-too-deep", `> ${deepest}`, line);
          return visit.BREAK;
        }
        if (isAlias(node)) aliases++;
        else if (node.tag !== undefined) refuse("yaml-tag", node.tag, line);
        return undefined;
      },
      Pair(_, pair) {
        if (!isScalar(pair.key)) return undefined;
        const key = String(pair.key.value);
        if (key === "__proto__") refuse("yaml-key-forbidden", key, lineAt(pair.key.range?.[0]));
        keepAsWritten(pair.key);
        if (named.has(key)) keepAsWritten(pair.value);
        if (listed.has(key) && isSeq(pair.value)) for (const item of pair.value.items) keepAsWritten(item);
        return undefined;
      },
    });
    if (aliases > mostAliases) refuse("yaml-aliases", String(aliases));
    if (findings.length > 0) return unread();

    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (containsItself(value)) {
      refuse("yaml-cycle", "&");
      return unread();
    }
    const lineOf = (path: Path): number | undefined => {
      for (let length = path.length; length >= 0; length--) {
        const found = document.getIn(path.slice(0, length), true);
        const node = isPair(found) ? found.value : found;
        if (isNode(node)) return lineAt(node.range?.[0]);
      }
      return undefined;
    };
    return { value: withoutNulls(value), findings, lineOf };
  } catch (fault) {
    // The parser has no other way to say these two.
    if (fault instanceof RangeError) refuse("yaml-too-deep", `> ${deepest}`);
    else if (fault instanceof ReferenceError) refuse("yaml-aliases", `> ${mostAliases}`);
    else throw fault;
    return unread();
  }
}

const excerpt = (message: string): string => (message.split("\n", 1)[0] ?? "").slice(0, 200);

function keepAsWritten(node: unknown): void {
  if (!isScalar(node) || node.source === undefined) return;
  if (typeof node.value === "number" || typeof node.value === "boolean") node.value = node.source;
}

function containsItself(value: unknown, above: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (above.has(value)) return true;
  const here = new Set(above).add(value);
  return Object.values(value).some((inner) => containsItself(inner, here));
}

/** A key with nothing after it is a key not given; only `score` means something by being null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inner !== null || key === "score")
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}
