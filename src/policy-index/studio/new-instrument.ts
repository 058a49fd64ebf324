/** An instrument with nothing in it yet but a name and a tree to hang things on. */
import type { Instrument } from "../instrument/contract.ts";

export function newInstrument(id: string, title: string, language: string): Instrument {
  const said = { [language]: title };
  return {
    ...{ id, version: "1.0", title: said, description: undefined, notice: undefined, attribution: undefined },
    ...{ licence: undefined, creators: [], source: undefined, language, indicators: [] },
    measures: [
      {
        ...{ id: "headline", headline: true, title: said, description: undefined, range: [0, 100] },
        tree: {
          ...{ kind: "node", id: "overall", title: said, description: undefined, weight: 1 },
          ...{ combine: { kind: "mean" }, missing: { kind: "skip", need: 0 }, children: [] },
        },
      },
    ],
    ...{ bands: [], typologies: [] },
  };
}
