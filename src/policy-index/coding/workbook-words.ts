/** What a questionnaire as a workbook says. */
import { words } from "../../ui/words/words.ts";

export const workbookWords = words({
  question: {
    en: "What is asked",
    fr: "Ce qui est demandé",
    es: "Lo que se pregunta",
    pt: "O que se pergunta",
    ar: "المطلوب",
  },
  offered: {
    en: "Answers to choose from",
    fr: "Réponses possibles",
    es: "Respuestas posibles",
    pt: "Respostas possíveis",
    ar: "الإجابات المتاحة",
  },
  version: {
    en: "Version: leave as it is",
    fr: "Version : ne pas modifier",
    es: "Versión: no modificar",
    pt: "Versão: não alterar",
    ar: "الإصدار: يُترك كما هو",
  },
  take: {
    en: "Take it away as a workbook (XLSX)",
    fr: "Emporter sous forme de classeur (XLSX)",
    es: "Llevárselo como libro de cálculo (XLSX)",
    pt: "Levar em folha de cálculo (XLSX)",
    ar: "أخذه مصنفًا (XLSX)",
  },
  takeDocument: {
    en: "Take it away as a document (DOCX)",
    fr: "Emporter sous forme de document (DOCX)",
    es: "Llevárselo como documento (DOCX)",
    pt: "Levar em documento (DOCX)",
    ar: "أخذه مستندًا (DOCX)",
  },
  bring: {
    en: "Bring a workbook or a document back",
    fr: "Rapporter un classeur ou un document",
    es: "Traer de vuelta un libro de cálculo o un documento",
    pt: "Trazer de volta uma folha de cálculo ou um documento",
    ar: "إعادة مصنف أو مستند",
  },
  help: {
    en: "What you changed in it is taken over; sources are cited here. If an answer was changed here as well, nothing is, and you are told which.",
    fr: "Ce que vous y avez modifié est repris ; les sources se citent ici. Si une réponse a aussi changé ici, rien n’est repris et l’on vous dit laquelle.",
    es: "Se incorpora lo que cambió en él; las fuentes se citan aquí. Si una respuesta también cambió aquí, no se incorpora nada y se le dice cuál.",
    pt: "É incorporado o que alterou nela; as fontes citam-se aqui. Se uma resposta também mudou aqui, nada é incorporado e é-lhe dito qual.",
    ar: "يُعتمد ما غيرتموه فيه؛ أما المصادر فيُستشهد بها هنا. وإذا تغيّرت إجابة هنا أيضًا فلا يُعتمد شيء وتُبلَّغون بها.",
  },
  takeOver: { en: "Take it over", fr: "Le reprendre", es: "Incorporarlo", pt: "Incorporá-la", ar: "اعتماده" },
});
