/** What a page fetches when it is first touched. */

/** The same promise for everyone who asks; one that failed is forgotten, so that the next to ask tries again. */
export function once<Value>(begin: () => Promise<Value>): () => Promise<Value> {
  let under: Promise<Value> | undefined;
  return () =>
    (under ??= begin().catch((fault: unknown) => {
      under = undefined;
      throw fault;
    }));
}

/** throws  where the answer is not what was asked for: a refusal is none */
export async function fetched<Sent>(address: string, signal: AbortSignal): Promise<Sent> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${answer.status} from ${address}`);
  const sent: Sent = await answer.json();
  return sent;
}
