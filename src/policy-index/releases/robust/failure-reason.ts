/** Why a job failed, from what was thrown: by the system's own codes where there are any, by whose words it is otherwise. */

import type { FailureReason } from "../contract.ts";
import { nothingVaries } from "./fill.ts";

const bySystem: Readonly<Record<string, FailureReason>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENOENT: "release-unreadable",
  EACCES: "disk-closed",
  EPERM: "disk-closed",
  EROFS: "disk-closed",
  EEXIST: "disk-closed",
  ENOTDIR: "disk-closed",
  ERR_WORKER_OUT_OF_MEMORY: "memory",
  ERR_MEMORY_ALLOCATION_FAILED: "memory",
};

/** Whether it is the machine's or the disk's, so that it may be gone by itself or be mended beside the site. */
export const mayPass = (reason: FailureReason): boolean =>
  reason !== "choices-unfit" && reason !== "nothing-varies" && reason !== "unforeseen";

/** @example failureReason(Object.assign(new Error(), { code: "ENOSPC" })) // → "disk-full" */
export function failureReason(thrown: unknown): FailureReason {
  if (!(thrown instanceof Error)) return "unforeseen";
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const known = bySystem[code];
  if (known) return known;
  // What a bundle says is read by a schema and as JSON; all that was asked for was read before it was kept.
  if (thrown.name === "ZodError" || thrown.name === "SyntaxError" || /release bundle/.test(thrown.message))
    return "release-unreadable";
  if (/cannot be read back/.test(thrown.message)) return "disk-closed";
  if (/Array buffer allocation failed|Invalid (?:typed )?array (?:buffer )?length/i.test(thrown.message))
    return "memory";
  if (thrown.message === nothingVaries) return "nothing-varies";
  return thrown instanceof RangeError ? "choices-unfit" : "unforeseen";
}
