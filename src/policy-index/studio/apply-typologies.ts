/** What an edit makes of the typologies: the rules of each, in their order, of which the first that holds gives the name. */
import type { Typology, TypologyRule } from "../instrument/contract.ts";
import { type Fault, movedTo } from "./apply-indicator.ts";
import type { Edit } from "./edits/contract.ts";

type Typologies = readonly Typology[];
type Rules = readonly TypologyRule[];

const conditionsOf = ({ conditions = [] }: Extract<Edit, { kind: "set-rule" }>): TypologyRule["all"] =>
  conditions.flatMap(({ node, atLeast, atMost, above, below }) =>
    node === undefined || node === "" ? [] : [{ node, atLeast, atMost, above, below }],
  );

function editedRules(rules: Rules, edit: Edit): Rules | Fault | undefined {
  if (edit.kind === "add-rule") return [...rules, { label: { [edit.language]: edit.title }, all: [] }];
  if (edit.kind !== "set-rule" && edit.kind !== "move-rule" && edit.kind !== "remove-rule") return undefined;
  if (!rules[edit.rule]) return "gone";
  switch (edit.kind) {
    case "set-rule":
      return rules.map((rule, at) => (at === edit.rule ? { ...rule, all: conditionsOf(edit) } : rule));
    case "move-rule":
      return movedTo(rules, edit.rule, edit.position);
    case "remove-rule":
      return rules.filter((_, at) => at !== edit.rule);
  }
}

/** The typologies as the edit leaves them, or what keeps it from being made; undefined where the edit is about something else. */
export function editedTypologies(typologies: Typologies, edit: Edit): Typologies | Fault | undefined {
  if (edit.kind === "add-typology") {
    if (typologies.some(({ id }) => id === edit.id)) return "taken";
    return [...typologies, { id: edit.id, title: { [edit.language]: edit.title }, rules: [] }];
  }
  if (!("id" in edit)) return undefined;
  const at = typologies.findIndex(({ id }) => id === edit.id);
  const found = typologies[at];
  switch (edit.kind) {
    case "rename-typology":
      if (!found) return "gone";
      if (typologies.some((one) => one !== found && one.id === edit.to)) return "taken";
      return typologies.map((one) => (one === found ? { ...one, id: edit.to } : one));
    case "move-typology":
      return found ? movedTo(typologies, at, edit.position) : "gone";
    case "remove-typology":
      return found ? typologies.filter((one) => one !== found) : "gone";
    case "add-rule":
    case "set-rule":
    case "move-rule":
    case "remove-rule": {
      const rules = found ? editedRules(found.rules, edit) : "gone";
      if (rules === undefined || typeof rules === "string") return rules;
      return typologies.map((one) => (one === found ? { ...one, rules } : one));
    }
    default:
      return undefined;
  }
}
