/** The portfolio as the command line and the demo bring it in, and its files kept in step with the database. */
import type { z } from "zod";
import { importPortfolio, portfolioContent, portfolioVersions } from "../facility/portfolio/contract.ts";
import { servedImportPortfolio, servedPortfolioContent, servedPortfolioVersions } from "../facility/portfolio/serve.ts";
import { fileContent, listedVersions, writeContent, writeList } from "../facility/portfolio/shelf-files.ts";
import { namedTrouble } from "../store/trouble.ts";
import { type Context, perform } from "./perform.ts";

const inDatabase = async (context: Context) =>
  portfolioVersions.output.parse(await perform(servedPortfolioVersions, {}, context)).versions;

/**
 * Makes the directory say what the database says of the portfolio. Run after an import and at every start, so that a
 * process that was killed between the two leaves nothing to repair by hand.
 *
 * throws  trouble of the store
 */
export async function settlePortfolio(directory: string, context: Context): Promise<void> {
  let versions = await inDatabase(context);
  for (;;) {
    for (const { version, digest } of versions) {
      if ((await fileContent(directory, digest)) !== undefined) continue;
      const { content } = portfolioContent.output.parse(await perform(servedPortfolioContent, { version }, context));
      await writeContent(directory, digest, content);
    }
    if (JSON.stringify(await listedVersions(directory)) !== JSON.stringify(versions))
      await writeList(directory, versions);
    // Another process may have imported meanwhile and written its longer list before ours.
    const now = await inDatabase(context);
    if (now.length === versions.length) return;
    versions = now;
  }
}

/**
 * Imports a portfolio; sites that read this data directory show it within a second or two.
 *
 * throws  refusal `portfolio-invalid`, with every finding in its details; trouble of the store
 */
export async function bringPortfolio(
  directory: string,
  input: z.input<(typeof importPortfolio)["input"]>,
  context: Context,
): Promise<z.output<(typeof importPortfolio)["output"]>> {
  const done = importPortfolio.output.parse(await perform(servedImportPortfolio, input, context));
  try {
    await settlePortfolio(directory, context);
  } catch (thrown) {
    throw namedTrouble(thrown);
  }
  return done;
}
