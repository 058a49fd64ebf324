/** What was found, as a table. */
import { csvText } from "../reading/csv.ts";
import type { SearchView } from "./contract.ts";

export const searchCsv = (view: SearchView): string =>
  csvText(
    ["kind", "index", "code", "label", "address"],
    view.results.map((result) => ({
      kind: result.kind,
      index: result.index.code,
      code: result.code,
      label: result.title,
      address: result.href,
    })),
  );
