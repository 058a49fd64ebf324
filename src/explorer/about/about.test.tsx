import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { archiveOf, tinyArchive } from "../reading/fixture.ts";
import { About } from "./About.tsx";
import { AboutView } from "./contract.ts";
import { aboutView } from "./rules.ts";

test.each(languages)("says in %s who made the indexes, under which licence, and what is known not to work", (lang) => {
  const view = aboutView(tinyArchive, { lang });
  expect(AboutView.safeParse(view).success).toBe(true);
  const html = renderToStaticMarkup(<About view={view} language={lang} />);
  expect(html).toContain('id="accessibility"');
  expect(html).toContain("WCAG 2.2 AA");
  expect(html).toContain("2026");
  expect(html).toContain(`/${lang}/tiny/2024.0/method`);
});

test("stands before anything was published", () => {
  const view = aboutView(archiveOf([]), { lang: "en" });
  expect(renderToStaticMarkup(<About view={view} language="en" />)).toContain("No index has been published here yet.");
});
