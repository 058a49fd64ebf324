/**
 * Pictures drawn in the text of a page itself, between `ID` and `EI` (ISO 32000-1, 8.9.7). Only a JPEG among them can say more
 * than its points, and it is set anew there as any other is.
 */
import { deflateSync } from "node:zlib";
import { decodePDFRawStream, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { jpegWithin } from "../pictures/jpeg.ts";

const name = (text: string): PDFName => PDFName.of(text);

/** What has one of these is a font, a function, a shading, a profile of colours or a table of letters, and no text of a page. */
const others = ["Length1", "Length3", "FunctionType", "ShadingType", "N", "CMapName"].map(name);
const otherKinds = ["Image", "Type1C", "CIDFontType0C", "OpenType"].map(name);

const isText = ({ dict }: PDFRawStream): boolean =>
  !others.some((key) => dict.has(key)) && !otherKinds.some((kind) => dict.lookup(name("Subtype")) === kind);

function unpacked(stream: PDFRawStream): Buffer | undefined {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode());
  } catch {
    // Packed as no text of a page is.
    return undefined;
  }
}

/** Where a JPEG begins that stands there as it is. */
const begins = /[\0\t\n\f\r \])>]ID[\0\t\n\f\r ]{0,9}(?=\xff\xd8)/g;
const ends = /[\0\t\n\f\r ]EI(?![\x21-\x7e])/g;
/** One that is packed in something else besides. */
const packed = /\/F(?:ilter)?\s{0,9}\[\s{0,9}\/[^\]]{1,200}\/DCT/;
const lengthOf = /(\/L(?:ength)?\s{1,9})\d{1,9}/;

/** The text with its pictures set anew; undefined where there are none. throws  Error: one is none, or is packed twice over */
function withCleanPictures(text: Buffer): Buffer | undefined {
  const said = text.toString("latin1");
  // Its shape would stand in the stream before: nobody writes that.
  if (said.startsWith("\u00ff\u00d8")) throw new Error("a picture without its shape");
  const parts: Buffer[] = [];
  let from = 0;
  for (const { index, 0: mark } of said.matchAll(begins)) {
    if (index < from) continue;
    const start = index + mark.length;
    const { clean, end } = jpegWithin(text.subarray(start));
    const head = said.lastIndexOf("BI", index);
    const shape = said.slice(Math.max(head, from), start).replace(lengthOf, (_, key: string) => key + clean.length);
    ends.lastIndex = start + end - 1;
    const stop = ends.exec(said);
    if (!stop) throw new Error("a picture without an end");
    parts.push(text.subarray(from, Math.max(head, from)), Buffer.from(shape, "latin1"), Buffer.from(clean));
    parts.push(Buffer.from("\n"));
    from = stop.index + 1;
  }
  const rest = said.slice(from);
  if (/\bBI\b/.test(said) && packed.test(said)) throw new Error("a picture packed twice over");
  return from === 0 ? undefined : Buffer.concat([...parts, Buffer.from(rest, "latin1")]);
}

/** throws  Error: what is called a JPEG in it is none, or is packed twice over */
export function cleanInline(stream: PDFRawStream): void {
  const text = isText(stream) ? unpacked(stream) : undefined;
  const clean = text && withCleanPictures(text);
  if (!clean) return;
  stream.updateContents(deflateSync(clean));
  stream.dict.set(name("Filter"), name("FlateDecode"));
  stream.dict.delete(name("DecodeParms"));
}
