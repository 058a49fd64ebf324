/** The pages of the library of sources. */

import { sourcesPath } from "../../evidence/sources/library/paths.ts";
import { SourceLibraries } from "../../evidence/sources/library/SourceLibraries.tsx";
import { SourceLibrary } from "../../evidence/sources/library/SourceLibrary.tsx";
import { SourcePage } from "../../evidence/sources/library/SourcePage.tsx";
import { libraryWords } from "../../evidence/sources/library-words.ts";
import {
  servedAddSource,
  servedChangeSource,
  servedKeepCopy,
  servedLibraries,
  servedShowSource,
  servedSources,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

const asked = (address: string): URLSearchParams => new URLSearchParams(address.split("?", 2)[1] ?? "");

export const sourceLibrariesPage = defineDesk({
  path: "/:lang/desk/sources",
  served: servedLibraries,
  html: (view, { language }) => ({
    title: say(libraryWords.title, language),
    description: say(libraryWords.lede, language),
    content: <SourceLibraries {...{ view, language }} />,
  }),
});

export const sourceLibraryPage = defineDesk({
  path: "/:lang/desk/sources/:edition",
  served: servedSources,
  acts: [servedAddSource],
  after: (_, output, { language, address }) => {
    const { source } = servedAddSource.operation.output.parse(output);
    const edition = address.split("?", 1)[0]?.split("/").at(-1) ?? "";
    return sourcesPath(language, edition, source);
  },
  html: (view, { language, address, posted, onceKey }) => ({
    title: say(libraryWords.title, language),
    description: say(libraryWords.lede, language),
    content: <SourceLibrary {...{ view, language, asked: asked(address), sent: posted, once: onceKey }} />,
  }),
});

export const sourcePage = defineDesk({
  path: "/:lang/desk/sources/:edition/:source",
  served: servedShowSource,
  acts: [servedChangeSource, servedKeepCopy],
  after: (_, __, { address }) => address.split("?", 1)[0],
  html: (view, { language, address, posted, done, onceKey }) => ({
    title: view.shown.title,
    description: say(libraryWords.lede, language),
    content: <SourcePage {...{ view, language, asked: asked(address), sent: posted, done, once: onceKey }} />,
  }),
});
