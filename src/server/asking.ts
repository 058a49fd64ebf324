/** What the listener found out about a request, for the handlers behind the router. */
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

export type Asking = {
  readonly requestId: string;
  /** Where the request comes from, for the rate limit only; never logged. */
  readonly address: string;
};

const asked = new WeakMap<IncomingMessage, Asking>();

export const remember = (request: IncomingMessage, asking: Asking): void => {
  asked.set(request, asking);
};

export const askingOf = (request: IncomingMessage): Asking => asked.get(request) ?? { requestId: "-", address: "-" };

/**
 * The address a request comes from. Of X-Forwarded-For only as many entries count, from the right, as proxies are
 * ours; what a client wrote further left is its own invention.
 *
 * @example addressOf("127.0.0.1", "6.6.6.6, 203.0.113.9", 1) // → "203.0.113.9"
 */
export function addressOf(remote: string | undefined, forwarded: string | undefined, proxies: number): string {
  const own = remote ?? "unknown";
  if (proxies === 0 || forwarded === undefined) return own;
  const hops = forwarded
    .slice(-1_000)
    .split(",")
    .map((hop) => hop.trim());
  const named = hops[Math.max(0, hops.length - proxies)] ?? "";
  return isIP(named) === 0 ? own : named;
}

export const isThisMachine = (address: string): boolean =>
  address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127.");
