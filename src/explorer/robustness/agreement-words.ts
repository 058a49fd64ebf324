/** What is said of how far two coders agreed: in sentences and over the columns. */
import { agreementWords as coded } from "../../policy-index/review/double-coding/words.ts";
import { words } from "../../ui/words/words.ts";

export const agreementWords = words({
  title: {
    en: "Do two coders agree?",
    fr: "Deux codeurs sont-ils d’accord ?",
    es: "¿Concuerdan dos codificadores?",
    pt: "Dois codificadores concordam?",
    ar: "هل يتفق مُرمِّزان؟",
  },
  counted: {
    en: "{of, plural, one {{pairs} answer was} other {{pairs} answers were}} given twice, by people who did not see each other’s; {same} of them alike.",
    fr: "{of, plural, one {{pairs} réponse a été donnée} other {{pairs} réponses ont été données}} deux fois, par des personnes qui ne voyaient pas celles de l’autre ; {same} à l’identique.",
    es: "{of, plural, one {{pairs} respuesta se dio} other {{pairs} respuestas se dieron}} dos veces, por personas que no veían las de la otra; {same} de igual modo.",
    pt: "{of, plural, one {{pairs} resposta foi dada} other {{pairs} respostas foram dadas}} duas vezes, por pessoas que não viam as da outra; {same} de igual modo.",
    ar: "عدد الإجابات التي أُعطيت مرتين من شخصين لا يرى أحدهما إجابات الآخر: {pairs}؛ والمتطابق منها: {same}.",
  },
  alpha: {
    en: "Krippendorff’s α is {alpha} ({low}–{high}); 1 is full agreement, 0 what chance would give. {level, select, high {That is as much as is usually asked for (0.80).} fair {That allows careful conclusions (0.67 and more), and is less than is usually asked for (0.80).} other {That is less than careful conclusions ask for (0.67): others might have answered much of it otherwise.}}",
    fr: "L’α de Krippendorff vaut {alpha} ({low}–{high}) ; 1 est l’accord complet, 0 ce que donnerait le hasard. {level, select, high {C’est ce que l’on demande d’ordinaire (0,80).} fair {Cela permet des conclusions prudentes (0,67 et plus), et reste en deçà de ce que l’on demande d’ordinaire (0,80).} other {C’est moins que n’en demandent des conclusions prudentes (0,67) : d’autres auraient pu répondre à bien des questions autrement.}}",
    es: "El α de Krippendorff es {alpha} ({low}–{high}); 1 es acuerdo completo, 0 lo que daría el azar. {level, select, high {Es lo que suele exigirse (0,80).} fair {Permite conclusiones prudentes (0,67 o más) y no llega a lo que suele exigirse (0,80).} other {Es menos de lo que piden conclusiones prudentes (0,67): otros podrían haber contestado mucho de otro modo.}}",
    pt: "O α de Krippendorff é {alpha} ({low}–{high}); 1 é acordo completo, 0 o que daria o acaso. {level, select, high {É o que se costuma exigir (0,80).} fair {Permite conclusões prudentes (0,67 ou mais) e fica aquém do que se costuma exigir (0,80).} other {É menos do que pedem conclusões prudentes (0,67): outros poderiam ter respondido a muito de outro modo.}}",
    ar: "معامل ألفا لكريبندورف {alpha} ({low}–{high})؛ حيث 1 اتفاق تام و0 ما تعطيه المصادفة. {level, select, high {وهذا ما يُطلب عادة (0.80).} fair {وهذا يسمح باستنتاجات حذرة (0.67 فأكثر)، وهو دون ما يُطلب عادة (0.80).} other {وهذا دون ما تتطلبه الاستنتاجات الحذرة (0.67)، فقد كان يمكن لآخرين أن يجيبوا عن كثير منها بغير ذلك.}}",
  },
  "one-category": {
    en: "Everybody said the same of each question throughout: no disagreement was possible, so α cannot be told.",
    fr: "Tous ont dit la même chose partout à chaque question : aucun désaccord n’était possible, α ne peut donc être donné.",
    es: "Todos dijeron lo mismo en cada pregunta: no cabía desacuerdo, así que no puede darse α.",
    pt: "Todos disseram o mesmo em cada pergunta: não era possível discordar, pelo que α não pode ser dado.",
    ar: "قال الجميع الشيء نفسه في كل سؤال: فلم يكن الاختلاف ممكنًا، ولا يمكن بيان ألفا.",
  },
  "nothing-to-compare": {
    en: "No table is large enough to be told, so there is no α.",
    fr: "Aucun tableau n’est assez grand pour être donné ; il n’y a donc pas d’α.",
    es: "Ninguna tabla es lo bastante grande para darse; no hay, pues, α.",
    pt: "Nenhum quadro é grande o bastante para ser dado; não há, pois, α.",
    ar: "لا جدول كبير بما يكفي لبيانه، فلا ألفا.",
  },
  untold: {
    en: "{count, plural, one {# more pair of codings is only counted: of so few} other {# more pairs of codings are only counted: of so few}} it could be worked out who said what. What is told may therefore look more alike than all of it is.",
    fr: "{count, plural, one {# autre paire de codages est seulement comptée} other {# autres paires de codages sont seulement comptées}} : avec si peu, on pourrait déduire qui a dit quoi. Ce qui est donné peut donc paraître plus concordant que l’ensemble.",
    es: "{count, plural, one {# par más de codificaciones solo se cuenta} other {# pares más de codificaciones solo se cuentan}}: con tan pocos podría deducirse quién dijo qué. Lo que se da puede parecer, por ello, más concordante que el conjunto.",
    pt: "{count, plural, one {# outro par de codificações só é contado} other {# outros pares de codificações só são contados}}: com tão poucos poder-se-ia deduzir quem disse o quê. O que é dado pode, por isso, parecer mais concordante do que o conjunto.",
    ar: "أزواج ترميز أخرى اكتُفي بعدّها: {count}؛ لأن قلّتها قد تكشف من قال ماذا. ولذلك قد يبدو ما يُبيَّن أكثر اتفاقًا من المجموع.",
  },
  how: {
    en: "What each of the two sent first, before anybody judged it; only choices between options. The range holds the middle 95% when pairs are drawn anew. Questions with the same options stand together where one alone would tell too much.",
    fr: "Ce que chacun des deux a envoyé d’abord, avant tout jugement ; seulement les choix entre options. L’intervalle contient les 95 % du milieu quand on retire des paires. Les questions aux mêmes options sont réunies là où une seule en dirait trop.",
    es: "Lo que cada uno de los dos envió primero, antes de todo juicio; solo elecciones entre opciones. El intervalo contiene el 95 % central al volver a sortear pares. Las preguntas con las mismas opciones van juntas cuando una sola diría demasiado.",
    pt: "O que cada um dos dois enviou primeiro, antes de qualquer avaliação; só escolhas entre opções. O intervalo contém os 95% centrais quando os pares são sorteados de novo. As perguntas com as mesmas opções vão juntas onde uma só diria demasiado.",
    ar: "ما أرسله كل من الاثنين أولًا قبل أي حكم، ومن الاختيارات بين خيارات فقط. يضم المدى 95% الوسطى عند إعادة سحب الأزواج. وتُجمع الأسئلة ذات الخيارات نفسها حيث يكشف السؤال الواحد أكثر مما ينبغي.",
  },
  questions: { en: "Questions", fr: "Questions", es: "Preguntas", pt: "Perguntas", ar: "الأسئلة" },
  pairs: coded.pairs,
  same: coded.same,
  alphaColumn: coded.alpha,
  range: { en: "Middle 95%", fr: "95 % du milieu", es: "95 % central", pt: "95% centrais", ar: "95% الوسطى" },
});
