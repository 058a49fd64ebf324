/** The small archive with a small portfolio of two versions on its shelf, for tests. */

import { soundFolder } from "../../facility/portfolio/portfolio-under-test.ts";
import { readPortfolio } from "../../facility/portfolio/read-portfolio.ts";
import { type ArchiveWithShelf, shelfOf } from "../../facility/portfolio/shelf.ts";
import { tinyArchive } from "../reading/fixture.ts";

const { portfolio } = await readPortfolio(soundFolder());
if (!portfolio) throw new Error("the portfolio under test is not sound");

const record = (version: string, actions: number) => ({
  ...{ version, publishedOn: version, actions },
  digest: "ab".repeat(32),
});

/** The older version has the first action alone. */
export const portfolioArchive: ArchiveWithShelf = {
  ...tinyArchive,
  shelf: shelfOf([
    { record: record("2026-01-01", 1), portfolio: { ...portfolio, actions: portfolio.actions.slice(0, 1) } },
    { record: record("2026-02-01", portfolio.actions.length), portfolio },
  ]),
};
