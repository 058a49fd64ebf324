/** What may be wrong with a workbook (XLSX), and how to mend it. */
import { findingMessages } from "../instrument/finding-messages.ts";

export const workbookWords = findingMessages({
  "workbook-damaged": {
    said: {
      en: "This is not a workbook that can be read{near, select, yes {: {expected}} other {}}.",
      fr: "Ce n’est pas un classeur lisible{near, select, yes { : {expected}} other {}}.",
      es: "No es un libro que pueda leerse{near, select, yes {: {expected}} other {}}.",
      pt: "Não é um livro que se possa ler{near, select, yes {: {expected}} other {}}.",
      ar: "هذا ليس مصنفًا يمكن قراءته{near, select, yes {: {expected}} other {}}.",
    },
    mend: {
      en: "Open it in a spreadsheet program and save it as .xlsx, without a password; or save the sheet as CSV UTF-8.",
      fr: "Ouvrez-le dans un tableur et enregistrez-le en .xlsx, sans mot de passe ; ou enregistrez la feuille en CSV UTF-8.",
      es: "Ábralo en un programa de hojas de cálculo y guárdelo como .xlsx, sin contraseña; o guarde la hoja como CSV UTF-8.",
      pt: "Abra-o num programa de folhas de cálculo e guarde-o como .xlsx, sem palavra-passe; ou guarde a folha como CSV UTF-8.",
      ar: "افتحوه في برنامج جداول واحفظوه بصيغة ‎.xlsx من دون كلمة مرور؛ أو احفظوا الورقة بصيغة CSV UTF-8.",
    },
  },
  "workbook-too-large": {
    said: {
      en: "The workbook holds more than can be read: {found} (allowed {expected}).",
      fr: "Le classeur contient plus qu’on ne peut lire : {found} (admis : {expected}).",
      es: "El libro contiene más de lo que puede leerse: {found} (admitido: {expected}).",
      pt: "O livro contém mais do que se pode ler: {found} (admitido: {expected}).",
      ar: "يحتوي المصنف على أكثر مما يمكن قراءته: {found} (المسموح {expected}).",
    },
    mend: {
      en: "Delete empty rows, columns and formatting beyond the answers, or save the sheet as CSV UTF-8.",
      fr: "Supprimez lignes, colonnes et mises en forme vides au-delà des réponses, ou enregistrez la feuille en CSV UTF-8.",
      es: "Borre filas, columnas y formatos vacíos más allá de las respuestas, o guarde la hoja como CSV UTF-8.",
      pt: "Apague linhas, colunas e formatações vazias para além das respostas, ou guarde a folha como CSV UTF-8.",
      ar: "احذفوا الصفوف والأعمدة والتنسيقات الفارغة خارج الإجابات، أو احفظوا الورقة بصيغة CSV UTF-8.",
    },
  },
  "workbook-doctype": {
    said: {
      en: "A part of the workbook ({found}) declares entities, which no spreadsheet program does.",
      fr: "Une partie du classeur ({found}) déclare des entités, ce qu’aucun tableur ne fait.",
      es: "Una parte del libro ({found}) declara entidades, cosa que ningún programa de hojas de cálculo hace.",
      pt: "Uma parte do livro ({found}) declara entidades, o que nenhum programa de folhas de cálculo faz.",
      ar: "يعلن جزء من المصنف ({found}) كيانات، وهو ما لا يفعله أي برنامج جداول.",
    },
    mend: {
      en: "Do not open this file elsewhere; ask whoever sent it for another.",
      fr: "N’ouvrez pas ce fichier ailleurs ; demandez-en un autre à qui l’a envoyé.",
      es: "No abra este archivo en otro sitio; pida otro a quien lo envió.",
      pt: "Não abra este ficheiro noutro sítio; peça outro a quem o enviou.",
      ar: "لا تفتحوا هذا الملف في مكان آخر؛ واطلبوا غيره ممن أرسله.",
    },
  },
  "workbook-sheet": {
    said: {
      en: "The sheet “{found}” does not begin with a header of answers.",
      fr: "La feuille « {found} » ne commence pas par un en-tête de réponses.",
      es: "La hoja «{found}» no empieza con un encabezado de respuestas.",
      pt: "A folha “{found}” não começa com um cabeçalho de respostas.",
      ar: "لا تبدأ الورقة «{found}» برؤوس أعمدة الإجابات.",
    },
    mend: {
      en: "Write {expected} into its first row; hide or delete sheets that hold no answers.",
      fr: "Écrivez {expected} à sa première ligne ; masquez ou supprimez les feuilles sans réponses.",
      es: "Escriba {expected} en su primera fila; oculte o borre las hojas sin respuestas.",
      pt: "Escreva {expected} na sua primeira linha; oculte ou apague as folhas sem respostas.",
      ar: "اكتبوا {expected} في صفها الأول؛ وأخفوا الأوراق التي لا إجابات فيها أو احذفوها.",
    },
  },
  "workbook-sheet-ignored": {
    said: {
      en: "The hidden sheet “{found}” was not read.",
      fr: "La feuille masquée « {found} » n’a pas été lue.",
      es: "La hoja oculta «{found}» no se ha leído.",
      pt: "A folha oculta “{found}” não foi lida.",
      ar: "لم تُقرأ الورقة المخفية «{found}».",
    },
    mend: {
      en: "Show the sheet if its answers are to be read.",
      fr: "Affichez la feuille si ses réponses doivent être lues.",
      es: "Muestre la hoja si han de leerse sus respuestas.",
      pt: "Mostre a folha se as suas respostas devem ser lidas.",
      ar: "أظهروا الورقة إن كان المطلوب قراءة إجاباتها.",
    },
  },
  "workbook-date": {
    said: {
      en: "This cell holds a date ({found}) where an answer is expected.",
      fr: "Cette cellule contient une date ({found}) là où une réponse est attendue.",
      es: "Esta celda contiene una fecha ({found}) donde se espera una respuesta.",
      pt: "Esta célula contém uma data ({found}) onde se espera uma resposta.",
      ar: "تحتوي هذه الخلية على تاريخ ({found}) حيث يُنتظر جواب.",
    },
    mend: {
      en: "Spreadsheets turn texts such as 1-2 or 3/4 into dates: format the column as text and type the answer again.",
      fr: "Les tableurs changent des textes comme 1-2 ou 3/4 en dates : mettez la colonne au format texte et retapez la réponse.",
      es: "Las hojas de cálculo convierten textos como 1-2 o 3/4 en fechas: dé a la columna formato de texto y vuelva a escribir la respuesta.",
      pt: "As folhas de cálculo transformam textos como 1-2 ou 3/4 em datas: formate a coluna como texto e volte a escrever a resposta.",
      ar: "تحوّل برامج الجداول نصوصًا مثل 1-2 أو 3/4 إلى تواريخ: اجعلوا تنسيق العمود نصًا وأعيدوا كتابة الجواب.",
    },
  },
  "workbook-formula-read": {
    said: {
      en: "Cells hold formulas, the first one here; the value saved with each was read, nothing was computed.",
      fr: "Des cellules contiennent des formules, la première ici ; la valeur enregistrée avec chacune a été lue, rien n’a été calculé.",
      es: "Hay celdas con fórmulas, la primera aquí; se leyó el valor guardado con cada una, no se calculó nada.",
      pt: "Há células com fórmulas, a primeira aqui; foi lido o valor guardado com cada uma, nada foi calculado.",
      ar: "تحتوي خلايا على صيغ حسابية، أولاها هنا؛ قُرئت القيمة المحفوظة مع كل منها ولم يُحسب شيء.",
    },
    mend: {
      en: "Nothing needs to be done if the workbook was saved after the last change.",
      fr: "Rien à faire si le classeur a été enregistré après la dernière modification.",
      es: "No hay que hacer nada si el libro se guardó después del último cambio.",
      pt: "Nada a fazer se o livro foi guardado depois da última alteração.",
      ar: "لا يلزم شيء إن كان المصنف قد حُفظ بعد آخر تعديل.",
    },
  },
  "workbook-formula-empty": {
    said: {
      en: "This cell holds a formula without a saved value.",
      fr: "Cette cellule contient une formule sans valeur enregistrée.",
      es: "Esta celda contiene una fórmula sin valor guardado.",
      pt: "Esta célula contém uma fórmula sem valor guardado.",
      ar: "تحتوي هذه الخلية على صيغة حسابية من دون قيمة محفوظة.",
    },
    mend: {
      en: "Open the workbook in a spreadsheet program and save it, or replace the formula with its value.",
      fr: "Ouvrez le classeur dans un tableur et enregistrez-le, ou remplacez la formule par sa valeur.",
      es: "Abra el libro en un programa de hojas de cálculo y guárdelo, o sustituya la fórmula por su valor.",
      pt: "Abra o livro num programa de folhas de cálculo e guarde-o, ou substitua a fórmula pelo seu valor.",
      ar: "افتحوا المصنف في برنامج جداول واحفظوه، أو استبدلوا الصيغة بقيمتها.",
    },
  },
  "workbook-cell-error": {
    said: {
      en: "This cell holds an error: {found}.",
      fr: "Cette cellule contient une erreur : {found}.",
      es: "Esta celda contiene un error: {found}.",
      pt: "Esta célula contém um erro: {found}.",
      ar: "تحتوي هذه الخلية على خطأ: {found}.",
    },
    mend: {
      en: "Mend the formula, or type the answer itself.",
      fr: "Corrigez la formule, ou tapez la réponse elle-même.",
      es: "Corrija la fórmula, o escriba la respuesta misma.",
      pt: "Corrija a fórmula, ou escreva a própria resposta.",
      ar: "أصلحوا الصيغة، أو اكتبوا الجواب نفسه.",
    },
  },
  "workbook-merged": {
    said: {
      en: "The cells {found} are merged: only one of them has a value.",
      fr: "Les cellules {found} sont fusionnées : une seule a une valeur.",
      es: "Las celdas {found} están combinadas: solo una tiene valor.",
      pt: "As células {found} estão unidas: só uma tem valor.",
      ar: "الخلايا {found} مدمجة: لواحدة منها فقط قيمة.",
    },
    mend: {
      en: "Unmerge them and fill in every row.",
      fr: "Défusionnez-les et remplissez chaque ligne.",
      es: "Sepárelas y rellene cada fila.",
      pt: "Separe-as e preencha cada linha.",
      ar: "ألغوا الدمج واملؤوا كل صف.",
    },
  },
  "workbook-beyond-limits": {
    said: {
      en: "Reading the workbook took more {found} than is allowed, and was stopped.",
      fr: "La lecture du classeur a demandé plus de {found} qu’il n’est admis et a été arrêtée.",
      es: "La lectura del libro exigió más {found} de lo admitido y se detuvo.",
      pt: "A leitura do livro exigiu mais {found} do que é admitido e foi interrompida.",
      ar: "تطلبت قراءة المصنف أكثر من المسموح ({found}) فأوقفت.",
    },
    mend: {
      en: "Save the sheet as CSV UTF-8, which is read at any size.",
      fr: "Enregistrez la feuille en CSV UTF-8, qui se lit quelle que soit sa taille.",
      es: "Guarde la hoja como CSV UTF-8, que se lee con cualquier tamaño.",
      pt: "Guarde a folha como CSV UTF-8, que se lê com qualquer tamanho.",
      ar: "احفظوا الورقة بصيغة CSV UTF-8، فهي تُقرأ مهما كان حجمها.",
    },
  },
});
