import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { glossary, method } from "./contract.ts";
import { glossaryView, methodView } from "./rules.ts";

export const servedMethod = servedFromReleases(method, methodView);

export const servedGlossary = servedFromReleases(glossary, glossaryView);
