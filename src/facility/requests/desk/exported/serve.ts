/**
 * The file of a programme's requests. Which are in it is settled at once; what is told of them is read a few at a time while it is sent,
 * so that ten thousand cost no more memory than two hundred.
 */
import { roleOver } from "../../../../base/actor.ts";
import { refuse } from "../../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../../base/served.ts";
import { type Transaction, transaction } from "../../../../store/transaction.ts";
import { programmeVersions } from "../../../programme/store.ts";
import { exportRequests, type forms } from "./contract.ts";
import { exportedLines, sentRequests } from "./exported-store.ts";
import { headOf, lineOf } from "./lines.ts";

type Served = ServedFromDatabase<Transaction, typeof exportRequests.input, typeof exportRequests.output>;

const atOnce = 200;

async function* piecesOf(
  { database }: Pick<Transaction, "database">,
  requests: readonly string[],
  form: (typeof forms)[number],
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(headOf(form));
  for (let from = 0; from < requests.length; from += atOnce) {
    const some = requests.slice(from, from + atOnce);
    const lines = await transaction(database, { readOnly: true, longestMs: 20_000 }, (tx) => exportedLines(tx, some));
    yield encoder.encode(lines.map((line) => lineOf(line, form)).join(""));
  }
}

export const servedExportRequests: Served = {
  operation: exportRequests,
  handle: async (tx, { programme, form }, { actor }) => {
    const isKnown = (await programmeVersions(tx, programme)).length > 0;
    if (!isKnown || roleOver(actor, ["facility-officer"], { programme }) === undefined)
      refuse("not-found", { what: "programme" });
    return {
      mediaType: form === "csv" ? "text/csv; charset=utf-8" : "application/jsonl",
      fileName: `requests-${programme}.${form}`,
      pieces: piecesOf(tx, await sentRequests(tx, programme), form),
    };
  },
  deed: ({ programme, form }) => ({ programme, form }),
};
