/**
 * How often one address may ask: a bucket of tokens for each, refilled at a steady pace.
 *
 * Memory is bounded: when there are too many addresses, those whose bucket is full again are forgotten, then the
 * oldest. IPv6 addresses are counted by their /64, which is what one subscriber has.
 */
export type Pace = {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a second, for as long as one likes. */
  readonly perSecond: number;
};

type Bucket = { tokens: number; at: number };

export type RateLimit = {
  /** Takes `cost` tokens of an address. Answers 0 when they were there, else the seconds to wait. `now` in milliseconds. */
  readonly take: (address: string, cost: number, now: number) => number;
  readonly size: () => number;
};

/** @example bucketName("2001:db8:1:2:3:4:5:6") // → "2001:db8:1:2" */
export function bucketName(address: string): string {
  if (address.startsWith("::ffff:")) return address.slice(7);
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.split("::");
  const front = head.split(":").filter((group) => group !== "");
  const back = tail.split(":").filter((group) => group !== "");
  const zeros = address.includes("::") ? Math.max(0, 8 - front.length - back.length) : 0;
  return [...front, ...Array.from({ length: zeros }, () => "0"), ...back].slice(0, 4).join(":");
}

export function rateLimit(pace: Pace, most = 20_000): RateLimit {
  const buckets = new Map<string, Bucket>();
  const full = (bucket: Bucket, now: number): boolean =>
    bucket.tokens + ((now - bucket.at) / 1000) * pace.perSecond >= pace.burst;

  const makeRoom = (now: number): void => {
    for (const [name, bucket] of buckets) if (full(bucket, now)) buckets.delete(name);
    for (const name of buckets.keys()) {
      if (buckets.size < most * 0.9) return;
      buckets.delete(name);
    }
  };

  return {
    size: () => buckets.size,
    take: (address, cost, now) => {
      const name = bucketName(address);
      let bucket = buckets.get(name);
      if (!bucket) {
        if (buckets.size >= most) makeRoom(now);
        bucket = { tokens: pace.burst, at: now };
        buckets.set(name, bucket);
      }
      // A clock that jumps back gives nothing and takes nothing.
      const passed = Math.max(0, now - bucket.at) / 1000;
      bucket.tokens = Math.min(pace.burst, bucket.tokens + passed * pace.perSecond);
      bucket.at = now;
      if (bucket.tokens >= cost) {
        bucket.tokens -= cost;
        return 0;
      }
      return Math.max(1, Math.ceil((cost - bucket.tokens) / pace.perSecond));
    },
  };
}
