/** What may be wrong with answers, and how to mend it. */
import { findingMessages } from "../instrument/finding-messages.ts";

export const answerWords = findingMessages({
  "answers-none": {
    said: {
      en: "There is a header and not one answer.",
      fr: "Il y a un en-tête et pas une seule réponse.",
      es: "Hay un encabezado y ninguna respuesta.",
      pt: "Há um cabeçalho e nenhuma resposta.",
      ar: "توجد رؤوس أعمدة ولا توجد أي إجابة.",
    },
    mend: {
      en: "Add the answers below the header.",
      fr: "Ajoutez les réponses sous l’en-tête.",
      es: "Añada las respuestas debajo del encabezado.",
      pt: "Acrescente as respostas por baixo do cabeçalho.",
      ar: "أضيفوا الإجابات تحت رؤوس الأعمدة.",
    },
  },
  "place-unknown": {
    said: {
      en: "“{found}” is not a place that is known.",
      fr: "« {found} » n’est pas un lieu connu.",
      es: "«{found}» no es un lugar conocido.",
      pt: "“{found}” não é um lugar conhecido.",
      ar: "«{found}» ليس مكانًا معروفًا.",
    },
    mend: {
      en: "Write an ISO 3166-1 code of three or two letters (PRT, PT), or add the place to places.csv.{near, select, yes { Did you mean {expected}?} other {}}",
      fr: "Écrivez un code ISO 3166-1 à trois ou deux lettres (PRT, PT), ou ajoutez le lieu à places.csv.{near, select, yes { Vouliez-vous dire {expected} ?} other {}}",
      es: "Escriba un código ISO 3166-1 de tres o dos letras (PRT, PT), o añada el lugar a places.csv.{near, select, yes { ¿Quería decir {expected}?} other {}}",
      pt: "Escreva um código ISO 3166-1 de três ou duas letras (PRT, PT), ou acrescente o lugar a places.csv.{near, select, yes { Queria dizer {expected}?} other {}}",
      ar: "اكتبوا رمز ISO 3166-1 من ثلاثة أحرف أو حرفين (PRT، PT)، أو أضيفوا المكان إلى places.csv.{near, select, yes { هل تقصدون {expected}؟} other {}}",
    },
  },
  "place-small-letters": {
    said: {
      en: "“{found}” was read as {expected}.",
      fr: "« {found} » a été lu comme {expected}.",
      es: "«{found}» se leyó como {expected}.",
      pt: "“{found}” foi lido como {expected}.",
      ar: "قُرئ «{found}» على أنه {expected}.",
    },
    mend: {
      en: "Nothing needs to be done; codes are written in capitals.",
      fr: "Rien à faire ; les codes s’écrivent en capitales.",
      es: "No hay que hacer nada; los códigos se escriben en mayúsculas.",
      pt: "Nada a fazer; os códigos escrevem-se em maiúsculas.",
      ar: "لا يلزم شيء؛ تُكتب الرموز بأحرف كبيرة.",
    },
  },
  "place-is-group": {
    said: {
      en: "“{found}” is a group of places, and groups have no answers of their own.",
      fr: "« {found} » est un groupe de lieux, et un groupe n’a pas de réponses propres.",
      es: "«{found}» es un grupo de lugares, y los grupos no tienen respuestas propias.",
      pt: "“{found}” é um grupo de lugares, e os grupos não têm respostas próprias.",
      ar: "«{found}» مجموعة أماكن، وليس للمجموعات إجابات خاصة بها.",
    },
    mend: {
      en: "Give the answers of its members, or make it a place in places.csv.",
      fr: "Donnez les réponses de ses membres, ou faites-en un lieu dans places.csv.",
      es: "Dé las respuestas de sus miembros, o hágalo un lugar en places.csv.",
      pt: "Dê as respostas dos seus membros, ou faça dele um lugar em places.csv.",
      ar: "قدّموا إجابات أعضائها، أو اجعلوها مكانًا في places.csv.",
    },
  },
  "period-invalid": {
    said: {
      en: "“{found}” is not a year, a month or a day.",
      fr: "« {found} » n’est ni une année, ni un mois, ni un jour.",
      es: "«{found}» no es un año, un mes ni un día.",
      pt: "“{found}” não é um ano, um mês nem um dia.",
      ar: "«{found}» ليس سنة ولا شهرًا ولا يومًا.",
    },
    mend: {
      en: "Write it like one of these: {expected}.",
      fr: "Écrivez-le comme l’un de ceux-ci : {expected}.",
      es: "Escríbalo como uno de estos: {expected}.",
      pt: "Escreva-o como um destes: {expected}.",
      ar: "اكتبوه على نحو أحد هذه: {expected}.",
    },
  },
  "indicator-unknown": {
    said: {
      en: "No indicator has the id “{found}”.",
      fr: "Aucun indicateur n’a l’identifiant « {found} ».",
      es: "Ningún indicador tiene el identificador «{found}».",
      pt: "Nenhum indicador tem o identificador “{found}”.",
      ar: "لا يوجد مؤشر فرعي بالمعرّف «{found}».",
    },
    mend: {
      en: "{near, select, yes {Did you mean {expected}? Correct it, or add the indicator to instrument.yaml.} other {Correct it, or add the indicator to instrument.yaml.}}",
      fr: "{near, select, yes {Vouliez-vous dire {expected} ? Corrigez-le, ou ajoutez l’indicateur à instrument.yaml.} other {Corrigez-le, ou ajoutez l’indicateur à instrument.yaml.}}",
      es: "{near, select, yes {¿Quería decir {expected}? Corríjalo, o añada el indicador a instrument.yaml.} other {Corríjalo, o añada el indicador a instrument.yaml.}}",
      pt: "{near, select, yes {Queria dizer {expected}? Corrija-o, ou acrescente o indicador a instrument.yaml.} other {Corrija-o, ou acrescente o indicador a instrument.yaml.}}",
      ar: "{near, select, yes {هل تقصدون {expected}؟ صحّحوه، أو أضيفوا المؤشر الفرعي إلى instrument.yaml.} other {صحّحوه، أو أضيفوا المؤشر الفرعي إلى instrument.yaml.}}",
    },
  },
  "compound-answered": {
    said: {
      en: "“{found}” is made of sub-items and is not answered itself.",
      fr: "« {found} » se compose de sous-questions et ne reçoit pas de réponse propre.",
      es: "«{found}» se compone de subpreguntas y no se responde por sí mismo.",
      pt: "“{found}” é composto por subperguntas e não se responde por si.",
      ar: "يتكون «{found}» من أسئلة فرعية ولا يُجاب عنه مباشرة.",
    },
    mend: {
      en: "Answer its sub-items: {expected}.",
      fr: "Répondez à ses sous-questions : {expected}.",
      es: "Responda a sus subpreguntas: {expected}.",
      pt: "Responda às suas subperguntas: {expected}.",
      ar: "أجيبوا عن أسئلته الفرعية: {expected}.",
    },
  },
  "option-unknown": {
    said: {
      en: "“{found}” is not an option of this question.",
      fr: "« {found} » n’est pas une option de cette question.",
      es: "«{found}» no es una opción de esta pregunta.",
      pt: "“{found}” não é uma opção desta pergunta.",
      ar: "«{found}» ليس من خيارات هذا السؤال.",
    },
    mend: {
      en: "Write one of: {expected}; or leave it empty if the answer is missing.",
      fr: "Écrivez l’une de ces valeurs : {expected} ; ou laissez vide si la réponse manque.",
      es: "Escriba una de: {expected}; o déjelo vacío si falta la respuesta.",
      pt: "Escreva uma de: {expected}; ou deixe vazio se a resposta faltar.",
      ar: "اكتبوا أحد ما يلي: {expected}؛ أو اتركوها فارغة إن كانت الإجابة ناقصة.",
    },
  },
  "option-read-as": {
    said: {
      en: "“{found}” was read as the option {expected}, here and wherever it stands.",
      fr: "« {found} » a été lu comme l’option {expected}, ici et partout où il figure.",
      es: "«{found}» se leyó como la opción {expected}, aquí y dondequiera que aparezca.",
      pt: "“{found}” foi lido como a opção {expected}, aqui e onde quer que apareça.",
      ar: "قُرئ «{found}» على أنه الخيار {expected}، هنا وحيثما ورد.",
    },
    mend: {
      en: "Nothing needs to be done if this is meant.",
      fr: "Rien à faire si c’est voulu.",
      es: "No hay que hacer nada si es lo que se quería.",
      pt: "Nada a fazer se era o que se queria.",
      ar: "لا يلزم شيء إن كان هذا هو المقصود.",
    },
  },
  "number-unreadable": {
    said: {
      en: "“{found}” is not a number.",
      fr: "« {found} » n’est pas un nombre.",
      es: "«{found}» no es un número.",
      pt: "“{found}” não é um número.",
      ar: "«{found}» ليس عددًا.",
    },
    mend: {
      en: "Write digits with at most one decimal mark, nothing between thousands, no unit; leave it empty if it is missing.",
      fr: "Écrivez des chiffres avec un seul signe décimal au plus, rien entre les milliers, sans unité ; laissez vide si la valeur manque.",
      es: "Escriba cifras con un solo signo decimal como máximo, nada entre los millares y sin unidad; déjelo vacío si falta.",
      pt: "Escreva algarismos com um só sinal decimal no máximo, nada entre os milhares e sem unidade; deixe vazio se faltar.",
      ar: "اكتبوا أرقامًا بعلامة عشرية واحدة على الأكثر، من دون فاصل للآلاف ولا وحدة؛ واتركوها فارغة إن كانت ناقصة.",
    },
  },
  "number-not-finite": {
    said: {
      en: "“{found}” is not a number that can be scored.",
      fr: "« {found} » n’est pas un nombre auquel un score peut être donné.",
      es: "«{found}» no es un número que pueda puntuarse.",
      pt: "“{found}” não é um número que se possa pontuar.",
      ar: "«{found}» ليس عددًا يمكن إعطاؤه درجة.",
    },
    mend: {
      en: "Leave it empty if the answer is missing, or write `not-applicable` in the column `status`.",
      fr: "Laissez vide si la réponse manque, ou écrivez `not-applicable` dans la colonne `status`.",
      es: "Déjelo vacío si falta la respuesta, o escriba `not-applicable` en la columna `status`.",
      pt: "Deixe vazio se a resposta faltar, ou escreva `not-applicable` na coluna `status`.",
      ar: "اتركوها فارغة إن كانت الإجابة ناقصة، أو اكتبوا `not-applicable` في العمود `status`.",
    },
  },
  "score-out-of-range": {
    said: {
      en: "{found} is outside the range of this score ({expected}).",
      fr: "{found} est hors de l’étendue de ce score ({expected}).",
      es: "{found} está fuera del rango de esta puntuación ({expected}).",
      pt: "{found} está fora do intervalo desta pontuação ({expected}).",
      ar: "{found} خارج مدى هذه الدرجة ({expected}).",
    },
    mend: {
      en: "Correct the number, or the `range` of the indicator in instrument.yaml.",
      fr: "Corrigez le nombre, ou le `range` de l’indicateur dans instrument.yaml.",
      es: "Corrija el número, o el `range` del indicador en instrument.yaml.",
      pt: "Corrija o número, ou o `range` do indicador em instrument.yaml.",
      ar: "صحّحوا العدد، أو قيمة `range` للمؤشر الفرعي في instrument.yaml.",
    },
  },
  "decimal-mixed": {
    said: {
      en: "Numbers have a decimal point in one place (line {point}) and a decimal comma in another (line {comma}).",
      fr: "Les nombres ont un point décimal à un endroit (ligne {point}) et une virgule décimale à un autre (ligne {comma}).",
      es: "Los números llevan punto decimal en un lugar (línea {point}) y coma decimal en otro (línea {comma}).",
      pt: "Os números têm ponto decimal num sítio (linha {point}) e vírgula decimal noutro (linha {comma}).",
      ar: "في الأعداد نقطة عشرية في موضع (السطر {point}) وفاصلة عشرية في موضع آخر (السطر {comma}).",
    },
    mend: {
      en: "Write all numbers of a file in one way.",
      fr: "Écrivez tous les nombres d’un fichier de la même manière.",
      es: "Escriba todos los números de un archivo de la misma manera.",
      pt: "Escreva todos os números de um ficheiro da mesma maneira.",
      ar: "اكتبوا كل أعداد الملف بطريقة واحدة.",
    },
  },
  "decimal-unclear": {
    said: {
      en: "“{found}” may be a number with a decimal comma, or one with a comma between thousands.",
      fr: "« {found} » peut être un nombre à virgule décimale, ou un nombre avec une virgule entre les milliers.",
      es: "«{found}» puede ser un número con coma decimal, o con una coma entre los millares.",
      pt: "“{found}” pode ser um número com vírgula decimal, ou com uma vírgula entre os milhares.",
      ar: "قد يكون «{found}» عددًا بفاصلة عشرية، أو عددًا بفاصلة بين الآلاف.",
    },
    mend: {
      en: "Write it with a decimal point, and nothing between thousands.",
      fr: "Écrivez-le avec un point décimal, et rien entre les milliers.",
      es: "Escríbalo con punto decimal y sin nada entre los millares.",
      pt: "Escreva-o com ponto decimal e sem nada entre os milhares.",
      ar: "اكتبوه بنقطة عشرية، ومن دون فاصل بين الآلاف.",
    },
  },
  "answer-repeated": {
    said: {
      en: "{found} was answered already in line {first}, in the same way.",
      fr: "{found} a déjà reçu la même réponse à la ligne {first}.",
      es: "{found} ya se respondió en la línea {first}, de la misma manera.",
      pt: "{found} já foi respondido na linha {first}, da mesma maneira.",
      ar: "سبقت الإجابة عن {found} في السطر {first} بالطريقة نفسها.",
    },
    mend: {
      en: "Delete one of the two rows; the first was taken.",
      fr: "Supprimez l’une des deux lignes ; la première a été retenue.",
      es: "Borre una de las dos filas; se tomó la primera.",
      pt: "Apague uma das duas linhas; foi tomada a primeira.",
      ar: "احذفوا أحد الصفين؛ وقد أُخذ بالأول.",
    },
  },
  "answer-contradicted": {
    said: {
      en: "{found} is answered in line {first} and, differently, in line {second}.",
      fr: "{found} a une réponse à la ligne {first} et une autre, différente, à la ligne {second}.",
      es: "{found} se responde en la línea {first} y, de otro modo, en la línea {second}.",
      pt: "{found} é respondido na linha {first} e, de outro modo, na linha {second}.",
      ar: "أُجيب عن {found} في السطر {first} ثم بإجابة مختلفة في السطر {second}.",
    },
    mend: {
      en: "Find out which is right and delete the other row.",
      fr: "Établissez laquelle est juste et supprimez l’autre ligne.",
      es: "Averigüe cuál es la correcta y borre la otra fila.",
      pt: "Apure qual está certa e apague a outra linha.",
      ar: "تبيّنوا أيهما الصحيح واحذفوا الصف الآخر.",
    },
  },
  "status-unknown": {
    said: {
      en: "“{found}” is not a status.",
      fr: "« {found} » n’est pas un statut.",
      es: "«{found}» no es un estado.",
      pt: "“{found}” não é um estado.",
      ar: "«{found}» ليس حالة معروفة.",
    },
    mend: {
      en: "Write one of: {expected}; or leave it empty.",
      fr: "Écrivez l’un de ceux-ci : {expected} ; ou laissez vide.",
      es: "Escriba uno de: {expected}; o déjelo vacío.",
      pt: "Escreva um de: {expected}; ou deixe vazio.",
      ar: "اكتبوا أحد ما يلي: {expected}؛ أو اتركوها فارغة.",
    },
  },
  "answer-with-status": {
    said: {
      en: "The status is “{found}”, and yet there is an answer: {expected}.",
      fr: "Le statut est « {found} », et pourtant il y a une réponse : {expected}.",
      es: "El estado es «{found}» y, sin embargo, hay una respuesta: {expected}.",
      pt: "O estado é “{found}” e, no entanto, há uma resposta: {expected}.",
      ar: "الحالة «{found}»، ومع ذلك توجد إجابة: {expected}.",
    },
    mend: {
      en: "Delete the answer, or write `answered`.",
      fr: "Supprimez la réponse, ou écrivez `answered`.",
      es: "Borre la respuesta, o escriba `answered`.",
      pt: "Apague a resposta, ou escreva `answered`.",
      ar: "احذفوا الإجابة، أو اكتبوا `answered`.",
    },
  },
  "status-without-answer": {
    said: {
      en: "The status is “{found}”, but the answer is empty.",
      fr: "Le statut est « {found} », mais la réponse est vide.",
      es: "El estado es «{found}», pero la respuesta está vacía.",
      pt: "O estado é “{found}”, mas a resposta está vazia.",
      ar: "الحالة «{found}»، لكن الإجابة فارغة.",
    },
    mend: {
      en: "Fill in the answer, or write `missing` or `no-data`.",
      fr: "Remplissez la réponse, ou écrivez `missing` ou `no-data`.",
      es: "Rellene la respuesta, o escriba `missing` o `no-data`.",
      pt: "Preencha a resposta, ou escreva `missing` ou `no-data`.",
      ar: "املؤوا الإجابة، أو اكتبوا `missing` أو `no-data`.",
    },
  },
  "source-unknown": {
    said: {
      en: "No source has the id “{found}”.",
      fr: "Aucune source n’a l’identifiant « {found} ».",
      es: "Ninguna fuente tiene el identificador «{found}».",
      pt: "Nenhuma fonte tem o identificador “{found}”.",
      ar: "لا يوجد مصدر بالمعرّف «{found}».",
    },
    mend: {
      en: "Add it to sources.csv, or correct it; several are separated by semicolons.{near, select, yes { Did you mean {expected}?} other {}}",
      fr: "Ajoutez-la à sources.csv, ou corrigez l’identifiant ; plusieurs sont séparées par des points-virgules.{near, select, yes { Vouliez-vous dire {expected} ?} other {}}",
      es: "Añádala a sources.csv, o corríjala; si son varias, se separan con punto y coma.{near, select, yes { ¿Quería decir {expected}?} other {}}",
      pt: "Acrescente-a a sources.csv, ou corrija-a; se forem várias, separam-se com ponto e vírgula.{near, select, yes { Queria dizer {expected}?} other {}}",
      ar: "أضيفوه إلى sources.csv أو صحّحوه؛ وإن تعددت المصادر فُصل بينها بفاصلة منقوطة.{near, select, yes { هل تقصدون {expected}؟} other {}}",
    },
  },
  "day-invalid": {
    said: {
      en: "“{found}” is not a day.",
      fr: "« {found} » n’est pas une date.",
      es: "«{found}» no es una fecha.",
      pt: "“{found}” não é uma data.",
      ar: "«{found}» ليس تاريخًا.",
    },
    mend: {
      en: "Write year, month and day: {expected}.",
      fr: "Écrivez année, mois et jour : {expected}.",
      es: "Escriba año, mes y día: {expected}.",
      pt: "Escreva ano, mês e dia: {expected}.",
      ar: "اكتبوا السنة والشهر واليوم: {expected}.",
    },
  },
  "change-reason-unknown": {
    said: {
      en: "“{found}” is not a reason for a change.",
      fr: "« {found} » n’est pas un motif de changement.",
      es: "«{found}» no es un motivo de cambio.",
      pt: "“{found}” não é um motivo de alteração.",
      ar: "«{found}» ليس سببًا للتغيير.",
    },
    mend: {
      en: "Write one of: {expected}; or leave it empty.",
      fr: "Écrivez l’un de ceux-ci : {expected} ; ou laissez vide.",
      es: "Escriba uno de: {expected}; o déjelo vacío.",
      pt: "Escreva um de: {expected}; ou deixe vazio.",
      ar: "اكتبوا أحد ما يلي: {expected}؛ أو اتركوها فارغة.",
    },
  },
  "table-too-large": {
    said: {
      en: "{places} places, {periods} periods and {indicators} indicators make {found} cells; at most {expected} are kept.",
      fr: "{places} lieux, {periods} périodes et {indicators} indicateurs font {found} cellules ; {expected} au plus sont conservées.",
      es: "{places} lugares, {periods} períodos y {indicators} indicadores hacen {found} celdas; se guardan como máximo {expected}.",
      pt: "{places} lugares, {periods} períodos e {indicators} indicadores fazem {found} células; são guardadas no máximo {expected}.",
      ar: "{places} مكانًا و{periods} فترة و{indicators} مؤشرًا فرعيًا تساوي {found} خلية؛ ولا يُحفظ أكثر من {expected}.",
    },
    mend: {
      en: "Check the column `period`: years are usual, and a day for each row is not. Or split the package.",
      fr: "Vérifiez la colonne `period` : on y met d’ordinaire des années, non un jour par ligne. Ou divisez le paquet.",
      es: "Revise la columna `period`: lo habitual son años, no un día por fila. O divida el paquete.",
      pt: "Verifique a coluna `period`: o habitual são anos, não um dia por linha. Ou divida o pacote.",
      ar: "راجعوا العمود `period`: المعتاد سنوات لا يوم لكل صف. أو قسّموا الحزمة.",
    },
  },
});
