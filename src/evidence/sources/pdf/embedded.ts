/** The pictures inside a PDF, without what a camera or a scanner says of itself, of its owner and of the place. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { bareJpeg, cleanJpeg } from "../pictures/jpeg.ts";
import { bareJpx } from "../pictures/jpx.ts";

const [filter, parameters] = [PDFName.of("Filter"), PDFName.of("DecodeParms")];

const listed = (object: PDFObject | undefined): readonly PDFObject[] => {
  if (object instanceof PDFArray) return object.asArray().flatMap((_, at) => object.lookup(at) ?? []);
  return object ? [object] : [];
};

/** A picture of whatever size, whole or broken off: nothing is drawn of it here. */
function anyJpeg(bytes: Uint8Array): Uint8Array {
  try {
    return cleanJpeg(bytes);
  } catch {
    return bareJpeg(bytes);
  }
}

const pictures: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  DCTDecode: anyJpeg,
  JPXDecode: bareJpx,
};

/**
 * Sets a stream's picture anew, if it has one.
 *
 * throws  Error: it is called a picture, and none of its parts can be told apart
 */
export function cleanEmbedded(stream: PDFRawStream): void {
  const { dict } = stream;
  const filters = listed(dict.lookup(filter));
  const last = filters.at(-1);
  const clean = last instanceof PDFName ? pictures[last.decodeText()] : undefined;
  if (!last || !clean) return;
  const given = listed(dict.lookup(parameters));
  // What it is packed in besides is taken off, and stays off.
  const outer = dict.clone();
  outer.set(filter, dict.context.obj(filters.slice(0, -1)));
  outer.set(parameters, dict.context.obj(given.slice(0, -1)));
  const bytes =
    filters.length === 1
      ? stream.getContents()
      : decodePDFRawStream(PDFRawStream.of(outer, stream.getContents())).decode();
  stream.updateContents(clean(bytes));
  dict.set(filter, last);
  const own = given.length === filters.length ? given.at(-1) : undefined;
  if (own instanceof PDFDict) dict.set(parameters, own);
  else dict.delete(parameters);
}
