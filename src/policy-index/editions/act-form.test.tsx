import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ActForm, type Asked, isStillMeant, type Sent } from "./ActForm.tsx";

const asked = (code: string, fields: Sent["fields"]): Asked => ({
  ...{ address: "/en/desk", onceKey: "once-once" },
  posted: { act: "a.b", fields, problem: { code, title: "T", detail: "D", mend: "M" } },
});
const drawn = (of: Asked, id?: string): string =>
  renderToStaticMarkup(
    <ActForm asked={of} act="a.b" match={5} {...(id === undefined ? {} : { id })}>
      x
    </ActForm>,
  );

test("a form that waited goes on naming the version it was written against, and says which is kept", () => {
  expect(drawn(asked("not-sent-yet", { _match: "3" }))).toContain('data-kept="5" name="_match" value="3"');
  expect(drawn(asked("stale", { _match: "3" }))).toContain('name="_match" value="5"/>');
});

test("its neighbours of the same act name what is kept", () => {
  const of = asked("not-sent-yet", { _match: "3", _form: "second" });
  expect(drawn(of, "first")).toContain('name="_match" value="5"/>');
  expect(drawn(of, "second")).toContain('name="_match" value="3"');
});

test("of things that were chosen in it, those are still meant that were chosen and have not moved on", () => {
  const of = asked("not-sent-yet", { answers: ["one@1", "two@1"] });
  expect(["one@1", "two@2", "three@1"].map((seen) => isStillMeant(of, "a.b", seen))).toEqual([true, false, false]);
  expect(isStillMeant(asked("not-sent-yet", { answers: "one@1" }), "a.b", "one@1")).toBe(true);
  expect(isStillMeant({ address: "/", onceKey: "x" }, "a.b", "any@1")).toBe(true);
});

test("of several forms of one act the one that was done says so", () => {
  const of = { address: "/en/desk", onceKey: "once-once", done: "a.b.second" };
  const form = (id: string): string =>
    renderToStaticMarkup(
      <ActForm asked={of} act="a.b" id={id} saidDone="Saved.">
        x
      </ActForm>,
    );
  expect(["first", "second"].map((id) => form(id).includes("Saved."))).toEqual([false, true]);
  expect(form("first")).toContain('name="_told" value="first"');
});
