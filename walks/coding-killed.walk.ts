/** kill -9 of the product, and of the database under it, in the middle of saving: five times here, thirty in the long run. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { killed } from "./coding-killed.ts";
import { type DeskHouse, openDeskHouse } from "./desk-house.ts";

const times = Number(process.env.KILLS ?? 5);
let house: DeskHouse;

beforeAll(async () => {
  house = await openDeskHouse(40, ["FRA"]);
});

afterAll(() => house?.close());

test.each(["product", "database"] as const)(
  "with the %s killed in the middle of saving, every answer that was said to be kept is there, whole",
  async (what) => {
    const { cookie } = await house.coder("FRA");
    const found = await killed(house, `${cookie.name}=${cookie.value}`, what, times);
    expect(found.lost).toEqual([]);
    expect(found.acknowledged).toBeGreaterThan(20 * times);
  },
  60_000 + times * 40_000,
);
