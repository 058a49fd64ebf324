/** What may keep the crosswalk of a package from standing, and how to mend it. */
import { findingMessages } from "../instrument/finding-messages.ts";

export const crosswalkWords = findingMessages({
  "crosswalk-alone": {
    said: {
      en: "What the package says became of each question since the version before was not taken over: no earlier version of “{found}” is here.",
      fr: "Ce que le paquet dit du devenir de chaque question depuis la version précédente n’a pas été repris : aucune version antérieure de « {found} » n’est ici.",
      es: "Lo que el paquete dice de qué fue de cada pregunta desde la versión anterior no se ha tomado: aquí no hay ninguna versión anterior de «{found}».",
      pt: "O que o pacote diz sobre o que foi feito de cada pergunta desde a versão anterior não foi retomado: não há aqui nenhuma versão anterior de “{found}”.",
      ar: "لم يُؤخذ ما تقوله الحزمة عن مآل كل سؤال منذ الإصدار السابق: لا يوجد هنا أي إصدار سابق من «\u2068{found}\u2069».",
    },
    mend: {
      en: "To keep it, throw this draft away, bring the version before and make it a version here, then bring this package again. Without it, answers of earlier editions are not shown beside their questions.",
      fr: "Pour le garder, abandonnez cet instrument en préparation, apportez la version précédente et établissez-la ici, puis apportez de nouveau ce paquet. Sans cela, les réponses des éditions antérieures n’apparaissent pas à côté de leurs questions.",
      es: "Para conservarlo, descarte este borrador, traiga la versión anterior y hágala versión aquí, y traiga de nuevo este paquete. Sin ello, las respuestas de ediciones anteriores no se muestran junto a sus preguntas.",
      pt: "Para o conservar, abandone este rascunho, traga a versão anterior e faça dela uma versão aqui, e traga de novo este pacote. Sem isso, as respostas de edições anteriores não aparecem ao lado das suas perguntas.",
      ar: "للاحتفاظ به اتركوا هذه المسودة، وأحضروا الإصدار السابق واجعلوه إصدارًا هنا، ثم أحضروا هذه الحزمة من جديد. ومن دونه لا تظهر إجابات الدورات السابقة بجانب أسئلتها.",
    },
  },
  "crosswalk-unfit": {
    said: {
      en: "What the package says became of each question was not taken over: it does not fit version {expected}, from which this draft goes on.",
      fr: "Ce que le paquet dit du devenir de chaque question n’a pas été repris : cela ne convient pas à la version {expected}, d’où part cet instrument.",
      es: "Lo que el paquete dice de qué fue de cada pregunta no se ha tomado: no encaja con la versión {expected}, de la que parte este borrador.",
      pt: "O que o pacote diz sobre o que foi feito de cada pergunta não foi retomado: não condiz com a versão {expected}, de que parte este rascunho.",
      ar: "لم يُؤخذ ما تقوله الحزمة عن مآل كل سؤال: فهو لا يوافق الإصدار {expected} الذي تنطلق منه هذه المسودة.",
    },
    mend: {
      en: "A crosswalk is proposed instead: look at it under Changes and save it. Or bring the version the package goes on from, make it a version, and bring the package again.",
      fr: "Une table de passage est proposée à la place : regardez-la sous Changements et enregistrez-la. Ou apportez la version dont part le paquet, établissez-la, puis apportez de nouveau le paquet.",
      es: "En su lugar se propone una tabla de correspondencias: véala en Cambios y guárdela. O traiga la versión de la que parte el paquete, hágala versión y traiga de nuevo el paquete.",
      pt: "Em seu lugar propõe-se uma tabela de correspondências: veja-a em Alterações e guarde-a. Ou traga a versão de que parte o pacote, faça dela uma versão e traga de novo o pacote.",
      ar: "يُقترح جدول مقابلة بدلًا منه: انظروا فيه تحت «التغييرات» واحفظوه. أو أحضروا الإصدار الذي تنطلق منه الحزمة واجعلوه إصدارًا، ثم أحضروا الحزمة من جديد.",
    },
  },
  "crosswalk-unreadable": {
    said: {
      en: "“{found}” of the package could not be read as a crosswalk, and was not taken over.",
      fr: "« {found} » du paquet n’a pas pu être lu comme une table de passage et n’a pas été repris.",
      es: "«{found}» del paquete no se pudo leer como tabla de correspondencias y no se ha tomado.",
      pt: "“{found}” do pacote não pôde ser lido como tabela de correspondências e não foi retomado.",
      ar: "تعذّرت قراءة «\u2068{found}\u2069» في الحزمة جدولَ مقابلة، فلم يُؤخذ.",
    },
    mend: {
      en: "Its columns are kind, from and to, one pair a line, as in a package taken from here. Mend it and bring the package again, or write the crosswalk under Changes.",
      fr: "Ses colonnes sont kind, from et to, une paire par ligne, comme dans un paquet pris ici. Corrigez-le et apportez de nouveau le paquet, ou écrivez la table sous Changements.",
      es: "Sus columnas son kind, from y to, un par por línea, como en un paquete tomado de aquí. Corríjalo y traiga de nuevo el paquete, o escriba la tabla en Cambios.",
      pt: "As suas colunas são kind, from e to, um par por linha, como num pacote tirado daqui. Corrija-o e traga de novo o pacote, ou escreva a tabela em Alterações.",
      ar: "أعمدته kind وfrom وto، زوج في كل سطر، كما في حزمة أُخذت من هنا. أصلحوه وأحضروا الحزمة من جديد، أو اكتبوا الجدول تحت «التغييرات».",
    },
  },
});
