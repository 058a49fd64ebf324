/** The codes of all countries beside their names, for a field that wants a code: whoever writes a name is shown it. */
import type { Language } from "../../base/text.ts";
import { codes, comparePlaces, placeName } from "../../places/gazetteer.ts";

/** What such a field names as its `list`. */
export const placeCodes = "place-codes";

export function PlaceCodes({ language }: { readonly language: Language }) {
  return (
    <datalist id={placeCodes}>
      {[...codes].sort(comparePlaces(language)).map((code) => (
        <option key={code} value={code} label={placeName(code, language)} />
      ))}
    </datalist>
  );
}
