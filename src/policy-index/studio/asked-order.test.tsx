import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { questionnaireIn } from "../coding/questionnaire.ts";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { AskedOrderPart } from "./AskedOrderPart.tsx";
import { applied } from "./apply.ts";
import { askedOrder } from "./asked-order.ts";
import type { Edit } from "./edits/contract.ts";

const { instrument } = readInstrument(`passerelle: 1
id: law
version: "1"
title: Law
language: en
indicators:
  - { id: birth, title: Birth, kind: score }
  - { id: oath, title: Oath, kind: score }
  - { id: descent, title: Descent, kind: score }
  - { id: many, title: Many, kind: compound, items: [{ id: short, title: Short, kind: score }, { id: long, title: Long, kind: score }] }
measures:
  - id: main
    headline: true
    title: Main
    tree: { id: overall, children: [{ id: ways, title: Ways in, children: [many, descent, birth] }, { id: rest, title: Rest, children: [oath] }] }
`);
if (!instrument) throw new Error("the instrument of the test has faults");
const law = instrument;

const asked = (of: Instrument): readonly string[] => questionnaireIn(of, "en").questions.map(({ id }) => id);

test("a question comes after those of its area that the list has before it, whatever the tree says", () => {
  expect(askedOrder(law, "birth")).toEqual({ area: "ways", at: 1, of: 3, earlier: undefined, later: 2 });
  expect(askedOrder(law, "descent")).toEqual({ area: "ways", at: 2, of: 3, earlier: 0, later: 3 });
  expect(askedOrder(law, "oath")).toEqual({ area: "rest", at: 1, of: 1, earlier: undefined, later: undefined });
  expect(askedOrder(law, "short")).toBeUndefined();
});

/** What is asked at desks once the form of a button was sent. */
function pressed(id: string, button: "earlier" | "later"): readonly string[] {
  const html = renderToStaticMarkup(
    <AskedOrderPart
      {...{ language: "en", asked: { address: "/", onceKey: "once-once" }, match: 1, instrument: law, id }}
    />,
  );
  const form = html.split("<form").find((one) => one.includes(`id="${button}"`)) ?? expect.fail(`no ${button}`);
  if (form.includes("disabled")) return ["cannot"];
  const position = Number(/name="edits.0.position" value="(\d+)"/.exec(form)?.[1]);
  const edit: Edit = { kind: "move-indicator", id, position };
  const outcome = applied(law, edit);
  return "fault" in outcome ? [outcome.fault] : asked(outcome.instrument);
}

test("one press has it asked one earlier or later in its area, past questions of others and with its parts", () => {
  expect(asked(law)).toEqual(["birth", "descent", "short", "long", "oath"]);
  expect(pressed("birth", "later")).toEqual(["descent", "birth", "short", "long", "oath"]);
  expect(pressed("many", "earlier")).toEqual(["birth", "short", "long", "descent", "oath"]);
  expect(pressed("birth", "earlier")).toEqual(["cannot"]);
  expect(pressed("oath", "later")).toEqual(["cannot"]);
});
