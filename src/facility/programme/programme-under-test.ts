/** The programme of the demonstration, as tests read it: an invented one with a real list of countries. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { Programme } from "./contract.ts";

export const exampleProgramme: Programme = Programme.parse(
  parse(readFileSync(path.join(import.meta.dirname, "../../../examples/example-facility/programme.yaml"), "utf8")),
);
