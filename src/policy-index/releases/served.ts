/** An operation answered from the archive of releases: a pure view of what was published. */
import type { z } from "zod";
import type { Operation } from "../../base/operation.ts";
import type { Asked, ProblemWords, ServedFromReleases } from "../../base/served.ts";
import type { Archive } from "./contract.ts";

/**
 * Binds an operation to its view.
 *
 * @example export const servedPlace = servedFromReleases(place, (archive, input, asked) => placeView(archive, input))
 */
export const servedFromReleases = <Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  view: (archive: Archive, input: z.output<Input>, asked: Asked) => z.input<Output> | Promise<z.input<Output>>,
  problems: Readonly<Record<string, ProblemWords>> = {},
): ServedFromReleases<Archive, Input, Output> => ({ operation, view, problems });
