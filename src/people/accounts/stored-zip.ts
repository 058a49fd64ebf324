/** One text in a zip, given piece by piece. */
import { ZipFile } from "yazl";

export function zipOf(name: string, text: string, at: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(text), name, { mtime: at });
  zip.end();
  return {
    async *[Symbol.asyncIterator]() {
      for await (const piece of zip.outputStream) yield Buffer.from(piece);
    },
  };
}
