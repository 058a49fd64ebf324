/** Whether what is settled can be scored, and what keeps a release of it. */
import type { z } from "zod";
import { isRefusal } from "../../base/refusal.ts";
import type { Asked } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { IndexPackage } from "../package/contract.ts";
import type { ReleaseRecord } from "../releases/contract.ts";
import { type Prepared, preparedFrom } from "../releases/prepare.ts";
import { type publishEdition, showSettled } from "./contract.ts";

/** Keeps a release inside the transaction; given by the server, which has it from the releases. */
export type KeepRelease = (
  tx: Transaction,
  release: { readonly release: string; readonly publishedOn?: string | undefined },
  asked: Asked,
  prepared: Prepared,
) => Promise<{
  readonly record: ReleaseRecord;
  readonly findings: z.output<(typeof publishEdition)["output"]>["findings"];
}>;

/** Scored, or the findings that keep it from being so. */
export function triedOn(made: IndexPackage) {
  try {
    const prepared = preparedFrom(made);
    return { prepared, findings: [...prepared.findings] };
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code !== "package-invalid") throw thrown;
    return { prepared: undefined, findings: showSettled.output.shape.findings.parse(thrown.details) };
  }
}
