import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CoverageBoard } from "./CoverageBoard.tsx";
import { showCoverage } from "./contract.ts";

const stages = {
  ...{ secondAuthor: true, review: true, adjudication: true, harmonisation: false, governmentWindow: false },
};

const board = (second: number) =>
  renderToStaticMarkup(
    <CoverageBoard
      language="en"
      view={showCoverage.output.parse({
        edition: {
          ...{ id: "11111111-1111-4111-8111-111111111111", index: "law", code: "2027", title: { en: "Law" }, stages },
          ...{ referenceDay: "2027-01-01", periods: ["2027"], instrumentVersion: "1", state: "open", version: 1 },
          ...{ exercise: false, priorAnswers: "hidden" },
        },
        ...{
          language: "en",
          areas: [],
          calendar: [],
          today: "2027-01-01",
          lines: [],
          places: 0,
          second,
          mayEdit: true,
        },
        total: { untouched: 280, writing: 0, checking: 0, disputed: 0, settled: 60, late: 0 },
      })}
      chosen={{ show: "all", sort: "lateness", region: "", stage: "" }}
    />,
  );

test("coverage says how many of what it counts are second codings, which no release holds", () => {
  expect(board(100)).toContain("60 of 340 answers are settled. 100 of them are second codings");
  expect(board(0)).not.toContain("second coding");
});
