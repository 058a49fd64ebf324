import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../store/package-root.ts";
import { rulesPath } from "../reading/paths.ts";
import { type RulePage, ruleDrawn, ruleFile, rulePages } from "./rule-pages.ts";

const docs = join(packageRoot(), "docs");
const drawn = (page: RulePage) => ruleDrawn(readFileSync(join(docs, ...ruleFile(page)), "utf8"), "en");

test("every page of docs/method is among them, and by which rule a figure is corrected", () => {
  const files = readdirSync(join(docs, "method")).map((name) => name.replace(/\.md$/, ""));
  expect(new Set(rulePages)).toEqual(new Set(["method", "corrections", ...files]));
});

test.each(rulePages)(
  "%s is drawn whole: tables as tables, links to each other, to nothing that is not there",
  (page) => {
    const { title, html } = drawn(page);
    expect(title.length).toBeGreaterThan(5);
    expect(html).toContain("<table>");
    expect(html).not.toMatch(/\|---|<script|\.md["#]/);
    const pages = new Map(rulePages.map((one) => [rulesPath("en", one), one]));
    for (const [, href = ""] of html.matchAll(/<a href="([^"]+)"/g)) {
      if (/^https?:/.test(href)) continue;
      const [path = "", hash] = href.split("#");
      const to = path === "" ? page : pages.get(path);
      expect(to, href).toBeDefined();
      if (hash !== undefined && to) expect(drawn(to).html, href).toContain(`id="${hash}"`);
    }
  },
);

test("a link to what the site does not have stays as its words", () => {
  expect(ruleDrawn("# T\n\nAs [the format](../package.md#prepare) says, and [ranks](ranks.md).", "fr").html).toBe(
    '<p>As the format says, and <a href="/fr/about/rules/ranks">ranks</a>.</p>',
  );
});
