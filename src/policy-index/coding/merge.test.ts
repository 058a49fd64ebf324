/** Whatever two sides wrote, nothing of it is lost, and nothing is written over. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerField, answerFields } from "../answers/contract.ts";
import type { Written } from "./contract.ts";
import { bothTexts, isSame, isSameIn, mergeContent, withField } from "./merge.ts";

const sources = [
  "0b9d2c1e-6c1c-4f0e-9f0b-000000000001",
  "0b9d2c1e-6c1c-4f0e-9f0b-000000000002",
  "0b9d2c1e-6c1c-4f0e-9f0b-000000000003",
] as const;

const citation = fc.record({
  source: fc.constantFrom(...sources),
  pinpoint: fc.constantFrom("", "Art. 1", "Art. 2"),
  quotation: fc.constantFrom("", "«…»"),
  translation: fc.constant(""),
});

const saying = fc.oneof(
  fc.constant({}),
  fc.constantFrom("a", "b", "c").map((option) => ({ status: "answered" as const, option })),
  fc.integer({ min: 0, max: 3 }).map((value) => ({ status: "answered" as const, value })),
  fc.constantFrom("no-data" as const, "not-applicable" as const).map((status) => ({ status })),
);

const written: fc.Arbitrary<Written> = fc
  .tuple(
    saying,
    fc.record({
      justification: fc.constantFrom("", "x", "y", "z"),
      confidence: fc.constantFrom(undefined, "low", "high"),
      asOf: fc.constantFrom(undefined, "2027-01-01"),
      changeReason: fc.constantFrom(undefined, "law-changed", "coding-error"),
      citations: fc.uniqueArray(citation, { maxLength: 3, selector: ({ source, pinpoint }) => source + pinpoint }),
      memo: fc.constantFrom("", "m", "n"),
    }),
  )
  .map(([said, rest]) => ({ ...said, ...rest }));

const three = fc.tuple(written, written, written);

test("a side that changed nothing takes the other's whole", () => {
  fc.assert(
    fc.property(written, written, (base, other) => {
      expect(mergeContent(base, base, other)).toEqual({ written: other, conflicts: [] });
      const mine = mergeContent(base, other, base);
      expect(mine.conflicts).toEqual([]);
      expect(isSame(mine.written, other)).toBe(true);
    }),
  );
});

test("the same change on both sides is no conflict", () => {
  fc.assert(
    fc.property(written, written, (base, both) => {
      const merged = mergeContent(base, both, both);
      expect(merged.conflicts).toEqual([]);
      expect(isSame(merged.written, both)).toBe(true);
    }),
  );
});

test("a field that one side changed is as that side has it; one that both changed is a conflict, and the other's stands", () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const merged = mergeContent(base, mine, theirs);
      for (const field of answerFields.filter((one) => one !== "citations")) {
        const [ours, other] = [!isSameIn(field, mine, base), !isSameIn(field, theirs, base)];
        const conflict = ours && other && !isSameIn(field, mine, theirs);
        expect(merged.conflicts.includes(field)).toBe(conflict);
        expect(isSameIn(field, merged.written, ours && !other ? mine : theirs)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("a citation is lost only where a side took it away", () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const { written: merged, conflicts } = mergeContent(base, mine, theirs);
      if (conflicts.includes("citations")) {
        expect(merged.citations).toEqual(theirs.citations);
        return;
      }
      const has = (list: Written, one: Written["citations"][number]): boolean =>
        list.citations.some(({ source, pinpoint }) => source === one.source && pinpoint === one.pinpoint);
      for (const one of [...mine.citations, ...theirs.citations]) {
        const dropped = has(base, one) && !(has(mine, one) && has(theirs, one));
        expect(has(merged, one)).toBe(!dropped);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("both sides come to the same fields of conflict", () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      expect(mergeContent(base, mine, theirs).conflicts).toEqual(mergeContent(base, theirs, mine).conflicts);
    }),
  );
});

test("once its conflicts are settled, a merge changes nothing when it is made again", () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const merged = mergeContent(base, mine, theirs);
      const settled = merged.conflicts.reduce(
        (so: Written, field: AnswerField) => withField(so, field, mine),
        merged.written,
      );
      expect(mergeContent(theirs, settled, theirs)).toEqual({ written: settled, conflicts: [] });
    }),
  );
});

test("two sources added on two sides are both there", () => {
  const base: Written = { justification: "", citations: [], memo: "" };
  const citing = (source: string): Written => ({
    ...base,
    citations: [{ source, pinpoint: "Art. 1", quotation: "", translation: "" }],
  });
  const merged = mergeContent(base, citing(sources[0]), citing(sources[1]));
  expect(merged.conflicts).toEqual([]);
  expect(merged.written.citations.map(({ source }) => source)).toEqual([sources[1], sources[0]]);
});

test("both texts are kept, and none twice", () => {
  expect(bothTexts("Article 18.", "Article 19.")).toBe("Article 18.\n\nArticle 19.");
  expect(bothTexts("Article 18. Since 2020.", "Article 18.")).toBe("Article 18. Since 2020.");
});
