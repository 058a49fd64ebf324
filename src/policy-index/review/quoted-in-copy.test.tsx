import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Citations } from "./parts.tsx";

const drawn = (quotation: string, extract: string): string =>
  renderToStaticMarkup(
    <Citations
      language="en"
      citations={[
        {
          title: "Example Citizenship Act",
          issuer: "",
          kind: "law",
          date: "",
          inForce: "",
          url: "",
          language: "en",
          pinpoint: "",
          quotation,
          translation: "",
          copy: { href: "/copy", mediaType: "text/plain", bytes: 9, extract },
        },
      ]}
    />,
  );

const note = "not found as a whole";
const text = "Art. 1. Every child\nborn here is a citizen. <b>Art. 2.</b>";

test("the words quoted are marked in the copy, however its lines are broken, and what follows them stays", () => {
  const page = drawn("every child born here", text);
  expect(page).toContain("Art. 1. <mark>Every child\nborn here</mark> is a citizen. &lt;b&gt;Art. 2.&lt;/b&gt;</p>");
  expect(page).not.toContain(note);
  const long = `${"before ".repeat(100)}every child ${"after ".repeat(200)}`.trim();
  expect(drawn("Every child", long).match(/after/g)).toHaveLength(200);
});

test("words that the copy does not hold are said to be missing, and no words to be nothing", () => {
  expect(drawn("every adult", text)).toContain(note);
  expect(drawn("every adult", text)).not.toContain("<mark>");
  expect(drawn("", text)).not.toContain(note);
});
