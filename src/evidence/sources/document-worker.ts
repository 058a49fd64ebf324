/**
 * Reads a document that somebody sent, in a thread of its own with limits on memory and time: a hostile file ends the
 * thread and nothing else. What comes back is the document without what it says of its author, and the text inside.
 */
import { parentPort, workerData } from "node:worker_threads";
import { extractText, getDocumentProxy } from "unpdf";
import { beyondLimits } from "./beyond-limits.ts";
import { htmlText } from "./html-text.ts";
import { cannotClean, hidesSomething } from "./office/cannot-clean.ts";
import { cleanOffice } from "./office/clean-office.ts";
import { cleanPdf } from "./pdf/clean-pdf.ts";
import { cleanJpeg } from "./pictures/jpeg.ts";
import { cleanPng } from "./pictures/png.ts";
import { cleanWebp } from "./pictures/webp.ts";
import type { DocumentKind } from "./rules.ts";
import { wordText } from "./word-text.ts";

export type DocumentRead =
  | {
      readonly kind: "read";
      readonly bytes: Uint8Array;
      readonly text: string;
      /** Of a document of an office program that is kept as one. */
      readonly mediaType?: string;
    }
  | { readonly kind: "problem"; readonly code: DocumentFault };

type DocumentFault =
  | "file-damaged"
  | "file-locked"
  | "file-kind-unknown"
  | "file-beyond-limits"
  | "file-not-cleaned"
  | "file-hides";

/** Whether a document of an office program is kept as its words, or as the file it is. */
export type KeptAs = "words" | "whole";

async function pdfText(bytes: Uint8Array): Promise<string> {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(bytes.slice(), { useSystemFonts: false });
  const { text } = await extractText(document, { mergePages: true });
  return text;
}

/** No control characters, lines and spaces as one reads them. */
const readable = (text: string): string =>
  text
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ ?\n[ \n]*/g, "\n")
    .trim()
    .slice(0, 5_000_000);

const pictures = { png: cleanPng, jpeg: cleanJpeg, webp: cleanWebp };

/** The words of a document or a page: what it says of whoever made or saved it stands beside them, and stays behind. */
const asWords = (said: string): DocumentRead => {
  const text = readable(said);
  return { kind: "read", bytes: new TextEncoder().encode(text), text };
};

async function readOffice(bytes: Uint8Array): Promise<DocumentRead> {
  const clean = await cleanOffice(bytes);
  if (!clean) return { kind: "problem", code: "file-kind-unknown" };
  return { kind: "read", ...clean, text: readable((await wordText(clean.bytes)) ?? "") };
}

async function read(kind: DocumentKind, bytes: Uint8Array, as: KeptAs): Promise<DocumentRead> {
  if (kind === "png" || kind === "jpeg" || kind === "webp")
    return { kind: "read", bytes: pictures[kind](bytes), text: "" };
  if (kind === "docx" && as === "whole") return readOffice(bytes);
  if (kind === "docx") {
    const said = await wordText(bytes);
    return said === undefined ? { kind: "problem", code: "file-kind-unknown" } : asWords(said);
  }
  if (kind === "pdf") {
    try {
      const clean = await cleanPdf(bytes);
      // Scanned pages have no text; that is no fault of the file.
      const text = await pdfText(clean).catch(() => "");
      return { kind: "read", bytes: clean, text: readable(text) };
    } catch (fault) {
      const locked = /encrypt|password/i.test(String(fault));
      return { kind: "problem", code: locked ? "file-locked" : "file-damaged" };
    }
  }
  const sent = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (kind === "text") return { kind: "read", bytes, text: readable(sent) };
  return asWords(htmlText(sent));
}

const codes = new Map<unknown, DocumentFault>([
  [beyondLimits, "file-beyond-limits"],
  [cannotClean, "file-not-cleaned"],
  [hidesSomething, "file-hides"],
]);

const port = parentPort;
if (port) {
  const { kind, bytes, as }: { kind: DocumentKind; bytes: Uint8Array; as: KeptAs } = workerData;
  try {
    port.postMessage(await read(kind, bytes, as));
  } catch (fault) {
    const code = codes.get(fault) ?? "file-damaged";
    port.postMessage({ kind: "problem", code } satisfies DocumentRead);
  }
  port.close();
}
