/**
 * A PDF written anew from what is drawn on its pages: from its catalogue everything is reached that pages, outline and reading
 * order need, and nothing else is written. What names a person hangs on the rest: properties, signatures and their certificates,
 * forms, remarks in the margin, other files inside, what programs keep for themselves, earlier states of the file.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { cleanEmbedded } from "./embedded.ts";
import { cleanInline } from "./inline.ts";

/** What of a catalogue, of its names and of a page is needed to read it (ISO 32000-1, 7.7.2, 7.7.4 and 7.7.3.3). */
const kept = {
  catalog: [
    ...["Type", "Pages", "PageLabels", "Names", "Dests", "ViewerPreferences", "PageLayout", "PageMode", "Outlines"],
    ...["StructTreeRoot", "MarkInfo", "Lang", "OCProperties"],
  ],
  names: ["Dests"],
  page: [
    ...["Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Contents", "Rotate"],
    ...["Group", "StructParents", "UserUnit", "Tabs"],
  ],
};

/** Entries any part may have that say when, by whom and with what it was made, run something, or lead out of the file. */
const unwanted = ["Metadata", "PieceInfo", "LastModified", "CreatorInfo", "AF", "AA"].map((name) => PDFName.of(name));
const outside = ["F", "FFilter", "FDecodeParms"].map((name) => PDFName.of(name));

const name = (text: string): PDFName => PDFName.of(text);

function keepOnly(dictionary: PDFDict, names: readonly string[]): void {
  for (const key of dictionary.keys()) if (!names.includes(key.decodeText())) dictionary.delete(key);
}

const is = (dictionary: PDFDict, key: string, value: string): boolean => dictionary.lookup(name(key)) === name(value);

/** A heading of the outline may lead to a page or an address, and to nothing on the machine of whoever made it. */
function stripAct(dictionary: PDFDict): void {
  const act = dictionary.lookup(name("A"));
  if (!(act instanceof PDFDict) || !act.has(name("S"))) return;
  if (is(act, "S", "GoTo") || is(act, "S", "URI")) act.delete(name("Next"));
  else dictionary.delete(name("A"));
}

function stripDictionary(dictionary: PDFDict): void {
  for (const key of unwanted) dictionary.delete(key);
  stripAct(dictionary);
  // The reading order points at remarks and fields as well.
  if (is(dictionary, "Type", "OBJR")) dictionary.delete(name("Obj"));
  if (is(dictionary, "Type", "Page")) keepOnly(dictionary, kept.page);
}

/** Goes from an object to everything it leads to, once; the references that were met. */
function reached(context: PDFContext, root: PDFObject): ReadonlySet<PDFRef> {
  const met = new Set<PDFRef>();
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (met.has(object)) continue;
      met.add(object);
      const found = context.lookup(object);
      if (found) waiting.push(found);
    } else if (object instanceof PDFArray) for (const one of object.asArray()) waiting.push(one);
    else {
      const dictionary = object instanceof PDFStream ? object.dict : object;
      if (!(dictionary instanceof PDFDict)) continue;
      if (object instanceof PDFStream) for (const key of outside) dictionary.delete(key);
      stripDictionary(dictionary);
      if (object instanceof PDFRawStream) {
        cleanEmbedded(object);
        cleanInline(object);
      }
      for (const one of dictionary.values()) waiting.push(one);
    }
  }
  return met;
}

/** throws  Error: damaged, or locked by a password (it says so); a picture in it is none */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: false });
  const { context, catalog } = document;
  keepOnly(catalog, kept.catalog);
  const names = catalog.lookup(name("Names"));
  if (names instanceof PDFDict) keepOnly(names, kept.names);
  for (const { node } of document.getPages()) keepOnly(node, kept.page);
  const { Root } = context.trailerInfo;
  if (Root === undefined) throw new Error("no catalogue");
  const needed = reached(context, Root);
  for (const [ref] of context.enumerateIndirectObjects()) if (!needed.has(ref)) context.delete(ref);
  context.trailerInfo = { Root };
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
