/** Why a draw, or an index without one of its parts, could not be scored. */
import { words } from "../../ui/words/words.ts";

export const failureWords = words({
  because: {
    en: "{draws, plural, one {In one draw} other {In # draws}}: {reason}",
    fr: "{draws, plural, one {Dans un tirage} other {Dans # tirages}} : {reason}",
    es: "{draws, plural, one {En un sorteo} other {En # sorteos}}: {reason}",
    pt: "{draws, plural, one {Num sorteio} other {Em # sorteios}}: {reason}",
    ar: "{draws, plural, one {في سحبة واحدة} two {في سحبتين} few {في # سحبات} many {في # سحبة} other {في # سحبة}}: {reason}",
  },
  negative: {
    en: "“{part}” had a score below zero, which the {mean, select, geometric {geometric} harmonic {harmonic} other {power}} mean of “{node}” cannot take.",
    fr: "« {part} » avait un score négatif, que la moyenne {mean, select, geometric {géométrique} harmonic {harmonique} other {de puissance}} de « {node} » ne peut prendre.",
    es: "«{part}» tenía una puntuación negativa, que la media {mean, select, geometric {geométrica} harmonic {armónica} other {potencial}} de «{node}» no admite.",
    pt: "“{part}” tinha uma pontuação negativa, que a média {mean, select, geometric {geométrica} harmonic {harmónica} other {de potência}} de “{node}” não admite.",
    ar: "كانت درجة «{part}» دون الصفر، ولا يقبلها المتوسط {mean, select, geometric {الهندسي} harmonic {التوافقي} other {الأسّي}} في «{node}».",
  },
  tooLarge: {
    en: "“{node}” came to more than a number can hold.",
    fr: "« {node} » dépassait ce qu’un nombre peut contenir.",
    es: "«{node}» superaba lo que cabe en un número.",
    pt: "“{node}” excedia o que cabe num número.",
    ar: "تجاوزت قيمة «{node}» ما يتسع له عدد.",
  },
  nothingLeft: {
    en: "Nothing is left that could be scored.",
    fr: "Il ne reste rien qui puisse être noté.",
    es: "No queda nada que pueda puntuarse.",
    pt: "Não resta nada que possa ser pontuado.",
    ar: "لا يبقى شيء يمكن حساب درجة له.",
  },
  other: {
    en: "In the words of the engine: “{reason}”.",
    fr: "Dans les termes du moteur, en anglais : « {reason} ».",
    es: "En palabras del motor, en inglés: «{reason}».",
    pt: "Nas palavras do motor, em inglês: “{reason}”.",
    ar: "بعبارة المحرّك، بالإنجليزية: «{reason}».",
  },
});
