/** The request as a document to print and to keep: what was sent, under its number, in the language it is read in. */
import { inLanguage } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import type { PrintedDocument } from "../../ui/kit/printed-document.ts";
import { say } from "../../ui/words/words.ts";
import type { OwnReading } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { toldParts } from "./told.ts";

export function requestDocument(reading: OwnReading): PrintedDocument {
  const { own, language } = reading;
  const last = own.versions[0];
  // What is written after it came back is no part of what was sent.
  const sent = last ? { ...reading, own: { ...own, content: last.content } } : reading;
  const programme = inLanguage(own.judgedBy.title, language).words;
  const sentOn = last?.sentOn ?? own.savedOn;
  const number = own.number ?? "";
  return {
    language,
    title: sent.own.content.title || say(ownWords.mine, language),
    kicker: `${programme} · ${number}`,
    foot: `${say(ownWords.foot, language)} · ${number}`,
    day: sentOn,
    blocks: [
      { kind: "paragraph", words: say(ownWords.sentOn, language, { day: day(sentOn, language) }), tone: "lede" },
      ...toldParts(sent)
        .filter(({ items }) => items.length > 0)
        .flatMap(({ title, items }): PrintedDocument["blocks"] => [
          { kind: "heading", words: title, level: 2 },
          { kind: "terms", items },
        ]),
    ],
  };
}
