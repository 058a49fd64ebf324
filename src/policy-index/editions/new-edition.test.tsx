import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { errorsAmong } from "../../base/finding.ts";
import { languages } from "../../base/text.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { NewEdition } from "./NewEdition.tsx";

const faulty = `passerelle: 1
id: law
version: "1"
title: Law
indicators:
  - id: birth
    title: Birth
    options: [{ key: "1", label: Yes, score: 1 }]
measures:
  - id: all
    tree: { id: overall, children: [birth, death] }
`;

test.each(languages)("what is wrong with an instrument is told in words, in %s, and by no code", (language) => {
  const errors = errorsAmong(readInstrument(faulty).findings);
  expect(errors.length).toBeGreaterThan(0);
  const html = renderToStaticMarkup(
    <NewEdition
      language={language}
      view={{ indexes: [] }}
      asked={{
        ...{ address: "/", onceKey: "once-once" },
        posted: {
          ...{ act: "editions.create", fields: {} },
          problem: { ...{ code: "instrument-invalid", title: "t", detail: "d", mend: "m" }, details: errors },
        },
      }}
    />,
  );
  const told = /<div class="notice is-wrong".*?<\/div>/s.exec(html)?.[0] ?? "";
  expect(told).toContain("death");
  expect(told.match(/<li>/g)).toHaveLength(errors.length);
  for (const { code } of errors) expect(told).not.toContain(code);
});
