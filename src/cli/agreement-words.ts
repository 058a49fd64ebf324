/** What is wrong with a table of coders, in words; what any table can have wrong is said as it is of a package. */
import type { Finding } from "../base/finding.ts";
import type { Language } from "../base/text.ts";
import type { FindingMessage } from "../policy-index/instrument/finding-messages.ts";
import { findingWords } from "../policy-index/package/words.ts";
import { say } from "../ui/words/words.ts";

const codingWords: Readonly<Record<string, FindingMessage>> = {
  "coding-repeated": {
    said: {
      en: "“{found}” answered this already in line {first}.",
      fr: "« {found} » a déjà répondu à cela à la ligne {first}.",
      es: "«{found}» ya respondió a esto en la línea {first}.",
      pt: "“{found}” já respondeu a isto na linha {first}.",
      ar: "أجاب «{found}» عن هذا من قبل في السطر {first}.",
    },
    mend: {
      en: "Keep one of the two rows; a coder has one answer to a question.",
      fr: "Gardez l’une des deux lignes ; un codeur n’a qu’une réponse à une question.",
      es: "Conserve una de las dos filas; un codificador tiene una sola respuesta a una pregunta.",
      pt: "Mantenha uma das duas linhas; um codificador tem uma só resposta a uma pergunta.",
      ar: "أبقوا أحد الصفين؛ فلكل مرمّز إجابة واحدة عن السؤال.",
    },
  },
  "coding-na": {
    said: {
      en: "“NA” was read as no answer.",
      fr: "« NA » a été lu comme une absence de réponse.",
      es: "«NA» se leyó como falta de respuesta.",
      pt: "“NA” foi lido como ausência de resposta.",
      ar: "قُرئت «NA» على أنها غياب للإجابة.",
    },
    mend: {
      en: "If it is an answer of its own, write it with another word; if not, leave the cell empty.",
      fr: "Si c’est une réponse à part entière, écrivez-la autrement ; sinon, laissez la cellule vide.",
      es: "Si es una respuesta propia, escríbala con otra palabra; si no, deje la celda vacía.",
      pt: "Se é uma resposta própria, escreva-a com outra palavra; se não, deixe a célula vazia.",
      ar: "إن كانت إجابة قائمة بذاتها فاكتبوها بكلمة أخرى، وإلا فاتركوا الخلية فارغة.",
    },
  },
  "coding-separated": {
    said: {
      en: "“{found}” has something between its thousands.",
      fr: "« {found} » a quelque chose entre ses milliers.",
      es: "«{found}» lleva algo entre los millares.",
      pt: "“{found}” tem alguma coisa entre os milhares.",
      ar: "في «{found}» فاصل بين الآلاف.",
    },
    mend: {
      en: "Write digits alone, with a point before decimals: 1000, 1234.5.",
      fr: "Écrivez les chiffres seuls, avec un point avant les décimales : 1000, 1234.5.",
      es: "Escriba solo cifras, con punto antes de los decimales: 1000, 1234.5.",
      pt: "Escreva só algarismos, com ponto antes das decimais: 1000, 1234.5.",
      ar: "اكتبوا الأرقام وحدها مع نقطة قبل الكسور: 1000، 1234.5.",
    },
  },
  "coding-no-number": {
    said: {
      en: "“{found}” is not a number, and the level {level} compares numbers.",
      fr: "« {found} » n’est pas un nombre, et le niveau {level} compare des nombres.",
      es: "«{found}» no es un número, y el nivel {level} compara números.",
      pt: "“{found}” não é um número, e o nível {level} compara números.",
      ar: "«{found}» ليس رقمًا، والمستوى {level} يقارن الأرقام.",
    },
    mend: {
      en: "Write a number, leave the cell empty, or ask for --level nominal or ordinal.",
      fr: "Écrivez un nombre, laissez la cellule vide, ou demandez --level nominal ou ordinal.",
      es: "Escriba un número, deje la celda vacía o pida --level nominal u ordinal.",
      pt: "Escreva um número, deixe a célula vazia, ou peça --level nominal ou ordinal.",
      ar: "اكتبوا رقمًا، أو اتركوا الخلية فارغة، أو اطلبوا ‎--level nominal أو ordinal.",
    },
  },
  "coding-negative": {
    said: {
      en: "“{found}” is below zero, where ratios have no meaning.",
      fr: "« {found} » est inférieur à zéro, où un rapport n’a pas de sens.",
      es: "«{found}» está por debajo de cero, donde una razón no tiene sentido.",
      pt: "“{found}” está abaixo de zero, onde uma razão não tem sentido.",
      ar: "«{found}» أصغر من الصفر، ولا معنى للنِّسب هناك.",
    },
    mend: {
      en: "Correct the number, or ask for --level interval.",
      fr: "Corrigez le nombre, ou demandez --level interval.",
      es: "Corrija el número, o pida --level interval.",
      pt: "Corrija o número, ou peça --level interval.",
      ar: "صحّحوا الرقم، أو اطلبوا ‎--level interval.",
    },
  },
  "category-order": {
    said: {
      en: "“{found}” is not a number: nobody knows which place it has in the order.",
      fr: "« {found} » n’est pas un nombre : rien n’indique sa place dans l’ordre.",
      es: "«{found}» no es un número: no se sabe qué lugar ocupa en el orden.",
      pt: "“{found}” não é um número: não se sabe que lugar ocupa na ordem.",
      ar: "«{found}» ليس رقمًا، فلا يُعرف موضعه في الترتيب.",
    },
    mend: {
      en: "Give the order, lowest first: --categories low,middle,high; or ask for --level nominal.",
      fr: "Donnez l’ordre, du plus bas au plus haut : --categories bas,moyen,haut ; ou demandez --level nominal.",
      es: "Indique el orden, de menor a mayor: --categories bajo,medio,alto; o pida --level nominal.",
      pt: "Indique a ordem, do mais baixo ao mais alto: --categories baixo,médio,alto; ou peça --level nominal.",
      ar: "حدّدوا الترتيب من الأدنى إلى الأعلى: ‎--categories low,middle,high، أو اطلبوا ‎--level nominal.",
    },
  },
  "category-unknown": {
    said: {
      en: "“{found}” is none of the categories.",
      fr: "« {found} » n’est aucune des catégories.",
      es: "«{found}» no es ninguna de las categorías.",
      pt: "“{found}” não é nenhuma das categorias.",
      ar: "«{found}» ليس من الفئات.",
    },
    mend: {
      en: "Write one of: {expected}; or add it to --categories in its place.",
      fr: "Écrivez l’une de : {expected} ; ou ajoutez-la à --categories, à sa place.",
      es: "Escriba una de: {expected}; o añádala a --categories en su lugar.",
      pt: "Escreva uma de: {expected}; ou acrescente-a a --categories no seu lugar.",
      ar: "اكتبوا إحدى: {expected}؛ أو أضيفوها إلى ‎--categories في موضعها.",
    },
  },
  "coders-few": {
    said: {
      en: "Answers of one coder only: {found}.",
      fr: "Réponses d’un seul codeur : {found}.",
      es: "Respuestas de un solo codificador: {found}.",
      pt: "Respostas de um só codificador: {found}.",
      ar: "إجابات مرمّز واحد فقط: {found}.",
    },
    mend: {
      en: "Agreement needs two at least: add a column for another coder, or rows with another name under `coder`.",
      fr: "Un accord suppose deux codeurs : ajoutez une colonne pour un autre, ou des lignes avec un autre nom sous `coder`.",
      es: "Un acuerdo supone al menos dos: añada una columna para otro codificador, o filas con otro nombre en `coder`.",
      pt: "Um acordo supõe pelo menos dois: acrescente uma coluna para outro codificador, ou linhas com outro nome em `coder`.",
      ar: "الاتفاق يحتاج إلى اثنين على الأقل: أضيفوا عمودًا لمرمّز آخر، أو صفوفًا باسم آخر تحت `coder`.",
    },
  },
};

/** What is said of packages in other words. */
const tableWords: Readonly<Record<string, FindingMessage>> = {
  "package-absent": {
    said: {
      en: "There is nothing at {found}.",
      fr: "Il n’y a rien à l’emplacement {found}.",
      es: "No hay nada en {found}.",
      pt: "Não há nada em {found}.",
      ar: "لا يوجد شيء في {found}.",
    },
    mend: {
      en: "Check the path; give the table of answers, a .csv or .xlsx.",
      fr: "Vérifiez le chemin ; indiquez le tableau des réponses, un .csv ou .xlsx.",
      es: "Revise la ruta; indique la tabla de respuestas, un .csv o .xlsx.",
      pt: "Verifique o caminho; indique a tabela de respostas, um .csv ou .xlsx.",
      ar: "تحققوا من المسار؛ والمطلوب جدول الإجابات، ملف ‎.csv أو ‎.xlsx.",
    },
  },
  "package-kind-unknown": {
    said: {
      en: "“{found}” is not a table of answers.",
      fr: "« {found} » n’est pas un tableau de réponses.",
      es: "«{found}» no es una tabla de respuestas.",
      pt: "“{found}” não é uma tabela de respostas.",
      ar: "«{found}» ليس جدول إجابات.",
    },
    mend: {
      en: "Give one file, a .csv or .xlsx.",
      fr: "Indiquez un seul fichier, un .csv ou .xlsx.",
      es: "Indique un solo archivo, un .csv o .xlsx.",
      pt: "Indique um só ficheiro, um .csv ou .xlsx.",
      ar: "قدّموا ملفًا واحدًا، ‎.csv أو ‎.xlsx.",
    },
  },
  "coding-unit-missing": {
    said: {
      en: "No column says what was answered; there are: {found}.",
      fr: "Aucune colonne ne dit à quoi l’on a répondu ; il y a : {found}.",
      es: "Ninguna columna dice a qué se respondió; hay: {found}.",
      pt: "Nenhuma coluna diz a que se respondeu; há: {found}.",
      ar: "لا عمود يبيّن عمّ كانت الإجابة؛ والموجود: {found}.",
    },
    mend: {
      en: "Name one in the first row at least: unit, place, period or indicator.",
      fr: "Nommez-en au moins une à la première ligne : unit, place, period ou indicator.",
      es: "Nombre al menos una en la primera fila: unit, place, period o indicator.",
      pt: "Dê nome a pelo menos uma na primeira linha: unit, place, period ou indicator.",
      ar: "سمّوا واحدًا على الأقل في الصف الأول: unit أو place أو period أو indicator.",
    },
  },
  "coding-area-missing": {
    said: {
      en: "--by area needs a column “area”, and there is none.",
      fr: "--by area suppose une colonne « area », et il n’y en a pas.",
      es: "--by area necesita una columna «area», y no la hay.",
      pt: "--by area precisa de uma coluna “area”, e não há nenhuma.",
      ar: "يحتاج ‎--by area إلى عمود «area»، ولا وجود له.",
    },
    mend: {
      en: "Add it, or ask for --by indicator or --by all.",
      fr: "Ajoutez-la, ou demandez --by indicator ou --by all.",
      es: "Añádala, o pida --by indicator o --by all.",
      pt: "Acrescente-a, ou peça --by indicator ou --by all.",
      ar: "أضيفوه، أو اطلبوا ‎--by indicator أو ‎--by all.",
    },
  },
};

export function codingFindingWords(finding: Finding, language: Language): ReturnType<typeof findingWords> {
  const message = codingWords[finding.code] ?? tableWords[finding.code];
  if (!message) return findingWords(finding, language);
  const { found = "–", expected = "–", facts = {} } = finding;
  const values = { found, expected, first: String(facts.first ?? "–"), level: String(facts.level ?? "–") };
  return { said: say(message.said, language, values), mend: say(message.mend, language, values) };
}
