/**
 * Nobody waits for a provider of sign-in longer than this. The library asks providers with the `fetch` of the process and
 * gives most of its questions no end, and none of its own settings does: so the end is set on `fetch` itself, which
 * nothing else on the server asks with.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const answersWithin = 10_000;

const hearing = new AsyncLocalStorage<{ isSilent: boolean }>();

let isBounded = false;

/** Ends every question that is not answered in time; asked again, it changes nothing. */
export function boundFetch(within = answersWithin): void {
  if (isBounded) return;
  isBounded = true;
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const limit = AbortSignal.timeout(within);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    try {
      return await plain(input, { ...init, signal });
    } catch (thrown) {
      const heard = hearing.getStore();
      if (heard) heard.isSilent = true;
      throw thrown;
    }
  };
}

/** Does what asks a provider, and says whether some question of it was never answered. */
export async function heard<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly isSilent: boolean }> {
  const by = { isSilent: false };
  const value = await hearing.run(by, work);
  return { value, isSilent: by.isSilent };
}
