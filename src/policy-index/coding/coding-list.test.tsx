import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CodingList, type CodingListProps } from "./CodingList.tsx";

type Line = CodingListProps["view"]["questionnaires"][number];

const line: Line = {
  ...{ edition: "0b9d2c1e-6c1c-4f0e-9f0b-000000000001", editionTitle: { words: "Law" }, place: "AUT", period: "2027" },
  ...{ role: "author", exercise: false, interest: false, open: true, due: "2026-11-21" },
  ...{ questions: 20, begun: 5, sent: 5, returned: 0, toMend: 0 },
};

const shown = (more: Partial<Line>, language: CodingListProps["language"] = "en"): string =>
  renderToStaticMarkup(
    <CodingList view={{ questionnaires: [{ ...line, ...more }] }} language={language} today="2026-11-26" />,
  );

test("what is still to be sent after its day is said to be late, and by how much", () => {
  expect(shown({})).toContain("5 days late");
  expect(shown({ due: "2026-11-25" }, "fr")).toContain("un jour de retard");
});

test("nothing is late on its own day, once all of it was sent, in a closed edition, or where a tie bars its coder", () => {
  for (const more of [{ due: "2026-11-26" }, { sent: 20 }, { open: false }, { interest: true }])
    expect(shown(more)).not.toContain("late");
});
