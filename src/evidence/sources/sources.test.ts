import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import type { PoolClient } from "pg";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { z } from "zod";
import type { Actor } from "../../base/actor.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { Asked } from "../../base/served.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { transaction } from "../../store/transaction.ts";
import { Source, type SourceDescription, showSource, sources } from "./contract.ts";
import { SourcePage } from "./library/SourcePage.tsx";
import { servedLibraries, servedShowSource, servedSources } from "./library/serve.ts";
import { documentKind } from "./rules.ts";
import { clamd } from "./scan.ts";
import { servedAddSource, servedChangeSource, servedCopyText, servedKeepCopy, servedStoredCopy } from "./serve.ts";

const edition = "11111111-1111-4111-8111-111111111111";
const another = "22222222-2222-4222-8222-222222222222";
const id = "33333333-3333-4333-8333-333333333333";
const now = new Date("2026-11-25T10:00:00Z");

const person = (role: "author" | "auditor" | "government", of = edition): Actor => ({
  kind: "person",
  name: id,
  roles: [{ role, edition: of, place: "FRA" }],
  provedAt: now,
});

const asked = (actor: Actor, more: Partial<Asked> = {}): Asked => ({
  actor,
  now,
  language: "en",
  requestId: "test",
  ...more,
});

const law: SourceDescription = {
  title: "Example Citizenship Act",
  issuer: "Example Parliament",
  kind: "law",
  date: "1981",
  language: "en",
  url: "",
  inForce: "1983-01-01",
  identifiers: [{ scheme: "eli", value: "https://example.org/eli/act/1981/61" }],
};

async function examplePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]).drawText("Naturalisation after eight years", { x: 20, y: 100, size: 10 });
  document.setAuthor("Example Author 1");
  document.setCreator("Desk of Example Author 1");
  return document.save({ useObjectStreams: false });
}

const Sent = z.object({ pieces: z.array(z.instanceof(Uint8Array)) });

onEveryDatabase("the library of an edition", (server) => {
  let held: TestDatabase | undefined;
  const database = (): TestDatabase["database"] => {
    if (!held) throw new Error("no database was opened");
    return held.database;
  };
  /** A client that is given back whatever happens: closing waits for those that are not. */
  const onClient = async <Done>(work: (client: PoolClient) => Promise<Done>): Promise<Done> => {
    const client = await database().connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };
  beforeAll(async () => {
    held = await testDatabase(server);
    await onClient(async (client) => {
      await client.query(`
        insert into people.person (id, name, email, created_at, updated_at)
        values ('${id}', 'Example Author 1', 'example.author.1@example.org', now(), now())`);
      for (const [key, code] of [
        [edition, "2027"],
        [another, "2028"],
      ])
        await client.query(`
          insert into edition.edition (edition_id, index_code, code, title, instrument_version, instrument, periods,
            reference_day, state, second_author, review, adjudication, harmonisation, government_window, prior_answers, created_at)
          values ('${key}', 'law', '${code}', '{"en":"Example"}', '1', '{}', '{2027}', '2027-01-01', 'open', false, true, true, true, true, 'hidden', now())`);
    });
  });
  afterAll(() => held?.close());

  type Step = { handle: (...given: never[]) => Promise<unknown>; prepare?: (...given: never[]) => Promise<unknown> };
  const ask = async (served: Step, input: unknown, by: Asked): Promise<unknown> => {
    const { handle, prepare } = served as unknown as {
      handle: (tx: unknown, input: unknown, asked: Asked, prepared: unknown) => Promise<unknown>;
      prepare?: (input: unknown, asked: Asked) => Promise<unknown>;
    };
    const prepared = await prepare?.(input, by);
    return transaction(database(), { readOnly: false }, (tx) => handle(tx, input, by, prepared));
  };
  const refusalOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return "done";
    } catch (thrown) {
      return isRefusal(thrown) ? thrown.code : String(thrown);
    }
  };
  const author = asked(person("author"));
  /** At the version the source has by now. */
  const copy = async (
    input: { readonly edition: string; readonly source: string; readonly file: object },
    by: Asked,
  ) => {
    const { rows } = await onClient((client) =>
      client.query<{ version: number }>("select version from evidence.source where source_id = $1", [input.source]),
    );
    return ask(servedKeepCopy, input, { ...by, match: String(rows[0]?.version) });
  };

  test("is added to and found again by its words, by nobody from outside", async () => {
    await ask(servedAddSource, { ...law, edition }, author);
    expect(await ask(servedSources, { edition, q: "parliament citizenship" }, author)).toMatchObject({
      sources: [{ title: law.title, cited: 0, version: 1 }],
      more: false,
    });
    expect(await ask(servedSources, { edition, q: "fishery" }, author)).toMatchObject({ sources: [] });
    for (const stranger of [person("author", another), person("government")])
      expect(await refusalOf(ask(servedSources, { edition }, asked(stranger)))).toBe("not-found");
    expect(await refusalOf(ask(servedAddSource, { ...law, edition }, asked(person("auditor"))))).toBe("not-permitted");
    const faulty = { ...law, identifiers: [{ scheme: "ecli", value: "ECLI:FR" }], edition };
    expect(await refusalOf(ask(servedAddSource, faulty, author))).toBe("identifier-incomplete");
  });

  test("is found without its accents, by its kind and its language, with the words around what was looked for", async () => {
    const said = { ...law, title: "Loi sur la nationalité", language: "fr", kind: "decree", edition };
    const { source } = Source.parse(await ask(servedAddSource, said, author));
    const file = { name: "loi.txt", bytes: new TextEncoder().encode("Art. 1. L’apatridie ouvre droit au séjour.") };
    await copy({ edition, source, file }, author);
    const list = async (more: object) =>
      sources.output.parse(await ask(servedSources, { edition, ...more }, author)).sources.map(({ title }) => title);
    expect(await list({ q: "NATIONALITE" })).toEqual([said.title]);
    expect(await list({ q: "sejour apatridie" })).toEqual([said.title]);
    expect(await list({ kind: "decree" })).toEqual([said.title]);
    expect(await list({ language: "fr" })).toEqual([said.title]);
    expect(await list({ place: "FRA" })).toEqual([]);
    const found = sources.output.parse(await ask(servedSources, { edition, q: "séjour" }, author));
    expect(found.languages).toEqual(["en", "fr"]);
    expect(found.sources[0]?.excerpt?.filter(({ isFound }) => isFound)).toEqual([{ text: "séjour", isFound: true }]);
  });

  test("takes so many sources of one person that there is room for everybody's", async () => {
    const other = "77777777-7777-4777-8777-777777777777";
    const add = (name: string) =>
      refusalOf(ask(servedAddSource, { ...law, edition: another }, asked({ ...person("author", another), name })));
    await onClient(async (client) => {
      await client.query(`
        insert into people.person (id, name, email, created_at, updated_at)
        values ('${other}', 'Example Author 2', 'example.author.2@example.org', now(), now())`);
      await client.query(`
        insert into evidence.source (source_id, edition_id, title, kind, added_by, added_at)
        select gen_random_uuid(), '${another}', 'Act ' || number, 'law', '${id}', now()
        from generate_series(1, 4999) as number`);
    });
    expect([await add(id), await add(id), await add(other)]).toEqual(["done", "library-share-full", "done"]);
  });

  test("is shown with what it said before, to nobody from outside; the library is listed to whoever may use it", async () => {
    const { source } = Source.parse(await ask(servedAddSource, { ...law, title: "First words", edition }, author));
    await ask(servedChangeSource, { ...law, title: "Second words", edition, source }, { ...author, match: "1" });
    const shown = showSource.output.parse(await ask(servedShowSource, { edition, source, from: 0 }, author));
    expect(shown.versions.map(({ version, when, said }) => [version, when, said.title])).toEqual([
      [2, "2026-11-25", "Second words"],
      [1, "2026-11-25", "First words"],
    ]);
    expect([shown.mayChange, shown.mayKeepCopy, shown.citations]).toEqual([true, true, []]);
    const watched = showSource.output.parse(
      await ask(servedShowSource, { edition, source, from: 0 }, asked(person("auditor"))),
    );
    expect([watched.mayChange, watched.mayKeepCopy]).toEqual([false, false]);
    for (const stranger of [person("author", another), person("government")])
      expect(await refusalOf(ask(servedShowSource, { edition, source, from: 0 }, asked(stranger)))).toBe("not-found");
    expect(await ask(servedLibraries, {}, author)).toMatchObject({ libraries: [{ edition, code: "2027" }] });
    expect(await ask(servedLibraries, {}, asked(person("government")))).toEqual({ libraries: [] });
  });

  test("takes an identifier typed as an address, and keeps it as its scheme writes it", async () => {
    const identifiers = [{ scheme: "doi", value: "https://doi.org/10.1000/182" }];
    expect(await ask(servedAddSource, { ...law, title: "A study", identifiers, edition }, author)).toMatchObject({
      identifiers: [{ scheme: "doi", value: "10.1000/182" }],
    });
  });

  test("is told by its identifiers of which scheme each is, where nobody said; what is of none is refused and named", async () => {
    const given = [
      ...[{ value: "https://doi.org/10.1000/182" }, { value: "CELEX:32003L0109" }, { value: "A/RES/73/195" }],
      ...[{ value: "ECLI:FR:CC:2011:2011.128.QPC" }, { value: "/akn/fr/act/1993-07-22/93-933" }],
      { value: "https://example.org/eli/act/1981/61" },
    ];
    const added = { ...law, title: "Of every scheme", identifiers: given, edition };
    expect(await ask(servedAddSource, added, author)).toMatchObject({
      identifiers: [
        ...[
          { scheme: "doi", value: "10.1000/182" },
          { scheme: "celex", value: "32003L0109" },
        ],
        ...[
          { scheme: "un-symbol", value: "A/RES/73/195" },
          { scheme: "ecli", value: "ECLI:FR:CC:2011:2011.128.QPC" },
        ],
        { scheme: "akoma-ntoso", value: "/akn/fr/act/1993-07-22/93-933" },
        { scheme: "eli", value: "https://example.org/eli/act/1981/61" },
      ],
    });
    const refused = (value: string) =>
      ask(servedAddSource, { ...law, identifiers: [{ value }], edition }, author).catch((thrown: unknown) => thrown);
    expect(await refused("page 4")).toMatchObject({ code: "identifier-unknown", facts: { identifiers: ["page 4"] } });
    expect(await refused("ECLI:FR")).toMatchObject({ code: "identifier-incomplete" });
  });

  test("is mended from the version that was seen, and from no other", async () => {
    const added = (await ask(servedAddSource, { ...law, title: "Draft title", edition }, author)) as { source: string };
    const change = { ...law, title: "Mended title", edition, source: added.source };
    expect(await ask(servedChangeSource, change, { ...author, match: "1" })).toMatchObject({
      title: "Mended title",
      version: 2,
    });
    expect(await refusalOf(ask(servedChangeSource, change, { ...author, match: "1" }))).toBe("stale");
    expect(
      await refusalOf(
        ask(servedChangeSource, { ...change, edition: another }, { ...asked(person("author", another)), match: "2" }),
      ),
    ).toBe("not-found");
  });

  test("keeps a PDF by its hash, without its author, and finds what is inside", async () => {
    const { source } = (await ask(servedAddSource, { ...law, title: "With a copy", edition }, author)) as {
      source: string;
    };
    const file = { name: "C:\\Users\\example\\act.pdf", bytes: await examplePdf() };
    expect(new TextDecoder("latin1").decode(file.bytes)).toMatch(/\/Author/);
    const kept = (await copy({ edition, source, file }, author)) as { copy: { sha256: string } };
    expect(kept).toMatchObject({
      copy: { mediaType: "application/pdf", hasText: true, scanned: "not-scanned" },
      version: 2,
    });
    const sent = (await ask(servedStoredCopy, { edition, source }, author)) as {
      fileName: string;
      pieces: Uint8Array[];
    };
    const bytes = Buffer.concat(sent.pieces);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(kept.copy.sha256);
    const reopened = await PDFDocument.load(bytes, { updateMetadata: false });
    const everything = reopened.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(everything.join(" ")).not.toContain(PDFHexString.fromText("Example Author 1").toString().slice(5, -1));
    expect([reopened.getAuthor(), reopened.getCreator(), reopened.getTitle()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.toString("latin1")).not.toMatch(/Example Author/);
    expect(sent.fileName).not.toMatch(/act|Users/);
    expect(await ask(servedSources, { edition, q: "naturalisation" }, author)).toMatchObject({ sources: [{ source }] });
    expect(await ask(servedCopyText, { edition, source, from: 15 }, author)).toMatchObject({
      text: "after eight years",
      of: 32,
    });
  }, 30_000);

  test("keeps of a page its words, and of a remark in a margin nothing", async () => {
    const added = await ask(servedAddSource, { ...law, title: "A page", edition }, author);
    const { source } = z.object({ source: z.string() }).parse(added);
    const html = "<!doctype html><!-- C:/Users/secret --><meta name=author content=Secret><p>Article 3\u00a0bis";
    await copy({ edition, source, file: { name: "x", bytes: new TextEncoder().encode(html) } }, author);
    const sent = Sent.parse(await ask(servedStoredCopy, { edition, source }, author));
    expect(Buffer.concat(sent.pieces).toString()).toBe("Article 3\u00a0bis");

    const document = await PDFDocument.create();
    const page = document.addPage([300, 200]);
    const remark = { Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], T: PDFHexString.fromText("Secret Person") };
    page.node.set(
      PDFName.of("Annots"),
      document.context.obj([document.context.register(document.context.obj(remark))]),
    );
    const bytes = await document.save({ useObjectStreams: false });
    await copy({ edition, source, file: { name: "x", bytes } }, author);
    const kept = Buffer.concat(Sent.parse(await ask(servedStoredCopy, { edition, source }, author)).pieces);
    const objects = (await PDFDocument.load(kept, { updateMetadata: false })).context.enumerateIndirectObjects();
    expect(objects.map(([, object]) => object.toString()).join(" ")).not.toContain("005300650063007200650074");

    // The copy it had before is still there for whoever reads the source, and leads from its page; nobody else has it.
    const { versions, shown } = showSource.output.parse(
      await ask(servedShowSource, { edition, source, from: 0 }, author),
    );
    const before = versions.find(({ sha256 }) => sha256 !== undefined && sha256 !== shown.copy?.sha256);
    const { version = 0 } = before ?? {};
    const earlier = Sent.parse(await ask(servedStoredCopy, { edition, source, version }, author));
    expect(Buffer.concat(earlier.pieces).toString()).toBe("Article 3\u00a0bis");
    const view = await ask(servedShowSource, { edition, source, from: 0 }, author);
    const drawn = renderToStaticMarkup(
      createElement(SourcePage, {
        ...{ view: showSource.output.parse(view), language: "en", asked: new URLSearchParams(), once: "" },
        ...{ sent: undefined, done: undefined },
      }),
    );
    expect(drawn).toContain(`href="/api/editions/${edition}/sources/${source}/copy?version=${version}"`);
    const refusedTo = (who: Parameters<typeof ask>[2], of: number) =>
      refusalOf(ask(servedStoredCopy, { edition, source, version: of }, who));
    expect(await refusedTo(author, 900)).toBe("not-found");
    expect(await refusedTo(asked(person("government")), version)).toBe("not-found");
    expect(await refusedTo(asked(person("author", another)), version)).toBe("not-found");
  }, 30_000);

  test("keeps of a document its words, and of a picture its points; a bomb and another archive are refused", async () => {
    const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const archive = async (name: string, text: string): Promise<Uint8Array> => {
      const zip = new ZipFile();
      zip.addBuffer(Buffer.from("<creator>Example Author 1</creator>"), "docProps/core.xml");
      zip.addBuffer(Buffer.from(text), name);
      zip.end();
      const pieces: Buffer[] = [];
      for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
      return Buffer.concat(pieces);
    };
    const body = (text: string): string => `<w:document xmlns:w="${word}"><w:body>${text}</w:body></w:document>`;
    const added = await ask(servedAddSource, { ...law, title: "A document", edition }, author);
    const { source } = z.object({ source: z.string() }).parse(added);
    const send = async (bytes: Uint8Array) => copy({ edition, source, file: { name: "x", bytes } }, author);
    const said = body(
      "<w:p><w:ins w:author='Example Author 1'><w:r><w:t>Article 9, bona fide.</w:t></w:r></w:ins></w:p>",
    );
    expect(await send(await archive("word/document.xml", said))).toMatchObject({
      copy: { mediaType: "text/plain; charset=utf-8", hasText: true },
    });
    const sent = Sent.parse(await ask(servedStoredCopy, { edition, source }, author));
    expect(Buffer.concat(sent.pieces).toString()).toBe("Article 9, bona fide.");
    expect(await ask(servedSources, { edition, q: "bona fide" }, author)).toMatchObject({ sources: [{ source }] });
    expect(await refusalOf(send(await archive("word/document.xml", body(" ".repeat(31 * 1024 ** 2)))))).toBe(
      "file-beyond-limits",
    );
    expect(await refusalOf(send(await archive("xl/workbook.xml", "<workbook/>")))).toBe("file-kind-unknown");

    const picture = Buffer.from("UklGRiIAAABXRUJQVlA4TBUAAAAvA4AAEA8QMccDGAyFAAKgoInof/wA", "base64");
    const named = Buffer.concat([picture, Buffer.from("EXIF\u0010\0\0\0Example Author 1", "latin1")]);
    named.writeUInt32LE(named.length - 8, 4);
    expect(await send(named)).toMatchObject({ copy: { mediaType: "image/webp", hasText: false } });
    const kept = Sent.parse(await ask(servedStoredCopy, { edition, source }, author));
    expect(Buffer.concat(kept.pieces)).toEqual(picture);
    expect(await refusalOf(send(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)))).toBe("file-damaged");
  }, 60_000);

  test("refuses what it cannot keep, and keeps nothing of it", async () => {
    const { source } = (await ask(servedAddSource, { ...law, title: "Without a copy", edition }, author)) as {
      source: string;
    };
    const sent = (bytes: Uint8Array, by = author) =>
      refusalOf(copy({ edition, source, file: { name: "x.pdf", bytes } }, by));
    expect(await sent(new Uint8Array())).toBe("file-empty");
    const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
    expect(await sent(bytesOf("<html><body><script>var a = 1</script></body></html>"))).toBe("file-empty");
    expect(await sent(bytesOf(" \n\t "))).toBe("file-empty");
    expect(await sent(Uint8Array.of(0x4d, 0x5a, 0, 1))).toBe("file-kind-unknown");
    expect(await sent(new TextEncoder().encode("%PDF-1.7 and nothing more"))).toBe("file-damaged");
    const scan = () => Promise.resolve("infected" as const);
    expect(await sent(new TextEncoder().encode("text"), { ...author, scan })).toBe("file-infected");
    expect(await ask(servedSources, { edition, q: "Without a copy" }, author)).toMatchObject({
      sources: [{ source, version: 1 }],
    });
  }, 30_000);
});

describe("a file is what is in it", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ["%PDF-1.4", "pdf"],
    ["  <!DOCTYPE html><p>", "html"],
    ["<html lang=fr>", "html"],
    ["Article 1. Everyone", "text"],
    ["<svg xmlns='http://www.w3.org/2000/svg'>", "text"],
    ["PK\u0003\u0004", "docx"],
    ["RIFF\u0001\u0001\u0001\u0001WEBP", "webp"],
    ["RIFF\u0001\u0001\u0001\u0001WAVE", undefined],
  ])("%s", (text, kind) => {
    expect(documentKind(bytes(text))).toBe(kind);
  });
});

describe("a scanner", () => {
  let daemon: Server;
  let received = 0;
  let answer = "stream: OK\0";
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        daemon = createServer((socket) => {
          let seen = Buffer.alloc(0);
          socket.on("data", (data: Buffer) => {
            seen = Buffer.concat([seen, data]);
            if (!seen.subarray(-4).equals(Buffer.alloc(4))) return;
            received = seen.length;
            socket.end(answer);
          });
        }).listen(0, "127.0.0.1", resolve);
      }),
  );
  afterAll(() => daemon.close());
  const address = (): string => {
    const at = daemon.address();
    return typeof at === "object" && at ? `127.0.0.1:${at.port}` : "";
  };

  test("is sent everything, and believed", async () => {
    expect(await clamd(address())(new Uint8Array(100_000).fill(7))).toBe("clean");
    expect(received).toBe("zINSTREAM\0".length + 100_000 + 4 * 3);
    answer = "stream: Eicar-Signature FOUND\0";
    expect(await clamd(address())(Uint8Array.of(1))).toBe("infected");
  });

  test("that answers anything else, or nothing, is a fault and no pass", async () => {
    answer = "INSTREAM size limit exceeded. ERROR\0";
    await expect(clamd(address())(Uint8Array.of(1))).rejects.toThrow(/scanner/);
    await expect(clamd("127.0.0.1:1")(Uint8Array.of(1))).rejects.toThrow();
  });
});
