/** A picture set anew draws the same points, and says nothing of whose it is. */
import { crc32, deflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { cleanWebp } from "./webp.ts";

const of = (base64: string): Buffer => Buffer.from(base64, "base64");
/** Four points by three. */
const samples = {
  jpeg: of(
    "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAADAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAQIy/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAXEQADAQAAAAAAAAAAAAAAAAAAAQIy/9oADAMBAAIRAxEAPwCVTMAAvTLcZR//2Q==",
  ),
  webp: of("UklGRkIAAABXRUJQVlA4IDYAAADQAQCdASoEAAMABABoJagCdEcAZIADUAD+7lKTr0EBYUYcfcyGdTn//HZM//98n92EV/jgAAA="),
  seen: of(
    "UklGRlwAAABXRUJQVlA4WAoAAAAQAAAAAwAAAgAAQUxQSA0AAAAAgIAAAICAAACAgAAAAFZQOCAoAAAAcAEAnQEqBAADAAQAaCWgAnQBQAAA/vDo9yWBL8fR8Td2/H0T/GAAAA==",
  ),
  lossless: of("UklGRiIAAABXRUJQVlA4TBUAAAAvA4AAEA8QMccDGAyFAAKgoInof/wA"),
  png: of("iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAFUlEQVR4nGNiYDjeAMEQwMSABjAEAHWDApUU/HzSAAAAAElFTkSuQmCC"),
};
const secret = "Example Author 1";

/** The points it draws, one after the other. */
const drawn = (kind: string, bytes: Uint8Array): string => {
  const href = `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><image width="4" height="3" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  expect(pixels.some((value) => value !== 0)).toBe(true);
  return pixels.toString("hex");
};

const chunk = (name: string, content: Uint8Array): Buffer => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  const said = Buffer.concat([Buffer.from(name, "latin1"), content]);
  sum.writeUInt32BE(crc32(said));
  return Buffer.concat([length, said, sum]);
};
const segment = (mark: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
const exif = (way: number): Buffer =>
  Buffer.concat([
    Buffer.from("Exif\0\0II*\0\b\0\0\0", "latin1"),
    Buffer.from([1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(secret),
  ]);

describe("a JPEG", () => {
  const { jpeg } = samples;
  const marked = (way: number): Buffer =>
    Buffer.concat([
      ...[jpeg.subarray(0, 2), segment(0xe1, exif(way)), segment(0xfe, Buffer.from(secret))],
      ...[segment(0xe2, Buffer.from(`ICC_PROFILE\0${secret}`)), jpeg.subarray(2), Buffer.from(secret)],
    ]);

  test("keeps its points and loses its camera, its remarks, its profile and what hangs on behind its end", () => {
    const clean = cleanJpeg(marked(1));
    expect(Buffer.from(clean)).toEqual(jpeg);
    expect(drawn("jpeg", clean)).toBe(drawn("jpeg", marked(1)));
  });

  test("keeps which way up it was held, and that alone", () => {
    const clean = Buffer.from(cleanJpeg(marked(6)));
    expect(clean.includes(secret)).toBe(false);
    expect(clean.length).toBe(jpeg.length + 36);
    // Set anew once more it is the same: what was written is what is read.
    expect(Buffer.from(cleanJpeg(clean))).toEqual(clean);
    expect(drawn("jpeg", clean)).not.toBe("");
  });

  test("is damaged where it ends too soon, and beyond limits where it says it has more points than anybody needs", () => {
    for (let until = 2; until < jpeg.length; until += 7)
      expect(() => cleanJpeg(jpeg.subarray(0, until))).toThrow(Error);
    const huge = Buffer.from(jpeg);
    const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
    huge.writeUInt16BE(30_000, frame + 5);
    huge.writeUInt16BE(30_000, frame + 7);
    expect(() => cleanJpeg(huge)).toThrow("beyond limits");
  });
});

describe("a PNG", () => {
  const { png } = samples;
  const end = png.length - 12;

  test("keeps its points and loses its texts and what hangs on behind its end", () => {
    const text = chunk("tEXt", Buffer.from(`Author\0${secret}`));
    const marked = Buffer.concat([png.subarray(0, 33), text, png.subarray(33), Buffer.from(secret)]);
    const clean = Buffer.from(cleanPng(marked));
    expect(clean.includes(secret)).toBe(false);
    expect(drawn("png", clean)).toBe(drawn("png", marked));
    expect(() => cleanPng(png.subarray(0, end))).toThrow(Error);
  });

  test("is counted before it is drawn, and drawn no further than it says", () => {
    const sized = (width: number, height: number, lines: Buffer): Buffer => {
      const head = Buffer.from(png.subarray(16, 29));
      head.writeUInt32BE(width, 0);
      head.writeUInt32BE(height, 4);
      const parts = [chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))];
      return Buffer.concat([png.subarray(0, 8), ...parts]);
    };
    expect(() => cleanPng(sized(30_000, 30_000, Buffer.alloc(0)))).toThrow("beyond limits");
    expect(() => cleanPng(sized(4, 3, Buffer.alloc(50_000_000)))).toThrow(Error);
    expect(() => cleanPng(sized(4, 3, Buffer.alloc(50)))).toThrow("points are missing");
    expect(cleanPng(sized(4, 3, Buffer.alloc(51))).length).toBeGreaterThan(50);
  });
});

describe("a WebP", () => {
  test.each(["webp", "seen", "lossless"] as const)("keeps its frame and loses its camera and its texts: %s", (name) => {
    const bytes = samples[name];
    const extra = Buffer.concat([Buffer.from("EXIF\x10\0\0\0", "latin1"), Buffer.from(secret)]);
    const marked = Buffer.concat([bytes, extra]);
    marked.writeUInt32LE(marked.length - 8, 4);
    const clean = Buffer.from(cleanWebp(marked));
    expect(clean).toEqual(bytes);
    expect(() => cleanWebp(bytes.subarray(0, bytes.length - 12))).toThrow(Error);
  });

  test("is beyond limits where it says it has more points than anybody needs", () => {
    const huge = Buffer.from(samples.webp);
    huge.writeUInt16LE(0x3fff, 26);
    huge.writeUInt16LE(0x3fff, 28);
    expect(() => cleanWebp(huge)).toThrow("beyond limits");
  });
});
