/** Whoever asks only for the head of a download is given it, and nothing stays open behind it. */
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { sendFile } from "./answer-file.ts";

test("a download lets go of what it holds open, also where its head alone is asked for", async () => {
  let held = 0;
  const pieces = (): AsyncIterable<Uint8Array> => {
    held += 1;
    let isHeld = true;
    let given = false;
    const letGo = (): void => {
      if (isHeld) held -= 1;
      isHeld = false;
    };
    const next = (): Promise<IteratorResult<Uint8Array, undefined>> => {
      if (given) return Promise.resolve({ done: true, value: undefined });
      given = true;
      return Promise.resolve({ done: false, value: new TextEncoder().encode("zip") });
    };
    const end = (): Promise<IteratorReturnResult<undefined>> => {
      letGo();
      return Promise.resolve({ done: true, value: undefined });
    };
    return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
  };
  const server = createServer((request, response) => {
    const file = { mediaType: "application/zip", fileName: "about-me.zip", pieces: pieces() };
    void sendFile(file, { always: [], request, response, requestId: "test", kept: "never" });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`;
  try {
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, head.headers.get("content-type")]).toEqual([200, "application/zip"]);
    await expect.poll(() => held, { timeout: 10_000 }).toBe(0);
    expect(await (await fetch(address)).text()).toBe("zip");
    await expect.poll(() => held, { timeout: 10_000 }).toBe(0);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}, 30_000);
