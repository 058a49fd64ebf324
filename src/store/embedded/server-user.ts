/**
 * Under which user the embedded server runs. PostgreSQL refuses root; as root it is given to the owner the cluster
 * already has, else to `nobody`, by number, and no user of the system is made or changed.
 */
import { statSync } from "node:fs";
import { dirname } from "node:path";

export type ServerUser = { readonly uid: number; readonly gid: number };

const nobody: ServerUser =
  process.platform === "darwin" ? { uid: 4294967294, gid: 4294967294 } : { uid: 65534, gid: 65534 };

/** The user to change to; undefined: stay who we are. */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const held = statSync(cluster, { throwIfNoEntry: false });
  return held && held.uid !== 0 ? { uid: held.uid, gid: held.gid } : nobody;
}

/** Whether that user may walk to a directory: the execute bit that concerns them, on it and on all above it. */
export function canReach(directory: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true;
  for (let at = directory; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
