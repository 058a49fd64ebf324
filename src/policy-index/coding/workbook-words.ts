/** What a questionnaire as a workbook says. */
import { words } from "../../ui/words/words.ts";

export const workbookWords = words({
  code: {
    en: "Code: leave as it is",
    fr: "Code : ne pas modifier",
    es: "Código: no modificar",
    pt: "Código: não alterar",
    ar: "الرمز: يُترك كما هو",
  },
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
    en: "First you are shown what would change; nothing is written until you say so. Sources are cited here.",
    fr: "On vous montre d’abord ce qui changerait ; rien n’est écrit avant votre accord. Les sources se citent ici.",
    es: "Primero se le muestra lo que cambiaría; no se escribe nada hasta que usted lo diga. Las fuentes se citan aquí.",
    pt: "Primeiro é-lhe mostrado o que mudaria; nada é escrito até o confirmar. As fontes citam-se aqui.",
    ar: "يُعرض عليكم أولًا ما سيتغيّر، ولا يُكتب شيء قبل موافقتكم. أما المصادر فيُستشهد بها هنا.",
  },
  look: {
    en: "See what it would change",
    fr: "Voir ce qu’il changerait",
    es: "Ver lo que cambiaría",
    pt: "Ver o que mudaria",
    ar: "الاطلاع على ما سيغيّره",
  },
});
