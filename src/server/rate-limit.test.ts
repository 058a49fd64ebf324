import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf } from "./asking.ts";
import { bucketName, rateLimit } from "./rate-limit.ts";

describe("the rate limit", () => {
  test("gives a burst, then one more each half second at two a second", () => {
    const limit = rateLimit({ burst: 3, perSecond: 2 });
    expect([1, 2, 3, 4].map(() => limit.take("192.0.2.1", 1, 0))).toEqual([0, 0, 0, 1]);
    expect(limit.take("192.0.2.1", 1, 500)).toBe(0);
    expect(limit.take("192.0.2.1", 1, 500)).toBe(1);
    expect(limit.take("192.0.2.2", 1, 500)).toBe(0);
  });

  test("says how long to wait for what costs more", () => {
    const limit = rateLimit({ burst: 10, perSecond: 1 });
    expect(limit.take("a", 10, 0)).toBe(0);
    expect(limit.take("a", 5, 0)).toBe(5);
  });

  test("a clock that jumps back gives nothing and does not lock anyone out", () => {
    const limit = rateLimit({ burst: 1, perSecond: 1 });
    expect(limit.take("a", 1, 10_000)).toBe(0);
    expect(limit.take("a", 1, 0)).toBe(1);
    expect(limit.take("a", 1, 1_000)).toBe(0);
  });

  test("remembers a bounded number of addresses", () => {
    const limit = rateLimit({ burst: 5, perSecond: 1 }, 100);
    for (let i = 0; i < 1_000; i++) limit.take(`198.51.${i >> 8}.${i & 255}`, 5, 0);
    expect(limit.size()).toBeLessThanOrEqual(100);
  });

  test("never gives more than its burst and its pace together", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 200 }), (pauses) => {
        const limit = rateLimit({ burst: 5, perSecond: 10 });
        let now = 0;
        let given = 0;
        for (const pause of pauses) {
          now += pause;
          if (limit.take("a", 1, now) === 0) given++;
        }
        expect(given).toBeLessThanOrEqual(5 + (now / 1_000) * 10 + 1e-9);
      }),
    );
  });

  test("counts an IPv6 subscriber once, whatever the last half of the address", () => {
    expect(bucketName("2001:db8:1:2:3:4:5:6")).toBe(bucketName("2001:db8:1:2::1"));
    expect(bucketName("2001:db8::1")).toBe("2001:db8:0:0");
    expect(bucketName("::ffff:192.0.2.1")).toBe("192.0.2.1");
  });
});

describe("the address of an asker", () => {
  test("is the socket's when no proxy is ours, whatever a header says", () => {
    expect(addressOf("192.0.2.1", "6.6.6.6", 0)).toBe("192.0.2.1");
  });

  test("is what our proxy saw, not what the client wrote before it", () => {
    expect(addressOf("127.0.0.1", "6.6.6.6, 203.0.113.9", 1)).toBe("203.0.113.9");
    expect(addressOf("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
  });

  test("is the socket's when the header holds no address", () => {
    expect(addressOf("127.0.0.1", "unknown", 1)).toBe("127.0.0.1");
  });
});
