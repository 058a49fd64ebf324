/** Devices write, send, lose the connection and hear of each other in any order: what somebody wrote is never gone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnAnswer } from "./contract.ts";
import {
  acknowledged,
  beginSending,
  brought,
  conflictsOf,
  type Entry,
  edited,
  editedOver,
  entryOf,
  isDue,
  isWaiting,
  reconciled,
  settled,
  takenUp,
  withSource,
} from "./desk-entry.ts";
import { emptyWritten } from "./rules.ts";

const blank: OwnAnswer = {
  ...{ indicator: "birth", state: "unassigned", version: 0, contentVersion: 0, written: emptyWritten, comments: [] },
};

const saying = (justification: string, version: number): OwnAnswer => ({
  ...{ ...blank, state: "drafting", version, written: { ...emptyWritten, justification } },
});

test("what is written while something is on its way waits for the next sending", () => {
  const sent = beginSending(edited(entryOf(blank), "justification", { justification: "one" }, 1), "key-1");
  const more = edited(sent, "justification", { justification: "one two" }, 2);
  expect(beginSending(more, "key-2").sending).toEqual({
    key: "key-1",
    written: { ...emptyWritten, justification: "one" },
  });
  const heard = acknowledged(more, saying("one", 1), 3);
  expect(heard.mine.justification).toBe("one two");
  expect(isWaiting(heard)).toBe(true);
});

test("a page from before is not believed over what the device heard since", () => {
  const heard = acknowledged(
    beginSending(edited(entryOf(blank), "justification", { justification: "new" }, 1), "key-1"),
    saying("new", 1),
    2,
  );
  expect(reconciled(heard, blank)).toBe(heard);
});

test("what both sides changed is set aside, and settled one way or another", () => {
  const mine = edited(entryOf(saying("base", 1)), "justification", { justification: "mine" }, 1);
  const both = takenUp(mine, saying("theirs", 2));
  expect(both.mine.justification).toBe("theirs");
  expect(conflictsOf(both)).toEqual(["justification"]);
  expect(settled(both, "justification", "mine", 2).mine.justification).toBe("mine");
  expect(settled(both, "justification", "theirs", 2).mine.justification).toBe("theirs");
  expect(settled(both, "justification", "both", 2).mine.justification).toBe("theirs\n\nmine");
  expect(conflictsOf(settled(both, "justification", "both", 2))).toEqual([]);
});

test("a form that waited is what was written last where nothing moved on, and stands beside what came since", () => {
  const form = (justification: string, memo = "") => ({ ...emptyWritten, justification, memo });
  const asSeen = brought(entryOf(saying("base", 1)), form("mine"), 1, 5);
  expect([asSeen.mine.justification, conflictsOf(asSeen)]).toEqual(["mine", []]);
  for (const version of [1, undefined]) {
    const moved = brought(entryOf(saying("theirs", 2)), form("mine"), version, 5);
    expect([moved.mine.justification, conflictsOf(moved)]).toEqual(["theirs", ["justification"]]);
    expect(settled(moved, "justification", "mine", 6).mine.justification).toBe("mine");
  }
  // What this device wrote meanwhile is not undone by what the form left as it was, nor written over by what it changed.
  const busy = edited(entryOf(saying("base", 1)), "memo", { memo: "here" }, 4);
  expect(brought(busy, form("mine"), 1, 5).mine).toMatchObject({ justification: "mine", memo: "here" });
  expect(conflictsOf(brought(busy, form("base", "there"), 1, 5))).toEqual(["memo"]);
  const gone: Entry = { ...entryOf(saying("base", 1)), state: "submitted" };
  expect(brought(gone, form("mine"), 1, 5)).toBe(gone);
});

test("a source that was described without a connection is cited by its own id later", () => {
  const citation = { source: "a", pinpoint: "Art. 1", quotation: "", translation: "" };
  const entry = edited(entryOf(blank), "citations", { citations: [citation] }, 1);
  expect(withSource(entry, "a", "b").mine.citations).toEqual([{ ...citation, source: "b" }]);
});

test("what cites a source the library refused stays, the rest is sent, and nothing is said to be saved that is not", () => {
  const [taken, refused] = ["a", "b"].map((source) => ({ source, pinpoint: "1", quotation: "q", translation: "" }));
  if (!taken || !refused) throw new Error("two citations");
  const held = new Set(["b"]);
  const cited = edited(entryOf(blank), "citations", { citations: [taken, refused] }, 1);
  const sent = beginSending(cited, "key-1", held);
  expect(sent.sending?.written.citations).toEqual([taken]);
  const heard = acknowledged(
    sent,
    { state: "drafting", version: 1, written: sent.sending?.written ?? emptyWritten },
    2,
  );
  expect(heard.mine.citations).toEqual([taken, refused]);
  // Not sent over and over, and not said to be on the server.
  expect([isDue(heard, held), isWaiting(heard)]).toEqual([false, true]);
  expect(isDue(edited(heard, "justification", { justification: "more" }, 3), held)).toBe(true);
  const mended = withSource(heard, "b", "c");
  expect([isDue(mended, new Set()), beginSending(mended, "key-2").sending?.written.citations]).toEqual([
    true,
    [taken, { ...refused, source: "c" }],
  ]);
});

test("what is typed while another's words are on their way to the screen stands beside them", () => {
  const seen = edited(entryOf(saying("base", 1)), "justification", { justification: "mine" }, 1);
  const both = takenUp(seen, saying("theirs", 2));
  const typed = editedOver(both, seen, "justification", { justification: "mine, and on" }, 2);
  expect(typed.mine.justification).toBe("theirs");
  expect(typed.aside.justification?.justification).toBe("mine, and on");
  // Nothing had been written on this side: the first letter is as good as the last.
  const unwritten = entryOf(saying("base", 1));
  const first = editedOver(
    takenUp(unwritten, saying("theirs", 2)),
    unwritten,
    "justification",
    { justification: "b" },
    1,
  );
  expect([first.mine.justification, first.aside.justification?.justification]).toEqual(["theirs", "b"]);
  // One's own words that the server has heard of are no other's.
  const sent = beginSending(seen, "key-1");
  const heard = acknowledged(sent, saying("mine", 2), 3);
  const more = editedOver(heard, sent, "justification", { justification: "mine too" }, 4);
  expect([more.mine.justification, conflictsOf(more)]).toEqual(["mine too", []]);
});

/** `screen`: what whoever types has before them, which may be a moment behind the device. */
type Device = { entry: Entry; screen: Entry; wrote: Set<string> };

type Act = "look" | "write" | "send" | "send-unheard" | "hear" | "settle" | "reload";
type Move = { readonly device: 0 | 1; readonly act: Act };

const move: fc.Arbitrary<Move> = fc.record({
  device: fc.constantFrom(0 as const, 1 as const),
  act: fc.constantFrom<Act[]>("look", "write", "send", "send-unheard", "hear", "settle", "reload"),
});

/**
 * Two devices and a server. Each writes marked words into one text and never takes one away, so every mark must be on the
 * server, waiting on its device, or set aside there: nowhere else can it have gone.
 */
test("every word is on the server, on its device, or set aside on it", () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 60, size: "max" }), (moves) => {
      let server = blank;
      const done = new Map<string, OwnAnswer>();
      const devices: [Device, Device] = [
        { entry: entryOf(blank), screen: entryOf(blank), wrote: new Set() },
        { entry: entryOf(blank), screen: entryOf(blank), wrote: new Set() },
      ];
      let marks = 0;
      let keys = 0;

      const send = (device: Device, isHeard: boolean): void => {
        if (!isWaiting(device.entry)) return;
        keys += 1;
        device.entry = beginSending(device.entry, `key-${keys}`);
        const { sending, version } = device.entry;
        if (!sending) return;
        let answered = done.get(sending.key);
        if (!answered && version === server.version) {
          server = { ...server, state: "drafting", version: version + 1, written: sending.written };
          answered = server;
          done.set(sending.key, answered);
        }
        if (!isHeard) return;
        device.entry = answered ? acknowledged(device.entry, answered, 0) : takenUp(device.entry, server);
      };

      for (const { device: at, act } of moves) {
        const device = devices[at];
        if (act === "write") {
          marks += 1;
          const mark = `<${marks}>`;
          device.wrote.add(mark);
          const seen = device.screen;
          const said = { justification: seen.mine.justification + mark };
          device.entry = editedOver(device.entry, seen, "justification", said, marks);
          device.screen = editedOver(seen, seen, "justification", said, marks);
        } else if (act === "look") device.screen = device.entry;
        else if (act === "send") send(device, true);
        else if (act === "send-unheard") send(device, false);
        else if (act === "hear") device.entry = reconciled(device.entry, server);
        else if (act === "reload") device.entry = JSON.parse(JSON.stringify(device.entry));
        else device.entry = settled(device.entry, "justification", "both", 0);
      }

      const everywhere = [
        server.written.justification,
        ...devices.flatMap(({ entry }) => [entry.mine.justification, entry.aside.justification?.justification ?? ""]),
      ].join(" ");
      for (const { wrote } of devices) for (const mark of wrote) expect(everywhere).toContain(mark);
    }),
    { numRuns: 3_000 },
  );
});
