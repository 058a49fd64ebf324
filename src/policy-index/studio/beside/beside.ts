/** The script beside the rule of a branch: reads the form as it stands, scores the last release, and says whom it moves. */
import type { Language } from "../../../base/text.ts";
import { typedNumber } from "../../../base/typed-number.ts";
import type { RowCombination } from "../../../engine/recipe.ts";
import { change, score } from "../../../ui/kit/numbers.ts";
import { isSaidIn, say } from "../../../ui/words/words.ts";
import type { Edit } from "../edits/contract.ts";
import type { Ground } from "./contract.ts";
import { type Moved, movedBy } from "./live.ts";
import { besideWords as own } from "./words.ts";

/** As much as a rounded figure shows. */
const least = 0.05;
const shown = 8;

const kinds: Readonly<Record<RowCombination["kind"], true>> = {
  ...{ mean: true, "geometric-mean": true, "harmonic-mean": true, "power-mean": true },
  ...{ sum: true, min: true, max: true, median: true },
};
const isCombination = (text: string): text is RowCombination["kind"] => Object.hasOwn(kinds, text);

/**
 * The edits a form would send: the rule of a branch, and the weight of each of its parts. Undefined while something in it is
 * no number yet.
 */
function editsIn(form: HTMLFormElement): readonly Edit[] | undefined {
  const said = new FormData(form);
  const textOf = (name: string): string => String(said.get(name) ?? "");
  const [measure, id] = [textOf("edits.0.measure"), textOf("edits.0.id")];
  const combine = textOf("edits.0.combine");
  const optional = ["power", "need"].map((name) => {
    const text = textOf(`edits.0.${name}`).trim();
    return { text, number: text === "" ? undefined : typedNumber(text) };
  });
  const [power, need] = optional;
  if (!isCombination(combine) || optional.some(({ text, number }) => text !== "" && number === undefined))
    return undefined;
  const missing = textOf("edits.0.missing") === "propagate" ? "propagate" : "skip";
  const edits: Edit[] = [
    { kind: "set-node-rule", measure, id, combine, missing, power: power?.number, need: need?.number },
  ];
  for (let at = 1; said.has(`edits.${at}.child`); at += 1) {
    const weight = typedNumber(textOf(`edits.${at}.weight`));
    if (weight === undefined || weight < 0) return undefined;
    edits.push({ kind: "weigh", measure, from: id, child: textOf(`edits.${at}.child`), weight });
  }
  return edits;
}

const isMoved = ({ before, now }: Moved): boolean =>
  before !== undefined && now !== undefined && Math.abs(now - before) >= least;

function rowOf({ name, before, now }: Moved, language: Language): HTMLTableRowElement {
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = name;
  row.append(head);
  const difference = before === undefined || now === undefined ? undefined : now - before;
  for (const words of [score(before, language, 1), score(now, language, 1), change(difference, language)]) {
    const cell = row.insertCell();
    cell.className = "is-figure";
    cell.textContent = words;
  }
  return row;
}

/** The last answer, or none where there is nothing to try it on. */
async function groundAt(address: string, signal: AbortSignal): Promise<Ground | undefined> {
  const answer = await fetch(address, { signal });
  const said: { readonly ground?: Ground } = answer.ok ? await answer.json() : {};
  return said.ground;
}

export function begin(host: HTMLElement, signal: AbortSignal): void {
  const form = document.getElementById(host.dataset.form ?? "");
  const status = host.querySelector("[role=status]");
  const table = host.querySelector("table");
  const language = document.documentElement.lang;
  if (!(form instanceof HTMLFormElement) || !status || !table || !isSaidIn(own.title, language)) return;

  const paint = (ground: Ground): void => {
    const edits = editsIn(form);
    if (!edits) {
      status.textContent = say(own.unreadable, language);
      return;
    }
    try {
      const rows = movedBy(ground, edits) ?? [];
      const moved = rows.filter(isMoved);
      const { release, period } = ground;
      status.textContent = say(own.moves, language, { moved: moved.length, release, period });
      table.tBodies[0]?.replaceChildren(...moved.slice(0, shown).map((row) => rowOf(row, language)));
      table.hidden = moved.length === 0;
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      status.textContent = say(own.meaningless, language);
      table.hidden = true;
    }
  };

  void groundAt(host.dataset.ground ?? "", signal).then(
    (ground) => {
      if (!ground) {
        status.textContent = say(own.none, language);
        return;
      }
      paint(ground);
      form.addEventListener("input", () => paint(ground), { signal });
    },
    // Without a connection there is the page of the preview, when it is back.
    () => undefined,
  );
}
