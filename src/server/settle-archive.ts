/**
 * Bringing the archive in the data directory into step with the database: bundles that are lost are made again from
 * their rows, and the list names what is published. Run after every publication and at every start, so a process that
 * was killed between the two leaves nothing to repair by hand.
 */
import { readFile } from "node:fs/promises";
import { bundleName } from "../policy-index/releases/bundle.ts";
import {
  bundleFile,
  type Pointer,
  pointers,
  writePointers,
  writeWhole,
} from "../policy-index/releases/bundle-files.ts";
import { published, rebuild } from "../policy-index/releases/contract.ts";
import { servedPublished, servedRebuild } from "../policy-index/releases/serve.ts";
import { type Context, perform } from "./perform.ts";

export type Settled = {
  /** Releases whose file was made again. */
  readonly rebuilt: readonly Pointer[];
  /** Releases the directory named and the database does not have. */
  readonly dropped: readonly Pointer[];
};

const same = (one: Pointer, other: Pointer): boolean =>
  one.index === other.index && one.release === other.release && one.bundle === other.bundle;

const isWhole = async (directory: string, { bundle }: Pointer): Promise<boolean> => {
  try {
    return bundleName(await readFile(bundleFile(directory, bundle))) === bundle;
  } catch {
    return false;
  }
};

/** What the list names; nothing where it is torn, for it will be written anew. */
const listed = (directory: string): Promise<readonly Pointer[]> => pointers(directory).catch(() => []);

async function inDatabase(context: Context): Promise<readonly Pointer[]> {
  const { releases } = published.output.parse(await perform(servedPublished, {}, context));
  return releases.map(({ record, bundle }) => ({ index: record.index, release: record.id, bundle }));
}

/**
 * Makes the directory say what the database says.
 *
 * throws  trouble of the store; refusal `release-altered`: rows no longer give what was published
 */
export async function settleArchive(directory: string, context: Context): Promise<Settled> {
  const rebuilt: Pointer[] = [];
  const before = await listed(directory);
  let wanted = await inDatabase(context);
  for (;;) {
    for (const pointer of wanted) {
      if (await isWhole(directory, pointer)) continue;
      const { index, release } = pointer;
      const { bytes } = rebuild.output.parse(await perform(servedRebuild, { index, release }, context));
      await writeWhole(bundleFile(directory, pointer.bundle), bytes);
      rebuilt.push(pointer);
    }
    if (JSON.stringify(await listed(directory)) !== JSON.stringify(wanted)) await writePointers(directory, wanted);
    // Another process may have published meanwhile and written its longer list before ours.
    const now = await inDatabase(context);
    if (JSON.stringify(now) === JSON.stringify(wanted)) break;
    wanted = now;
  }
  return { rebuilt, dropped: before.filter((pointer) => !wanted.some((one) => same(one, pointer))) };
}
