/** Publishing as the command line and the demo do it: the operation, then the archive brought into step. */
import type { z } from "zod";
import { publish } from "../policy-index/releases/contract.ts";
import { servedPublish } from "../policy-index/releases/serve.ts";
import { namedTrouble } from "../store/trouble.ts";
import { type Context, perform } from "./perform.ts";
import { settleArchive } from "./settle-archive.ts";

/**
 * Publishes a package as a release; sites that read this data directory show it within a second or two.
 *
 * throws  refusals of `releases.publish` (`package-invalid` has every finding in its details); trouble of the store
 */
export async function publishPackage(
  directory: string,
  input: z.input<(typeof publish)["input"]>,
  context: Context,
): Promise<z.output<(typeof publish)["output"]>> {
  const done = publish.output.parse(await perform(servedPublish, input, context));
  try {
    await settleArchive(directory, context);
  } catch (thrown) {
    throw namedTrouble(thrown);
  }
  return done;
}
