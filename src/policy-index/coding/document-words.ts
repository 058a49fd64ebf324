/** What a questionnaire as a document says. */
import { words } from "../../ui/words/words.ts";

export const documentWords = words({
  lede: {
    en: "Fill in the right-hand column of each table, save the document and bring it back to the coding desk. What you leave as it is stays as it is. Sources are cited at the desk.",
    fr: "Remplissez la colonne de droite de chaque tableau, enregistrez le document et rapportez-le au bureau de codage. Ce que vous ne touchez pas reste inchangé. Les sources se citent au bureau.",
    es: "Rellene la columna derecha de cada tabla, guarde el documento y tráigalo de vuelta al escritorio de codificación. Lo que no toque queda como está. Las fuentes se citan en el escritorio.",
    pt: "Preencha a coluna da direita de cada tabela, guarde o documento e traga-o de volta à mesa de codificação. O que não alterar fica como está. As fontes citam-se na mesa.",
    ar: "املؤوا العمود الأيسر من كل جدول واحفظوا المستند ثم أعيدوه إلى مكتب الترميز. وما لا تغيّرونه يبقى كما هو. أما المصادر فيُستشهد بها في المكتب.",
  },
  choose: {
    en: "Choose here",
    fr: "Choisissez ici",
    es: "Elija aquí",
    pt: "Escolha aqui",
    ar: "اختاروا هنا",
  },
  chooseOrNumber: {
    en: "Choose here, or write a number",
    fr: "Choisissez ici ou écrivez un nombre",
    es: "Elija aquí o escriba un número",
    pt: "Escolha aqui ou escreva um número",
    ar: "اختاروا هنا أو اكتبوا عددًا",
  },
  write: { en: "Write here", fr: "Écrivez ici", es: "Escriba aquí", pt: "Escreva aqui", ar: "اكتبوا هنا" },
  day: {
    en: "A day: year-month-day",
    fr: "Un jour : année-mois-jour",
    es: "Un día: año-mes-día",
    pt: "Um dia: ano-mês-dia",
    ar: "يوم: سنة-شهر-يوم",
  },
  leave: {
    en: "leave as it is",
    fr: "ne pas modifier",
    es: "no modificar",
    pt: "não alterar",
    ar: "يُترك كما هو",
  },
  question: { en: "Question", fr: "Question", es: "Pregunta", pt: "Pergunta", ar: "السؤال" },
  version: { en: "Version", fr: "Version", es: "Versión", pt: "Versão", ar: "الإصدار" },
});
