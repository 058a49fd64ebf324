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
