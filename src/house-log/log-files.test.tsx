import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { fileStarts, LogFiles } from "./LogFiles.tsx";

test("every deed is in exactly one of the files that are linked", () => {
  expect(fileStarts(0)).toEqual([0]);
  expect(fileStarts(20_000)).toEqual([0]);
  expect(fileStarts(20_001)).toEqual([20_000, 0]);
  const drawn = renderToStaticMarkup(<LogFiles deeds={45_000} language="en" />);
  expect([...drawn.matchAll(/form=jsonl&amp;after=(\d+)/g)].map(([, after]) => after)).toEqual(["40000", "20000", "0"]);
  expect(drawn).toContain("3 files");
  expect(drawn).toContain("Deeds 40,001 to 45,000");
  expect(renderToStaticMarkup(<LogFiles deeds={7} language="ar" />)).not.toContain("details");
});
