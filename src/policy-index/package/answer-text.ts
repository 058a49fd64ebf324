/** What the text of an answer means, by the kind of its indicator: an option's position, or a number. */
import { isUnclear } from "../../base/typed-number.ts";
import type { Option, SimpleIndicator } from "../instrument/contract.ts";
import { wordedAs } from "./suggested.ts";
import type { PackageCode } from "./words.ts";

/** Which decimal marks a file has shown, by the first line of each: a file that mixes them is refused. */
export type DecimalMarks = {
  point: number | undefined;
  comma: number | undefined;
  /** `12,500`: a decimal comma, or a comma between thousands. */
  unclear: number | undefined;
  unclearText: string;
};

export type AnswerText = {
  readonly kind: "value";
  readonly value: number;
  /** The answer itself says that the question does not apply. */
  readonly notApplicable: boolean;
  /** The key meant, where the text is another way to write it: `1.0` for `1`. */
  readonly meant?: string;
};

export type AnswerFault = {
  readonly kind: "fault";
  readonly code: PackageCode;
  readonly expected: string;
};

export type ReadAnswer = (text: string, line: number) => AnswerText | AnswerFault;

const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
const notFinite = /^[+-]?(?:nan|inf|infinity|∞)$/i;

/** A number as people write it; notes its decimal mark. NaN where it is none. */
export function numberIn(text: string, line: number, marks: DecimalMarks): number {
  const plain = text.charCodeAt(0) === 0x2212 ? `-${text.slice(1)}` : text;
  if (!plainNumber.test(plain)) return Number.NaN;
  if (plain.includes(",")) {
    if (isUnclear(plain)) {
      marks.unclear ??= line;
      if (marks.unclearText === "") marks.unclearText = text;
    } else marks.comma ??= line;
    return Number(plain.replace(",", ".")) + 0;
  }
  if (plain.includes(".")) marks.point ??= line;
  // There is no negative zero among scores.
  return Number(plain) + 0;
}

export function answerReader(indicator: SimpleIndicator, marks: DecimalMarks): ReadAnswer {
  switch (indicator.kind) {
    case "choice":
      return choiceReader(indicator.options);
    case "number":
      return (text, line) => numberAnswer(text, line, marks, undefined, indicator.notApplicable);
    case "score":
      return (text, line) => numberAnswer(text, line, marks, indicator.range, []);
    case "measured":
      return (text, line) => numberAnswer(text, line, marks, undefined, []);
  }
}

function numberAnswer(
  text: string,
  line: number,
  marks: DecimalMarks,
  range: readonly [number, number] | undefined,
  notApplicable: readonly number[],
): AnswerText | AnswerFault {
  const value = numberIn(text, line, marks);
  const expected = range ? `${range[0]} – ${range[1]}` : "";
  if (Number.isNaN(value)) {
    return { kind: "fault", code: notFinite.test(text) ? "number-not-finite" : "number-unreadable", expected };
  }
  if (!Number.isFinite(value)) return { kind: "fault", code: "number-not-finite", expected };
  if (range && (value < range[0] || value > range[1])) return { kind: "fault", code: "score-out-of-range", expected };
  return { kind: "value", value, notApplicable: notApplicable.includes(value) };
}

/**
 * Programs write a column of whole numbers with gaps as `1.0`; a person writes `0,5` for `0.5`. Both are understood; `1,000`
 * may be a thousand, and is no other way to write `1`.
 */
function choiceReader(options: readonly Option[]): ReadAnswer {
  const keys = options.map(({ key }) => key);
  const absent = (at: number): boolean => options[at]?.score === undefined;
  const known = new Map<string, AnswerText | AnswerFault>();
  keys.forEach((key, value) => {
    known.set(key, { kind: "value", value, notApplicable: absent(value) });
  });
  const expected = keys.slice(0, 20).join(", ") + (keys.length > 20 ? " …" : "");
  // Whoever writes the words of an option is told its key.
  const worded = (text: string): string | undefined => {
    const same = options.filter(({ label }) => wordedAs(label, text));
    return same.length === 1 ? same[0]?.key : undefined;
  };
  return (text) => {
    const seen = known.get(text);
    if (seen) return seen;
    const number = plainNumber.test(text) && !isUnclear(text) ? Number(text.replace(",", ".")) : Number.NaN;
    const same = Number.isNaN(number) ? [] : [...keys.keys()].filter((at) => Number(keys[at]) === number);
    const answer: AnswerText | AnswerFault =
      same.length === 1
        ? { kind: "value", value: same[0]!, notApplicable: absent(same[0]!), meant: keys[same[0]!]! }
        : { kind: "fault", code: "option-unknown", expected: worded(text) ?? expected };
    if (known.size < 10_000) known.set(text, answer);
    return answer;
  };
}
