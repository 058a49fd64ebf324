/** A deliverable as tests and examples need one: a file of example words, as far along as is wanted. */
import { createHash } from "node:crypto";
import type { Transaction } from "../../store/transaction.ts";
import { requester } from "../actions/steps.ts";
import * as store from "./deliverables-store.ts";
import { checks, type DeliverableStep } from "./steps-contract.ts";

type Wanted = {
  readonly id: string;
  readonly action: string;
  readonly code?: string;
  readonly until: "in-review" | "published";
  /** Whose word is awaited, or was given. */
  readonly reviewer?: string | undefined;
  readonly officer?: string | undefined;
};

const text = "Example of what was found out. ".repeat(50);

export async function keepDeliverableUnderTest(tx: Transaction, wanted: Wanted, now: Date): Promise<string> {
  const { action, code = "D1", until, reviewer, officer = "officer" } = wanted;
  const id = await store.keepDeliverable(tx, { id: wanted.id, action, code }, now);
  const content = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const mediaType = "text/plain; charset=utf-8";
  await store.keepDeliverableFile(tx, id, { version: 1, sha256, mediaType, content, scanned: "not-scanned" }, now);
  const of = { version: 1, sha256 } as const;
  const added: DeliverableStep = { kind: "version-added", ...of, language: "en", changes: "Example: the first." };
  const steps: (readonly [string, DeliverableStep])[] = [[officer, added]];
  if (reviewer !== undefined)
    steps.push([officer, { kind: "review-asked", version: 1, reviewer, note: "Example of what to look at." }]);
  if (until === "published") {
    if (reviewer !== undefined) steps.push([reviewer, { kind: "found-ready", version: 1, note: "Example: clear." }]);
    steps.push([officer, { kind: "signed-off", ...of }], [requester, { kind: "signed-off", ...of }]);
    const words = { title: { en: "Example guide" }, summary: { en: "Example of what is in it." } };
    steps.push([officer, { kind: "published", ...of, ...words, licence: "CC-BY-4.0", checks: [...checks] }]);
  }
  for (const [at, [by, step]] of steps.entries())
    await store.keepDeliverableHappening(tx, id, at + 1, { ...step, by, at: now });
  return id;
}
