/** A device whose disk is full keeps nothing more; what is written goes on in the page, and is sent. */
import { expect, test } from "vitest";
import { edited, emptyEntry } from "./desk-entry.ts";
import { type Device, forgetfulDevice, withMemory } from "./device.ts";

test("what a full disk does not take is kept in the page, from where the disk had left it", async () => {
  const disk = forgetfulDevice();
  let isFull = false;
  const filling: Device = {
    ...disk,
    change: (indicator, made) => (isFull ? Promise.reject(new Error("quota")) : disk.change(indicator, made)),
  };
  let told = 0;
  const device = withMemory(filling, () => {
    told += 1;
  });
  const write = (indicator: string, more: string) =>
    device.change(indicator, (before = emptyEntry(indicator)) =>
      edited(before, "justification", { justification: before.mine.justification + more }, 1),
    );
  await write("birth", "one");
  await write("years", "other");
  isFull = true;
  await write("birth", " two");
  expect((await write("birth", " three")).mine.justification).toBe("one two three");
  expect((await device.entry("birth"))?.mine.justification).toBe("one two three");
  expect((await device.entries()).map(({ mine }) => mine.justification).sort()).toEqual(["one two three", "other"]);
  expect(told).toBe(1);
  expect((await disk.entry("birth"))?.mine.justification).toBe("one");
});
