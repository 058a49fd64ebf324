/** The names of the rules by which peers are chosen, and what each rule says. */
import type { Language } from "../../base/text.ts";
import { type Message, say, words } from "../../ui/words/words.ts";
import type { peerRules } from "../reading/peers.ts";

const names = words({
  region: { en: "Region", fr: "Région", es: "Región", pt: "Região", ar: "المنطقة" },
  neighbours: { en: "Sub-region", fr: "Sous-région", es: "Subregión", pt: "Sub-região", ar: "المنطقة الفرعية" },
  nearest: {
    en: "Most similar answers",
    fr: "Réponses les plus proches",
    es: "Respuestas más parecidas",
    pt: "Respostas mais próximas",
    ar: "الأقرب في الإجابات",
  },
  world: { en: "All places", fr: "Tous", es: "Todos", pt: "Todos", ar: "الجميع" },
});

const rules = words({
  region: {
    en: "The rule: places of the same world region as the United Nations defines it (M49). Averages are plain means; each place counts once.",
    fr: "La règle : les pays et territoires de la même région du monde selon les Nations Unies (M49). Les moyennes sont simples ; chacun compte une fois.",
    es: "La regla: países y territorios de la misma región del mundo según las Naciones Unidas (M49). Los promedios son simples; cada uno cuenta una vez.",
    pt: "A regra: países e territórios da mesma região do mundo segundo as Nações Unidas (M49). As médias são simples; cada um conta uma vez.",
    ar: "القاعدة: بلدان المنطقة نفسها وأقاليمها من العالم كما تعرّفها الأمم المتحدة (M49). المتوسطات بسيطة، ويُحسب كل بلد أو إقليم مرة واحدة.",
  },
  neighbours: {
    en: "The rule: places of the same sub-region as the United Nations defines it (M49), the narrowest there is. Averages are plain means; each place counts once.",
    fr: "La règle : les pays et territoires de la même sous-région selon les Nations Unies (M49), la plus étroite qui existe. Les moyennes sont simples ; chacun compte une fois.",
    es: "La regla: países y territorios de la misma subregión según las Naciones Unidas (M49), la más estrecha que exista. Los promedios son simples; cada uno cuenta una vez.",
    pt: "A regra: países e territórios da mesma sub-região segundo as Nações Unidas (M49), a mais estreita que existir. As médias são simples; cada um conta uma vez.",
    ar: "القاعدة: بلدان المنطقة الفرعية نفسها وأقاليمها كما تعرّفها الأمم المتحدة (M49)، وهي أضيق منطقة متاحة. المتوسطات بسيطة، ويُحسب كل بلد أو إقليم مرة واحدة.",
  },
  nearest: {
    en: "The rule: the five places whose answers differ least, by the mean absolute difference of what the indicators are worth, over at least half of them. Similar law, not nearby land.",
    fr: "La règle : les cinq pays ou territoires dont les réponses diffèrent le moins, selon l’écart absolu moyen de la valeur des indicateurs, sur la moitié d’entre eux au moins. Une proximité de droit, non de géographie.",
    es: "La regla: los cinco países o territorios cuyas respuestas difieren menos, según la diferencia absoluta media del valor de los indicadores, en al menos la mitad de ellos. Cercanía jurídica, no geográfica.",
    pt: "A regra: os cinco países ou territórios cujas respostas menos diferem, pela diferença absoluta média do valor dos indicadores, em pelo menos metade deles. Proximidade jurídica, não geográfica.",
    ar: "القاعدة: البلدان أو الأقاليم الخمسة التي تختلف إجاباتها أقل اختلاف، بحسب متوسط الفرق المطلق في قيمة المؤشرات، في نصفها على الأقل. والمقصود تشابه القوانين لا الجوار الجغرافي.",
  },
  world: {
    en: "The rule: all other places in this release. Averages are plain means; each place counts once.",
    fr: "La règle : tous les autres pays et territoires de cette version. Les moyennes sont simples ; chacun compte une fois.",
    es: "La regla: todos los demás países y territorios de esta versión. Los promedios son simples; cada uno cuenta una vez.",
    pt: "A regra: todos os outros países e territórios desta versão. As médias são simples; cada um conta uma vez.",
    ar: "القاعدة: كل البلدان والأقاليم الأخرى في هذا الإصدار. المتوسطات بسيطة، ويُحسب كل بلد أو إقليم مرة واحدة.",
  },
});

const ownRule: Message = {
  en: "The rule: the other members of this group. Averages are plain means; each place counts once.",
  fr: "La règle : les autres membres de ce groupe. Les moyennes sont simples ; chacun compte une fois.",
  es: "La regla: los demás miembros de este grupo. Los promedios son simples; cada uno cuenta una vez.",
  pt: "A regra: os outros membros deste grupo. As médias são simples; cada um conta uma vez.",
  ar: "القاعدة: بقية أعضاء هذه المجموعة. المتوسطات بسيطة، ويُحسب كل بلد أو إقليم مرة واحدة.",
};

type Rule = (typeof peerRules)[number];

const isRule = (code: string): code is Rule => Object.hasOwn(names, code);

export const peerRuleLabel = (code: Rule, language: Language): string => say(names[code], language);

/** The rule in a sentence, named on the page. */
export const peerRuleWords = (code: string, language: Language): string =>
  say(isRule(code) ? rules[code] : ownRule, language);
