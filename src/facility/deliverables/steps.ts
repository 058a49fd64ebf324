/**
 * Who may do which step with a deliverable when. What a step asks of its asker and of the action comes in as values, so that the same
 * question is asked by the screen, by the server inside its transaction, and by the tests.
 */
import { requester } from "../actions/steps.ts";
import { type DeliverableLife, type DeliverableVersion, isFoundReady, newestOf, openReviews } from "./life.ts";
import {
  checks,
  type DeliverableFaultCode,
  type DeliverableStatus,
  type DeliverableStep,
  mostVersions,
} from "./steps-contract.ts";

/** `programme`: an officer or a manager of it. `reviewer`: whoever was asked to look at a version. */
export type DeliverableAsker =
  | typeof requester
  | {
      readonly part: "programme" | "reviewer";
      readonly person: string;
      /** A place of the action they have a tie to. */
      readonly tie?: string | undefined;
    };

export type AroundDeliverable = {
  /** Whether the plan in force still names it. */
  readonly isPlanned: boolean;
  readonly isCancelled: boolean;
  /** Who may be asked to look at one, with a place they have a tie to. */
  readonly peers: readonly { readonly person: string; readonly tie?: string | undefined }[];
};

export type DeliverableFault = {
  readonly code: DeliverableFaultCode;
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
};

const fault = (code: DeliverableFaultCode, facts?: DeliverableFault["facts"]): DeliverableFault => ({ code, facts });

const whose: Readonly<Record<DeliverableStep["kind"], readonly ("programme" | "reviewer" | typeof requester)[]>> = {
  "version-added": ["programme"],
  "review-asked": ["programme"],
  "review-dropped": ["programme"],
  "found-ready": ["reviewer"],
  "changes-asked": ["reviewer"],
  answered: ["programme"],
  "signed-off": ["programme", requester],
  "sign-off-refused": [requester],
  published: ["programme"],
  withdrawn: ["programme"],
};

/** What is open to whoever sees a version that is not the newest: of the others a new one has taken the place. */
const ofAnyVersion: readonly DeliverableStep["kind"][] = ["version-added", "answered", "published", "withdrawn"];

/** Why a step is not done; undefined where nothing stands in the way. */
export function deliverableFault(
  life: DeliverableLife,
  step: DeliverableStep,
  asker: DeliverableAsker,
  around: AroundDeliverable,
): DeliverableFault | undefined {
  const part = asker === requester ? requester : asker.part;
  if (!whose[step.kind].includes(part)) return fault("not-your-step");
  if (asker !== requester && asker.tie !== undefined) return fault("interest", { place: asker.tie });
  // What is public can always be taken back.
  if (step.kind === "withdrawn") return life.published ? undefined : fault("not-published");
  if (around.isCancelled) return fault("action-cancelled");
  const newest = newestOf(life);
  if (step.kind === "version-added") return versionFault(life, step, around);
  const of = life.versions.find(({ version }) => version === step.version);
  if (!of) return fault("another-version");
  if (of.version !== newest?.version && !ofAnyVersion.includes(step.kind)) return fault("another-version");
  if ("sha256" in step && step.sha256 !== of.sha256) return fault("another-file");
  return ownFault(life, of, step, asker, around);
}

function versionFault(
  { versions }: DeliverableLife,
  step: Extract<DeliverableStep, { kind: "version-added" }>,
  { isPlanned }: AroundDeliverable,
): DeliverableFault | undefined {
  if (!isPlanned) return fault("not-planned");
  if (versions.length >= mostVersions) return fault("versions-enough", { most: mostVersions });
  if (step.version !== versions.length + 1) return fault("another-version");
  const same = versions.find(({ sha256 }) => sha256 === step.sha256);
  return same && fault("same-file", { version: same.version });
}

function ownFault(
  life: DeliverableLife,
  of: DeliverableVersion,
  step: Exclude<DeliverableStep, { kind: "version-added" | "withdrawn" }>,
  asker: DeliverableAsker,
  { peers }: AroundDeliverable,
): DeliverableFault | undefined {
  switch (step.kind) {
    case "review-asked":
      return askFault(
        life,
        of,
        peers.find(({ person }) => person === step.reviewer),
        step.reviewer,
      );
    case "review-dropped":
      return openReviews(of).some(({ reviewer }) => reviewer === step.reviewer) ? undefined : fault("not-asked");
    case "found-ready":
    case "changes-asked":
      return openReviews(of).some(({ reviewer }) => asker !== requester && reviewer === asker.person)
        ? undefined
        : fault("not-asked");
    case "answered":
      return of.refused || of.reviews.some(({ said }) => said) ? undefined : fault("nothing-to-answer");
    case "signed-off":
      return signFault(of, asker);
    case "sign-off-refused":
      if (!of.programme) return fault("not-before-you");
      return of.requester || of.refused ? fault("signed-already") : undefined;
    case "published":
      if (!of.programme || !of.requester) return fault("not-signed-off");
      if (life.published?.version === of.version) return fault("published-already");
      // What is public is followed by what came after it.
      if (life.published && of.version < life.published.version) return fault("another-version");
      return checks.every((one) => step.checks.includes(one)) ? undefined : fault("checks-missing");
  }
}

/** Nobody reviews what they wrote in, nor what a tie of theirs is to; and nobody is asked twice about one version. */
function askFault(
  { versions }: DeliverableLife,
  of: DeliverableVersion,
  peer: AroundDeliverable["peers"][number] | undefined,
  person: string,
): DeliverableFault | undefined {
  if (!peer) return fault("not-a-reviewer");
  if (versions.some(({ by }) => by === person)) return fault("reviewer-wrote");
  if (peer.tie !== undefined) return fault("reviewer-tied");
  if (of.programme) return fault("signed-already");
  return of.reviews.some(({ reviewer }) => reviewer === person) ? fault("asked-already") : undefined;
}

function signFault(of: DeliverableVersion, asker: DeliverableAsker): DeliverableFault | undefined {
  if (asker === requester) {
    if (!of.programme) return fault("programme-first");
    return of.requester || of.refused ? fault("signed-already") : undefined;
  }
  if (of.programme) return fault("signed-already");
  if (openReviews(of).length > 0) return fault("review-open");
  return isFoundReady(of) ? undefined : fault("not-ready");
}

/** Late is what was due before today and is neither signed off nor public. */
export const isLate = (status: DeliverableStatus, due: string | undefined, today: string): boolean =>
  due !== undefined && due < today && status !== "signed-off" && status !== "published" && status !== "withdrawn";
