/** What is read of a word-processor document, and what is not. */
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { wordText } from "./word-text.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const documentOf = (body: string): Promise<Uint8Array> =>
  zipOf({
    "docProps/core.xml": "<cp:coreProperties><dc:creator>Example Author 1</dc:creator></cp:coreProperties>",
    "word/comments.xml": `<w:comments xmlns:w="${word}"><w:comment w:author="Example Author 1"><w:p><w:r><w:t>A remark</w:t></w:r></w:p></w:comment></w:comments>`,
    "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });

describe("the words of a document", () => {
  test("are those that are read, without whoever wrote them, remarks, and what was struck out or hidden", async () => {
    const text = await wordText(
      await documentOf(`
        <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Article 3</w:t><w:tab/><w:t>bis</w:t></w:r></w:p>
        <w:p>
          <w:del w:author="Example Author 1"><w:r><w:delText>ten</w:delText></w:r></w:del>
          <w:ins w:author="Example Author 1"><w:r><w:t>Eight</w:t></w:r></w:ins>
          <w:r><w:t xml:space="preserve"> years</w:t></w:r>
          <w:r><w:rPr><w:vanish/></w:rPr><w:t> says Example Author 1</w:t></w:r>
          <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r>
        </w:p>`),
    );
    expect(text).toBe("Article 3\tbis\nEight years.\n");
  });

  test("have their notes where they stand as numbers, and their words at the end, in the order in which they are met", async () => {
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const said = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const noted = (kind: string, text: readonly string[]): string =>
      `<w:${kind}s xmlns:w="${word}"><w:${kind} w:type="separator" w:id="-1"><w:p>${said("----")}</w:p></w:${kind}>${text
        .map((one, id) => `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${said(` ${one}`)}</w:p></w:${kind}>`)
        .join("")}</w:${kind}s>`;
    const body = `<w:p>${said("Every child")}${reference("endnote", 0)}${said(" born here")}${reference("footnote", 1)}${said(".")}</w:p>
      <w:p><w:del w:author="Example Author 1">${reference("footnote", 0)}</w:del>${said("Art. 2")}${reference("footnote", 2)}</w:p>`;
    const text = await wordText(
      await zipOf({
        "word/footnotes.xml": noted("footnote", ["Struck out.", "As amended in 1998.", ""]),
        "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
        "word/endnotes.xml": noted("endnote", ["A person under eighteen."]),
        "word/comments.xml": noted("comment", ["Example Author 1 doubts it."]),
      }),
    );
    expect(text).toBe(
      "Every child[1] born here[2].\nArt. 2[3]\n[1] A person under eighteen.\n[2] As amended in 1998.\n[3] \n",
    );
  });

  test("are beyond limits where its notes inflate without end, and none where they declare what they stand for", async () => {
    const reference = "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>";
    const body = `<w:document xmlns:w="${word}"><w:body>${reference}</w:body></w:document>`;
    const withNotes = (notes: string) => zipOf({ "word/document.xml": body, "word/footnotes.xml": notes });
    const long = `<w:footnotes xmlns:w="${word}">${" ".repeat(31 * 1024 ** 2)}</w:footnotes>`;
    await expect(wordText(await withNotes(long)).then(String)).rejects.toThrow("beyond limits");
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:footnotes xmlns:w="${word}"/>`;
    await expect(wordText(await withNotes(bomb)).then(String)).rejects.toThrow("DOCTYPE");
  });

  test("are none of another archive's", async () => {
    expect(await wordText(await zipOf({ "readme.txt": "Article 3" }))).toBeUndefined();
    expect(await wordText(new TextEncoder().encode("PK\u0003\u0004 and nothing more"))).toBeUndefined();
  });

  test.each([
    ["inflates without end", `<w:p>${" ".repeat(31 * 1024 ** 2)}</w:p>`],
    ["is one within the other without end", "<w:p>".repeat(300)],
  ])("are beyond limits where it %s", async (_, body) => {
    await expect(wordText(await documentOf(body))).rejects.toThrow("beyond limits");
  });

  test("are not read of one that declares what its words stand for", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="${word}"/>`;
    await expect(wordText(await zipOf({ "word/document.xml": bomb }))).rejects.toThrow("DOCTYPE");
  });
});
