import { expect, test } from "vitest";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { applied } from "./apply.ts";
import type { Edit } from "./edits/contract.ts";
import { followed, namesSince } from "./names-since.ts";

const { instrument: read } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
indicators:
  - { id: birth, title: Birth, kind: score }
  - { id: years, title: Years, kind: score }
  - { id: ways, title: Ways, kind: compound, items: [{ id: short, title: Short, kind: score }] }
measures:
  - { id: main, headline: true, title: Main, tree: { id: overall, children: [{ id: paths, children: [birth] }, years] } }
  - { id: second, title: Second, tree: { id: overall, children: [{ id: paths, children: [birth] }] } }
`);
if (!read) throw new Error("the instrument of the test has faults");
const law: Instrument = read;

/** What became of the instrument, edit by edit. */
function past(...edits: readonly Edit[]): readonly Instrument[] {
  const history = [law];
  for (const edit of edits) {
    const made = applied(history.at(-1) ?? law, edit);
    history.push("instrument" in made ? made.instrument : expect.fail(made.fault));
  }
  return history;
}
const since = (...edits: readonly Edit[]) => namesSince(past(...edits));
const renamed: Edit = { kind: "rename-indicator", id: "birth", to: "at-birth" };
const branch = (measure: string): Edit => ({ kind: "rename-node", measure, id: "paths", to: "roads" });

test("a name is followed from one to the next, and through moves and other words", () => {
  const names = since(
    renamed,
    { kind: "text", of: "indicator", id: "at-birth", field: "title", language: "en", words: "Born" },
    { kind: "move-indicator", id: "at-birth", position: 2 },
    { kind: "rename-indicator", id: "at-birth", to: "born" },
    { kind: "rename-indicator", id: "short", to: "brief" },
    { kind: "rename-measure", id: "main", to: "first" },
    branch("first"),
  );
  expect([names.indicator("birth"), names.indicator("years"), names.indicator("short")]).toEqual([
    "born",
    "years",
    "brief",
  ]);
  expect([names.measure("main"), names.node("main", "paths"), names.node("second", "paths")]).toEqual([
    "first",
    "roads",
    "paths",
  ]);
});

test("what is gone has no name, and what took its place is not taken for it", () => {
  const names = since(
    { kind: "remove-indicator", id: "birth" },
    { kind: "add-indicator", id: "oath", title: "Oath", language: "en", as: "score" },
  );
  expect(names.indicator("birth")).toBeUndefined();
});

const posts = (...ids: readonly [string, number?][]): Edit => ({
  ...{ kind: "prepare-normalise", method: "goalposts" },
  posts: ids.map(([id, low]) => ({ id, ...(low === undefined ? {} : { low, high: low + 1 }) })),
});

test("the posts of a question follow its name; those of one that is gone are for a person to settle, unless there are none", () => {
  expect(followed(posts(["birth", 0], ["years"]), since(renamed), law)).toEqual(posts(["at-birth", 0], ["years"]));
  const gone = since({ kind: "remove-indicator", id: "birth" });
  expect(followed(posts(["birth", 0], ["years", 1]), gone, law)).toBe("gone");
  expect(followed(posts(["birth"], ["years", 1]), gone, law)).toEqual(posts(["years", 1]));
});

test("whatever else names a thing follows it", () => {
  const asks = (node: string): Edit => ({
    kind: "set-rule",
    id: "t",
    rule: 0,
    conditions: [{ row: 0, node, above: 1 }],
  });
  expect(followed(asks("paths"), since(branch("main")), law)).toEqual(asks("roads"));
  // The rule means the branch of the first measure that has it.
  expect(followed(asks("paths"), since(branch("second")), law)).toEqual(asks("paths"));
  const within = (nodes: string): Edit => ({ kind: "prepare-impute", method: "row-mean", within: "nodes", nodes });
  expect(followed(within("overall,paths"), since(branch("main")), law)).toEqual(within("overall,roads"));
  const alike = (indicator: string): Edit => ({
    ...{ kind: "prepare-impute", method: "mean" },
    alike: [{ row: 0, of: "indicator", indicator }],
  });
  expect(followed(alike("birth"), since(renamed), law)).toEqual(alike("at-birth"));
  const hung = (child: string, under: string): Edit => ({
    ...{ kind: "move", measure: "main", from: "overall" },
    child,
    under,
  });
  expect(followed(hung("years", "paths"), since(branch("main")), law)).toEqual(hung("years", "roads"));
  const like = (id: string): Edit => ({ kind: "add-measure", id: "third", title: "Third", language: "en", like: id });
  expect(followed(like("main"), since({ kind: "rename-measure", id: "main", to: "first" }), law)).toEqual(
    like("first"),
  );
});
