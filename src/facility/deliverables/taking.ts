/** One step of a deliverable, asked of its rules and kept: from whichever desk it comes. */
import { refuse } from "../../base/refusal.ts";
import type { Asked, FileOutput } from "../../base/served.ts";
import { isSeen } from "../../base/version-seen.ts";
import { copyEndings } from "../../evidence/sources/rules.ts";
import type { Transaction } from "../../store/transaction.ts";
import { requester } from "../actions/steps.ts";
import { holdPeople } from "../requests/desk/steps-store.ts";
import * as store from "./deliverables-store.ts";
import { type KeptDeliverable, unknownDeliverable } from "./found.ts";
import { tellAwaited } from "./letters.ts";
import { deliverableLifeOf } from "./life.ts";
import { type AroundDeliverable, type DeliverableAsker, deliverableFault } from "./steps.ts";
import { type DeliverableHappening, DeliverableStep } from "./steps-contract.ts";

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

type Took = {
  /** As it is kept so far; held until the end. */
  readonly kept: KeptDeliverable;
  readonly programme: string;
  readonly said: unknown;
  readonly asker: DeliverableAsker;
  readonly around: AroundDeliverable;
};

/** What a form left out is absent. */
const without = (said: unknown): unknown =>
  typeof said === "object" && said !== null
    ? Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    : said;

export async function takeDeliverableStep(
  tx: Transaction,
  { kept, programme, said, asker, around }: Took,
  { match, now }: Pick<Asked, "match" | "now">,
) {
  const { deliverable, code, history } = kept;
  if (!isSeen(match, history.length)) refuse("stale", { version: history.length });
  const parsed = DeliverableStep.safeParse(without(said));
  const step = parsed.success ? parsed.data : refuse("step-incomplete");
  // A tie declared, or a role ended, at the same moment comes before or after, never between.
  if (step.kind === "review-asked") await holdPeople(tx, [step.reviewer]);
  const fault = deliverableFault(kept.life, step, asker, around);
  if (fault) refuse(fault.code, fault.facts);
  const one: DeliverableHappening = { ...step, at: now, by: asker === requester ? requester : asker.person };
  await store.keepDeliverableHappening(tx, deliverable, history.length + 1, one);
  const life = deliverableLifeOf([...history, one]);
  await tellAwaited(tx, { ...kept, history: [...history, one], life }, one);
  const { status } = life;
  return {
    ...{ deliverable, programme, code, step: step.kind, status },
    ...("version" in step ? { version: step.version } : {}),
  };
}

type Told = {
  readonly deliverable: string;
  readonly programme: string;
  readonly step: string;
  readonly version?: number | undefined;
};
export const deliverableDeed = (_: unknown, { deliverable, programme, step, version }: Told) => ({
  ...{ deliverable, programme, step },
  ...(version === undefined ? {} : { version }),
});

/** A version’s file, under a name that says what it is and nothing of whoever wrote it. */
export async function fileOfVersion(
  tx: Transaction,
  { deliverable, code }: Pick<KeptDeliverable, "deliverable" | "code">,
  version: number,
  number: string,
): Promise<FileOutput> {
  const found = (await store.deliverableContent(tx, deliverable, version)) ?? unknownDeliverable();
  const ending = copyEndings[found.media_type] ?? "txt";
  return {
    mediaType: found.media_type,
    fileName: `${number.replaceAll("/", "-")}-${code}-v${version}.${ending}`,
    pieces: [new Uint8Array(found.content)],
  };
}
