/** What a page fetches when it is first touched, or has nothing else to do. */

/** The same promise for everyone who asks; one that failed is forgotten, so that the next to ask tries again. */
export function once<Value>(begin: () => Promise<Value>): () => Promise<Value> {
  let under: Promise<Value> | undefined;
  return () =>
    (under ??= begin().catch((fault: unknown) => {
      under = undefined;
      throw fault;
    }));
}

/** Longer than this nobody waits, milliseconds. */
const longest = 30_000;

/** throws  where the answer is not what was asked for: a refusal is none, nor is one that does not come */
export async function fetched<Sent>(address: string, signal: AbortSignal): Promise<Sent> {
  const hurry = new AbortController();
  const leave = (): void => hurry.abort();
  signal.addEventListener("abort", leave);
  const late = setTimeout(leave, longest);
  try {
    const answer = await fetch(address, { signal: hurry.signal });
    if (!answer.ok) throw new Error(`${answer.status} from ${address}`, { cause: answer.status });
    const sent: Sent = await answer.json();
    return sent;
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", leave);
  }
}

/** What the server answered instead. */
export const statusIn = (fault: unknown): number | undefined =>
  fault instanceof Error && typeof fault.cause === "number" ? fault.cause : undefined;

/** Long enough that a page has been laid out and its pictures have come, milliseconds. */
const idleWithin = 3_000;

/**
 * Calls once, when the page is first touched or the browser has nothing else to do, whichever is sooner; on a connection
 * whose owner saves data, only when it is touched.
 */
export function soon(host: HTMLElement, act: () => void, signal: AbortSignal): void {
  let done = false;
  const now = (): void => {
    if (done || signal.aborted) return;
    done = true;
    act();
  };
  for (const event of ["pointerover", "pointerdown", "focusin"])
    host.addEventListener(event, now, { once: true, signal, capture: true });
  if (savesData()) return;
  const idle = (): void => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(now, { timeout: idleWithin });
    else setTimeout(now, idleWithin / 3);
  };
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true, signal });
}

function savesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : undefined;
  return (
    typeof connection === "object" && connection !== null && "saveData" in connection && connection.saveData === true
  );
}
