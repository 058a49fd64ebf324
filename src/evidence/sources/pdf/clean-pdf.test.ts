/** A PDF that is kept is read as before, and says nowhere in it, packed or not, whose it is. */
import { deflateSync, inflateSync } from "node:zlib";
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { cleanJpeg } from "../pictures/jpeg.ts";
import { readDocument } from "../read-document.ts";
import { cleanPdf } from "./clean-pdf.ts";

const secret = "Example Author 1";
const of = (base64: string): Buffer => Buffer.from(base64, "base64");
/** Four points by three. */
const jpeg = of(
  "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAADAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAQIy/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAXEQADAQAAAAAAAAAAAAAAAAAAAQIy/9oADAMBAAIRAxEAPwCVTMAAvTLcZR//2Q==",
);
const segment = (mark: number, said: string): Buffer => {
  const content = Buffer.from(said, "latin1");
  return Buffer.concat([Buffer.from([0xff, mark, 0, content.length + 2]), content]);
};
/** As a camera leaves it: where, when, by whom, and a remark. */
const photographed = Buffer.concat([
  ...[jpeg.subarray(0, 2), segment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0")],
  ...[segment(0xe1, `Exif\0\0${secret}`), segment(0xfe, secret), jpeg.subarray(2), Buffer.from(secret)],
]);
const box = (kind: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, content]);
};
/** A JPEG 2000 with a remark in its head and a description beside it. */
const code = (remark: Buffer): Buffer =>
  Buffer.concat([of("/0//UQAp"), Buffer.alloc(39), remark, of("/5AACgAAAAAADgAB/9k=")]);
const remark = segment(0x64, `\0\u0001${secret}`);
const jpx = Buffer.concat([
  box("jP  ", of("DQqHCg==")),
  box("xml ", Buffer.from(`<x>${secret}</x>`)),
  box("jp2c", code(remark)),
]);

/** Everything a file says: its own letters, every object of it, and whatever is packed. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return object.toString();
    const content = Buffer.from(object.getContents());
    const isPacked = String(object.dict.get(PDFName.of("Filter"))).includes("Flate");
    return `${object.dict} ${(isPacked ? inflateSync(content) : content).toString("latin1")}`;
  });
  const hex = PDFHexString.fromText(secret).toString().slice(5, -1);
  return [Buffer.from(bytes).toString("latin1"), ...objects].join("\n").replaceAll(hex, secret);
}

/** An act as an office sends it, with something more of it. */
async function act(change: (document: PDFDocument) => unknown = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  page.drawText("Naturalisation after eight years", { x: 20, y: 100, size: 10 });
  page.drawImage(await document.embedJpg(jpeg), { x: 0, y: 0, width: 4, height: 3 });
  await change(document);
  return document.save({ useObjectStreams: false });
}

const named = PDFHexString.fromText(secret);

type Change = (document: PDFDocument) => unknown;

/** A picture among those of the first page. */
const pictured =
  (filter: string | string[], bytes: Uint8Array): Change =>
  (document) => {
    const { context } = document;
    const shape = { Type: "XObject", Subtype: "Image", Width: 4, Height: 3, BitsPerComponent: 8 };
    const stream = context.stream(bytes, { ...shape, ColorSpace: "DeviceRGB", Filter: filter });
    document.getPage(0).node.newXObject("Picture", context.register(stream));
  };

/** A picture in the text of the first page itself, and a stroke after it. */
const drawnInText =
  (filter: string, bytes: Uint8Array, more = ""): Change =>
  (document) => {
    const { context } = document;
    const before = `q 4 0 0 3 0 0 cm BI /W 4 /H 3 /BPC 8 /CS /RGB /F ${filter}${more} ID `;
    const text = Buffer.concat([Buffer.from(before), bytes, Buffer.from("\nEI Q\n1 0 0 rg")]);
    document.getPage(0).node.addContentStream(context.register(context.flateStream(text)));
  };

/** What of a document could say who made it, each by itself. */
const tellings: Readonly<Record<string, Change>> = {
  "its properties": (document) => document.setAuthor(secret),
  "its description": ({ context, catalog }) =>
    catalog.set(PDFName.of("Metadata"), context.register(context.stream(`<x>${secret}</x>`, { Type: "Metadata" }))),
  "another file in it": (document) =>
    document.attach(Buffer.from(secret), "notes.txt", { mimeType: "text/plain", description: secret }),
  "a remark that is one only by its shape": (document) => {
    const remark = { Subtype: "Text", Rect: [0, 0, 9, 9], T: named };
    document.getPage(0).node.set(PDFName.of("Annots"), document.context.obj([remark]));
  },
  "a remark that the order of reading points at": ({ context, catalog }) => {
    const remark = context.register(context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], T: named }));
    const root = context.obj({ Type: "StructTreeRoot", K: { Type: "OBJR", Obj: remark } });
    catalog.set(PDFName.of("StructTreeRoot"), context.register(root));
  },
  "a signature, also where its form is gone": ({ context, catalog }) => {
    const signature = context.register(context.obj({ Type: "Sig", Name: named, Contents: named }));
    const field = context.register(context.obj({ FT: "Sig", T: named, V: signature }));
    catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [field], SigFlags: 3 }));
  },
  "an earlier state of it": ({ context }) => context.register(context.obj({ Type: "Page", By: named })),
  "what a program keeps of a page": (document) =>
    document.getPage(0).node.set(PDFName.of("PieceInfo"), document.context.obj({ Desk: { Private: named } })),
  "a heading that leads to a folder of theirs": ({ context, catalog }) => {
    const path = PDFString.of(`C:/Users/${secret}/act.pdf`);
    const heading = context.register(context.obj({ Title: PDFString.of("Art. 1"), A: { S: "Launch", F: path } }));
    catalog.set(
      PDFName.of("Outlines"),
      context.register(context.obj({ Type: "Outlines", First: heading, Last: heading })),
    );
  },
  "a layer that says with what it was drawn": ({ context, catalog }) => {
    const layer = context.register(context.obj({ Type: "OCG", Usage: { CreatorInfo: { Creator: named } } }));
    catalog.set(PDFName.of("OCProperties"), context.obj({ OCGs: [layer], D: {} }));
  },
  "the camera of a picture in it": pictured("DCTDecode", photographed),
  "the camera of a picture that is packed again": pictured(["FlateDecode", "DCTDecode"], deflateSync(photographed)),
  "the camera of a picture that is broken off": pictured(
    "DCTDecode",
    photographed.subarray(0, photographed.indexOf(Buffer.from([0xff, 0xda])) + 14),
  ),
  "a JPEG 2000 in it": pictured("JPXDecode", jpx),
  "the camera of a picture in the text of its page": drawnInText("/DCT", photographed),
  "the camera of one whose length is said": drawnInText("/DCT", photographed, ` /L ${photographed.length}`),
  "a bare JPEG 2000 in it": pictured("JPXDecode", code(remark)),
};

test.each(Object.entries(tellings))("of a PDF nothing is left of %s", async (_, change) => {
  const sent = await act(change);
  expect(await everythingIn(sent)).toContain(secret);
  const clean = await cleanPdf(sent);
  expect(await everythingIn(clean)).not.toContain(secret);
  const { text } = await extractText(await getDocumentProxy(clean), { mergePages: true });
  expect(text).toBe("Naturalisation after eight years");
});

test("a picture in it draws the same points, and an outline leads where it led", async () => {
  const sent = await act(({ context, catalog }) => {
    const act = { S: "URI", URI: PDFString.of("https://example.org/act") };
    const heading = context.register(context.obj({ Title: PDFString.of("Art. 1"), A: act }));
    catalog.set(
      PDFName.of("Outlines"),
      context.register(context.obj({ Type: "Outlines", First: heading, Last: heading })),
    );
  });
  const everything = await everythingIn(await cleanPdf(sent));
  expect(everything).toContain(Buffer.from(cleanJpeg(jpeg)).toString("latin1"));
  expect(everything).toContain("https://example.org/act");
});

test("the same document written by two people is kept as the same bytes", async () => {
  const [one, other] = await Promise.all(
    ["Example Author 1", "Example Author 2"].map(async (author) =>
      cleanPdf(await act((document) => document.setAuthor(author))),
    ),
  );
  expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? [1]))).toBe(true);
});

test("one that a password locks is refused and said to be, whoever it was locked for", async () => {
  for (const passwords of [
    { userPassword: "open", ownerPassword: "own" },
    { userPassword: "", ownerPassword: "own" },
  ]) {
    const locked = await act((document) => document.encrypt(passwords));
    expect(await readDocument("one", "pdf", locked)).toEqual({ kind: "problem", code: "file-locked" });
  }
});

test("a picture in the text of a page draws the same points, and what follows it is still drawn", async () => {
  const everything = await everythingIn(await cleanPdf(await act(drawnInText("/DCT", jpeg, " /L 999"))));
  const clean = Buffer.from(cleanJpeg(jpeg));
  expect(everything).toContain(`/L ${clean.length} ID ${clean.toString("latin1")}\nEI Q\n1 0 0 rg`);
});

test("a picture in the text of a page that is packed twice over, or is none, is refused as damaged", async () => {
  const twice = await act(drawnInText("[/A85 /DCT]", Buffer.from(secret)));
  expect(await readDocument("one", "pdf", twice)).toEqual({ kind: "problem", code: "file-damaged" });
  const none = await act(drawnInText("/DCT", Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(secret)])));
  expect(await readDocument("one", "pdf", none)).toEqual({ kind: "problem", code: "file-damaged" });
});

test("one whose picture is none is refused as damaged, and nothing of it is kept", async () => {
  const sent = await act(pictured("DCTDecode", Buffer.from(secret)));
  expect(await readDocument("one", "pdf", sent)).toEqual({ kind: "problem", code: "file-damaged" });
});
