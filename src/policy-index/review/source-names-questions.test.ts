/** The library says of one's own answers which question they answer, by name: its code is nothing a coder sees at the desk. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { showSource } from "../../evidence/sources/contract.ts";
import { SourcePage } from "../../evidence/sources/library/SourcePage.tsx";
import { servedShowSource } from "../../evidence/sources/library/serve.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { worldUnderTest } from "./review-under-test.ts";

onEveryDatabase("a source in the library", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
  });
  afterAll(() => held.close());

  test("names the questions that one's own answers lean on it for", async () => {
    const world = await worldUnderTest(held.database, { places: ["FRA"] });
    const author = await world.somebody("author", "FRA");
    await world.send(author, "FRA", "ways", { birth: "1", descent: "0" });
    const asked = { edition: world.edition, source: world.law };
    const view = showSource.output.parse(await world.ask(servedShowSource, asked, author));
    const birth = view.citations.find(({ indicator }) => indicator === "birth");
    expect(birth?.title).toBeDefined();
    const html = renderToStaticMarkup(
      createElement(SourcePage, {
        view,
        language: "en",
        asked: new URLSearchParams(),
        once: "",
        sent: undefined,
        done: undefined,
      }),
    );
    expect(html).not.toContain("<bdi>birth</bdi>");
    expect(html).toContain("France · 2027 · <bdi>");
  });
});
