/** Importing a portfolio, and reading back what was imported. */

import { errorsAmong } from "../../base/finding.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import { importPortfolio, portfolioContent, portfolioVersions } from "./contract.ts";
import { actionProblems } from "./problem-words.ts";
import { type PortfolioRead, readPortfolio } from "./read-portfolio.ts";
import { keepingOwn } from "./rules.ts";
import { addVersion, keptContent, keptVersions, lockPortfolio, newestPortfolio } from "./store.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

export const servedImportPortfolio: Served<typeof importPortfolio, PortfolioRead> = {
  operation: importPortfolio,
  problems: actionProblems,
  prepare: ({ path }) => readPortfolio(path),
  handle: async (tx, { publishedOn }, { now }, { portfolio, findings }) => {
    if (!portfolio) return refuse("portfolio-invalid", { errors: errorsAmong(findings).length }, findings);
    await lockPortfolio(tx);
    const before = await newestPortfolio(tx);
    const own = before?.actions.filter((one) => one.own !== undefined) ?? [];
    const here = new Set([...own, ...(before?.withdrawn ?? [])].map(({ id }) => id));
    const taken = portfolio.actions.filter(({ id }) => here.has(id));
    if (taken.length > 0) {
      const clashes = taken.map(
        ({ id }) => ({ tier: "error", code: "id-published-here", column: "id", found: id }) as const,
      );
      return refuse("portfolio-invalid", { errors: clashes.length }, [...findings, ...clashes]);
    }

    const day = publishedOn ?? now.toISOString().slice(0, 10);
    const { record, isNew } = await addVersion(tx, keepingOwn(portfolio, before), day);
    return { outcome: isNew ? "published" : "already-published", record, findings: [...findings] };
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
