/** The dossier as a document of one page: what it says, with every text at most so long. */
import { direction, inLanguage, type Language, type LocalisedText } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { day, score as points } from "../../../ui/kit/numbers.ts";
import type { PrintedDocument } from "../../../ui/kit/printed-document.ts";
import { localeOf, say } from "../../../ui/words/words.ts";
import { kindWords } from "../../programme/kind-words.ts";
import { programmeWords } from "../../programme/words.ts";
import { fieldWords, procedureWords, stateWords, voteWords, deskRequestWords as words } from "../desk/words.ts";
import type { Dossier } from "./contract.ts";
import { opinionBlocks } from "./opinions.ts";
import { wayOf } from "./running.ts";
import { shortened } from "./shorten.ts";
import { dossierWords } from "./words.ts";

/** In a line that runs from the right, a name of another script is one piece, wherever the line is broken. */
const apart = (text: string, language: Language): string =>
  direction(language) === "rtl" ? `\u2068${text}\u2069` : text;

const comma = (language: Language): string => (language === "ar" ? "، " : ", ");

const shownInstitutions = 6;
const shownEarlier = 4;

/**
 * What the page says where each text has at most so many characters.
 *
 * @example dossierDocument(dossier, "fr", 400).blocks
 */
export function dossierDocument(dossier: Dossier, language: Language, most: number): PrintedDocument {
  const { number, said, scores, matter, institutions, earlier, ceilings, openRules, notes } = dossier;
  let isCut = false;
  const short = (text: string, atMost = most): string => {
    const cut = shortened(text, Math.min(most, atMost));
    isCut ||= cut.endsWith("…") && !text.trimEnd().endsWith("…");
    return cut;
  };
  const named = (text: LocalisedText): string => inLanguage(text, language).words;
  const row = (term: string, text: string, way = wayOf(text)) => ({ term, text, ...(way ? { way } : {}) });
  const ours = (term: string, text: string) => row(term, text, direction(language));
  const andMore = (of: number, shown: number) =>
    of > shown ? [say(dossierWords.andMore, language, { count: of - shown })] : [];
  const money = (amount: number, currency: string): string =>
    new Intl.NumberFormat(language === "en" ? "en-GB" : localeOf(language), {
      ...{ style: "currency", currency, maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 },
    }).format(amount);

  const subject = [dossier.areaName, dossier.topicName].flatMap((name) => (name === undefined ? [] : [named(name)]));
  const asked = institutions.slice(0, shownInstitutions).map(({ name, kind, place }) => {
    const more = [
      ...(kind === undefined ? [] : [say(kindWords[kind], language)]),
      ...(place === undefined ? [] : [placeName(place, language)]),
    ].join(comma(language));
    const called = apart(short(name), language);
    return more === "" ? called : `${called} (${more})`;
  });
  const others = earlier
    .slice(0, shownEarlier)
    .map((one) => `${apart(`${one.number} ${short(one.title)}`, language)} (${say(stateWords[one.state], language)})`);

  const rows = [
    ours(say(words.whoAsks, language), [...asked, ...andMore(institutions.length, shownInstitutions)].join(" · ")),
    ...(["problem", "change", "beneficiaries", "contribution", "support"] as const).flatMap((field) =>
      said[field] === "" ? [] : [row(say(fieldWords[field], language), short(said[field]))],
    ),
    ours(say(words.activities, language), short(dossier.activityNames.map(named).join(" · "))),
    ours(
      say(dossierWords.eligibility, language),
      openRules.length === 0 ? say(words.allRulesPass, language) : openRules.map((one) => short(one)).join(" "),
    ),
  ].filter(({ text }) => text !== "");

  const scored = (scores ?? []).map(({ name, score, most: top, anchors, wasTalkedOver }) => {
    const of = say(words.ofMost, language, {
      score: points(score, language, Number.isInteger(score) ? 0 : 1),
      most: top,
    });
    const talked = wasTalkedOver ? ` (${say(dossierWords.talkedOver, language)})` : "";
    return ours(named(name), `${of} – ${anchors.map((one) => short(named(one))).join(" / ")}${talked}`);
  });
  const after = [
    ...notes.map((note) => row(say(dossierWords.note, language), short(note))),
    ours(
      say(dossierWords.earlier, language),
      others.length === 0
        ? say(dossierWords.noEarlier, language)
        : [...others, ...andMore(earlier.length, shownEarlier)].join(" · "),
    ),
    ...(ceilings.length === 0
      ? []
      : [
          ours(
            say(programmeWords.spent, language),
            ceilings
              .map(({ of, amount, currency }) =>
                say(programmeWords.upTo, language, {
                  amount: money(amount, currency),
                  of: say(programmeWords[of], language),
                }),
              )
              .join(" · "),
          ),
        ]),
  ];
  const titleWay = wayOf(dossier.title);
  const proposal = matter
    ? say(words.matter, language, {
        committee: named(matter.committeeName),
        procedure: say(procedureWords[matter.procedure], language),
        day: day(matter.until, language),
        proposes: say(voteWords[matter.proposes], language),
      })
    : say(dossierWords.noProposal, language);

  return {
    language,
    form: "sheet",
    title: short(dossier.title),
    ...(titleWay === undefined ? {} : { titleWay }),
    kicker: [say(dossierWords.dossier, language), named(dossier.programmeTitle), number].join(" · "),
    foot: `${number} · ${say(dossierWords.foot, language, { day: day(dossier.on, language) })}`,
    day: dossier.on,
    blocks: [
      {
        kind: "paragraph",
        words: [
          say(stateWords[dossier.state], language),
          say(words.sentOn, language, { day: day(dossier.sentOn, language) }),
          ...(subject.length > 0 ? [subject.join(comma(language))] : []),
        ].join(" · "),
      },
      { kind: "rows", rows },
      ...opinionBlocks(dossier.opinions, language, short),
      { kind: "heading", words: say(dossierWords.assessment, language), level: 3 },
      ...(scored.length > 0
        ? [{ kind: "rows", rows: scored } as const]
        : [{ kind: "paragraph", words: say(dossierWords.notAssessed, language) } as const]),
      { kind: "rows", rows: after },
      { kind: "heading", words: say(dossierWords.proposal, language), level: 3 },
      { kind: "paragraph", words: proposal, tone: "lede" },
      ...(isCut
        ? [{ kind: "paragraph", words: say(dossierWords.shortened, language, { most }), tone: "small" } as const]
        : []),
    ],
  };
}
