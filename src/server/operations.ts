/** Everything the outside may do: one line a slice, in the order of the spine. */
import type { Served } from "../base/served.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";
import { servedCatalogue } from "./catalogue.ts";

export const operations: readonly Served<Archive, Transaction>[] = [servedCatalogue];
