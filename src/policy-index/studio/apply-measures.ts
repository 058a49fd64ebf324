/** What an edit makes of the measures: added, renamed, taken away, the range of each, and which of them is the headline. */
import type { Measure } from "../instrument/contract.ts";
import type { Fault } from "./apply-indicator.ts";
import type { Edit } from "./edits/contract.ts";

type Measures = readonly Measure[];

function added(measures: Measures, edit: Extract<Edit, { kind: "add-measure" }>): Measures | Fault {
  if (measures.some(({ id }) => id === edit.id)) return "taken";
  const like = measures.find(({ id }) => id === edit.like);
  if (!like) return "gone";
  const title = { [edit.language]: edit.title };
  return [...measures, { ...like, id: edit.id, headline: false, title, description: undefined }];
}

/** The measures as the edit leaves them, or what keeps it from being made; undefined where the edit is about something else. */
export function editedMeasures(measures: Measures, edit: Edit): Measures | Fault | undefined {
  switch (edit.kind) {
    case "add-measure":
      return added(measures, edit);
    case "rename-measure":
    case "set-measure":
    case "head-measure":
    case "remove-measure":
      break;
    default:
      return undefined;
  }
  const found = measures.find(({ id }) => id === edit.id);
  if (!found) return "gone";
  const others = measures.filter((one) => one !== found);
  const instead = (one: Measure): Measures => measures.map((each) => (each === found ? one : each));
  switch (edit.kind) {
    case "rename-measure":
      if (others.some(({ id }) => id === edit.to)) return "taken";
      return edit.to === edit.id ? measures : instead({ ...found, id: edit.to });
    case "set-measure":
      return instead({ ...found, range: [edit.low, edit.high] });
    case "head-measure":
      return [{ ...found, headline: true }, ...others.map((one) => ({ ...one, headline: false }))];
    case "remove-measure":
      return found.headline || others.length === 0 ? "last" : others;
  }
}
