/** How parts become one: the same fields for a branch and for sub-items. */
import { say } from "../../ui/words/words.ts";
import type { InstrumentNode } from "../instrument/contract.ts";
import { combinations } from "./edits/contract.ts";
import { Field, type FieldOf, Pick } from "./Field.tsx";
import { selector } from "./selector.ts";
import { studioWords as own } from "./words.ts";

type RuleFieldsProps = FieldOf & { readonly of: Pick<InstrumentNode, "combine" | "missing"> };

export function RuleFields({ of: { combine, missing }, ...inForm }: RuleFieldsProps) {
  const { language } = inForm;
  return (
    <div className="entries">
      <Pick
        {...inForm}
        name="edits.0.combine"
        label={say(own.combine, language)}
        value={combine.kind}
        choices={combinations.map((value) => ({
          value,
          title: say(own.combination, language, { of: selector(value) }),
        }))}
      />
      <Field
        {...inForm}
        name="edits.0.power"
        label={say(own.power, language)}
        value={combine.kind === "power-mean" ? combine.power : ""}
        as="number"
        help={say(own.powerHelp, language)}
      />
      <Pick
        {...inForm}
        name="edits.0.missing"
        label={say(own.missing, language)}
        value={missing.kind}
        choices={(["skip", "propagate"] as const).map((value) => ({ value, title: say(own[value], language) }))}
      />
      <Field
        {...inForm}
        name="edits.0.need"
        label={say(own.need, language)}
        value={missing.kind === "skip" ? missing.need : ""}
        as="share"
      />
    </div>
  );
}
