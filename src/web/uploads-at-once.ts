/** How many uploads of people without an account are read at one time: each is held in memory while it comes. */
import { refuse } from "../base/refusal.ts";

export type AtOnce = { readonly all: number; readonly each: number };

/** So many together, and so many of one network, so that one that sends slowly closes nobody else out. */
export const strangersAtOnce: AtOnce = { all: 8, each: 2 };

/**
 * throws  Refusal reading-busy: as many are being read as may be
 *
 * @example await uploads(bucketName(address), () => readForm(request, how))
 */
export function uploadsAtOnce({ all, each }: AtOnce = strangersAtOnce) {
  const reading = new Map<string, number>();
  let count = 0;
  return async <Read>(who: string, read: () => Promise<Read>): Promise<Read> => {
    const theirs = reading.get(who) ?? 0;
    if (count >= all || theirs >= each) refuse("reading-busy");
    count += 1;
    reading.set(who, theirs + 1);
    try {
      return await read();
    } finally {
      count -= 1;
      const left = (reading.get(who) ?? 1) - 1;
      if (left > 0) reading.set(who, left);
      else reading.delete(who);
    }
  };
}
