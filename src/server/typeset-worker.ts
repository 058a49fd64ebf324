/** The typesetter's thread: a document as data in, the bytes of a PDF out. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { direction } from "../base/text.ts";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";
import template from "./document.typ";
import type { Typeset } from "./typeset.ts";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });

const port = parentPort;
port?.on("message", ({ id, document }: { readonly id: number; readonly document: PrintedDocument }) => {
  const tell = (set: Typeset): void => port.postMessage(set);
  try {
    const data = JSON.stringify({ ...document, rtl: direction(document.language) === "rtl" });
    tell({ id, bytes: compiler.pdf({ mainFileContent: template, inputs: { data } }) });
    // What was set is not needed again.
    compiler.evictCache(2);
  } catch (fault) {
    tell({ id, fault: fault instanceof Error ? fault.message : String(fault) });
  }
});
