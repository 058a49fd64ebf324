/**
 * A data directory taken away after a test. The database's watchdog may, in its last second, write one more file into
 * a folder that is being emptied; the file system's own retries only ask again for the folder, so we begin anew.
 */
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./trouble.ts";

const passing = ["ENOTEMPTY", "EBUSY", "EPERM"];

/** Removes the directory and all in it. */
export async function removedUnderTest(directory: string): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      rmSync(directory, { recursive: true, force: true });
      return;
    } catch (thrown) {
      if (left === 0 || !passing.includes(codeOf(thrown))) throw thrown;
      await pause(100);
    }
  }
}
