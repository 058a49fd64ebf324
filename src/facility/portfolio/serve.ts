/** Importing a portfolio, and reading back what was imported. */

import { errorsAmong } from "../../base/finding.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import { contentOf, digestOf } from "./content.ts";
import { importPortfolio, type PortfolioRecord, portfolioContent, portfolioVersions } from "./contract.ts";
import { actionProblems } from "./problem-words.ts";
import { type PortfolioRead, readPortfolio } from "./read-portfolio.ts";
import { nextVersion } from "./rules.ts";
import { keepVersion, keptContent, keptVersions, lockPortfolio } from "./store.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

export const servedImportPortfolio: Served<typeof importPortfolio, PortfolioRead> = {
  operation: importPortfolio,
  problems: actionProblems,
  prepare: ({ path }) => readPortfolio(path),
  handle: async (tx, { publishedOn }, { now }, { portfolio, findings }) => {
    if (!portfolio) return refuse("portfolio-invalid", { errors: errorsAmong(findings).length }, findings);
    await lockPortfolio(tx);
    const kept = await keptVersions(tx);

    const content = contentOf(portfolio);
    const digest = digestOf(content);
    const newest = kept.at(-1);
    if (newest?.digest === digest) return { outcome: "already-published", record: newest, findings: [...findings] };
    const day = publishedOn ?? now.toISOString().slice(0, 10);
    const version = nextVersion(
      kept.map((one) => one.version),
      day,
    );
    const record: PortfolioRecord = { version, publishedOn: day, digest, actions: portfolio.actions.length };

    await keepVersion(tx, kept.length + 1, record, content);
    return { outcome: "published", record, findings: [...findings] };
  },
  deed: (_, { outcome, record: { version, digest, actions } }) =>
    outcome === "published" ? { version, digest, actions } : undefined,
};

export const servedPortfolioVersions: Served<typeof portfolioVersions> = {
  operation: portfolioVersions,
  handle: async (tx) => ({ versions: [...(await keptVersions(tx))] }),
};

export const servedPortfolioContent: Served<typeof portfolioContent> = {
  operation: portfolioContent,
  handle: async (tx, { version }) => {
    const content = await keptContent(tx, version);
    return content === undefined ? refuse("not-found") : { content };
  },
};
