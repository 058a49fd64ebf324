/** A made-up index of any size, written as a package: up to 200 places × any number of years × 100 questions in 10 areas. */
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { countries } from "../src/places/countries.ts";

const places = countries.map(({ alpha3 }) => alpha3).slice(0, 200);
const areas = 10;
const perArea = 10;

const indicators = Array.from({ length: areas * perArea }, (_, at) => `q${at}`);

function instrument(): string {
  const questions = indicators.map(
    (id) =>
      `  - { id: ${id}, title: Question ${id}, options: [{ key: "0", label: "No", score: 0 }, { key: "1", label: Partly, score: 50 }, { key: "2", label: "Yes", score: 100 }] }`,
  );
  const nodes = Array.from(
    { length: areas },
    (_, area) =>
      `        - { id: area-${area}, children: [${indicators.slice(area * perArea, (area + 1) * perArea).join(", ")}] }`,
  );
  return `passerelle: 1
id: made-up
version: "1"
title: A made-up index
indicators:
${questions.join("\n")}
measures:
  - id: headline
    headline: true
    tree:
      id: overall
      children:
${nodes.join("\n")}
`;
}

/** A package of `years` years; answers follow a fixed pattern, one in fifty is missing. */
export async function makePackage(
  folder: string,
  years: number,
): Promise<{ readonly folder: string; readonly answers: number }> {
  mkdirSync(folder);
  writeFileSync(path.join(folder, "instrument.yaml"), instrument());
  const file = createWriteStream(path.join(folder, "answers.csv"));
  file.write("place,period,indicator,answer,justification\n");
  let answers = 0;
  for (let year = 0; year < years; year += 1) {
    for (const [at, place] of places.entries()) {
      let rows = "";
      for (const [question, id] of indicators.entries()) {
        const drawn = (at * 7919 + year * 104_729 + question * 1_299_709) % 150;
        rows += `${place},${1970 + year},${id},${drawn < 3 ? "" : drawn % 3},${drawn % 10 === 0 ? "Article 12 of the act" : ""}\n`;
        answers += 1;
      }
      if (!file.write(rows)) await new Promise<void>((resolve) => file.once("drain", () => resolve()));
    }
  }
  file.end();
  await finished(file);
  return { folder, answers };
}
