/** What may be found in `instrument.yaml`, and how to mend it. `near` is `yes` where something near was expected. */
import { findingMessages } from "./finding-messages.ts";
import type { preparationWords } from "./preparation-words.ts";

export const instrumentWords = findingMessages({
  "yaml-unreadable": {
    said: {
      en: "This is not valid YAML: {found}",
      fr: "Ce n’est pas du YAML valide : {found}",
      es: "No es YAML válido: {found}",
      pt: "Isto não é YAML válido: {found}",
      ar: "هذا ليس YAML صحيحًا: {found}",
    },
    mend: {
      en: "Check the indentation, colons and quotes at this line and the one above it.",
      fr: "Vérifiez l’indentation, les deux-points et les guillemets à cette ligne et à la précédente.",
      es: "Revise la sangría, los dos puntos y las comillas en esta línea y en la anterior.",
      pt: "Verifique o recuo, os dois-pontos e as aspas nesta linha e na anterior.",
      ar: "راجعوا المسافات البادئة والنقطتين وعلامات الاقتباس في هذا السطر وفي السطر الذي قبله.",
    },
  },
  "yaml-tag": {
    said: {
      en: "A YAML tag is used here: {found}",
      fr: "Une étiquette YAML est utilisée ici : {found}",
      es: "Aquí se usa una etiqueta YAML: {found}",
      pt: "É usada aqui uma etiqueta YAML: {found}",
      ar: "استُخدم هنا وسم YAML: ‏{found}",
    },
    mend: {
      en: "Remove the tag (the word that begins with !) and write the plain value.",
      fr: "Supprimez l’étiquette (le mot qui commence par !) et écrivez la valeur simple.",
      es: "Quite la etiqueta (la palabra que empieza por !) y escriba el valor sin ella.",
      pt: "Retire a etiqueta (a palavra que começa por !) e escreva o valor simples.",
      ar: "احذفوا الوسم (الكلمة التي تبدأ بالعلامة !) واكتبوا القيمة وحدها.",
    },
  },
  "yaml-aliases": {
    said: {
      en: "Anchors are used {found} times, or unfold into more than a file may hold.",
      fr: "Les ancres sont utilisées {found} fois, ou se déplient au-delà de ce qu’un fichier peut contenir.",
      es: "Las anclas se usan {found} veces, o se despliegan más allá de lo que admite un archivo.",
      pt: "As âncoras são usadas {found} vezes, ou desdobram-se para além do que um ficheiro pode conter.",
      ar: "استُخدمت المراسي {found} مرة، أو أنها تتضخم فوق ما يتسع له ملف.",
    },
    mend: {
      en: "Write the repeated parts out; at most 100 uses of anchors are allowed.",
      fr: "Écrivez les parties répétées en toutes lettres ; 100 utilisations d’ancres au plus sont admises.",
      es: "Escriba las partes repetidas por extenso; se admiten como máximo 100 usos de anclas.",
      pt: "Escreva as partes repetidas por extenso; são admitidas no máximo 100 utilizações de âncoras.",
      ar: "اكتبوا الأجزاء المكررة كاملة؛ يُسمح باستخدام المراسي 100 مرة على الأكثر.",
    },
  },
  "yaml-cycle": {
    said: {
      en: "A part of the file contains itself through an anchor.",
      fr: "Une partie du fichier se contient elle-même par une ancre.",
      es: "Una parte del archivo se contiene a sí misma mediante un ancla.",
      pt: "Uma parte do ficheiro contém-se a si própria através de uma âncora.",
      ar: "جزء من الملف يحتوي نفسه عبر مرساة.",
    },
    mend: {
      en: "Remove the alias (the word that begins with *) that points back to what surrounds it.",
      fr: "Supprimez l’alias (le mot qui commence par *) qui renvoie à ce qui l’entoure.",
      es: "Quite el alias (la palabra que empieza por *) que remite a lo que lo rodea.",
      pt: "Retire o alias (a palavra que começa por *) que remete para o que o rodeia.",
      ar: "احذفوا الاسم المستعار (الكلمة التي تبدأ بالعلامة *) الذي يشير إلى ما يحيط به.",
    },
  },
  "yaml-key-repeated": {
    said: {
      en: "A key stands twice in the same place: {found}",
      fr: "Une clé figure deux fois au même endroit : {found}",
      es: "Una clave aparece dos veces en el mismo lugar: {found}",
      pt: "Uma chave aparece duas vezes no mesmo sítio: {found}",
      ar: "تكرر مفتاح مرتين في الموضع نفسه: {found}",
    },
    mend: {
      en: "Keep one of the two and delete the other.",
      fr: "Gardez l’une des deux et supprimez l’autre.",
      es: "Conserve una de las dos y borre la otra.",
      pt: "Mantenha uma das duas e apague a outra.",
      ar: "أبقوا أحدهما واحذفوا الآخر.",
    },
  },
  "yaml-key-forbidden": {
    said: {
      en: "The key “{found}” may not be used.",
      fr: "La clé « {found} » n’est pas admise.",
      es: "No se admite la clave «{found}».",
      pt: "A chave “{found}” não é admitida.",
      ar: "لا يجوز استخدام المفتاح «{found}».",
    },
    mend: {
      en: "Delete it: nothing in an instrument is called so.",
      fr: "Supprimez-la : rien dans un instrument ne porte ce nom.",
      es: "Bórrela: nada en un instrumento se llama así.",
      pt: "Apague-a: nada num instrumento tem esse nome.",
      ar: "احذفوه: لا شيء في الأداة يحمل هذا الاسم.",
    },
  },
  "yaml-too-large": {
    said: {
      en: "The file has {found}; at most 5 MB are read.",
      fr: "Le fichier fait {found} ; 5 Mo au plus sont lus.",
      es: "El archivo ocupa {found}; se leen como máximo 5 MB.",
      pt: "O ficheiro tem {found}; são lidos no máximo 5 MB.",
      ar: "حجم الملف {found}؛ لا يُقرأ أكثر من 5 ميغابايت.",
    },
    mend: {
      en: "Keep questions and rules in this file, and answers in answers.csv.",
      fr: "Gardez dans ce fichier les questions et les règles, et mettez les réponses dans answers.csv.",
      es: "Deje en este archivo las preguntas y las reglas, y ponga las respuestas en answers.csv.",
      pt: "Deixe neste ficheiro as perguntas e as regras, e ponha as respostas em answers.csv.",
      ar: "أبقوا في هذا الملف الأسئلة والقواعد، وضعوا الإجابات في answers.csv.",
    },
  },
  "yaml-too-deep": {
    said: {
      en: "Parts are nested deeper than 64 levels.",
      fr: "Des parties sont imbriquées sur plus de 64 niveaux.",
      es: "Hay partes anidadas a más de 64 niveles.",
      pt: "Há partes encaixadas a mais de 64 níveis.",
      ar: "تتداخل الأجزاء إلى أكثر من 64 مستوى.",
    },
    mend: {
      en: "Make the tree flatter: few indices need more than five levels.",
      fr: "Aplatissez l’arbre : peu d’indices demandent plus de cinq niveaux.",
      es: "Haga el árbol menos profundo: pocos índices necesitan más de cinco niveles.",
      pt: "Torne a árvore menos funda: poucos índices precisam de mais de cinco níveis.",
      ar: "اجعلوا الشجرة أقل عمقًا: قلّما يحتاج مؤشر إلى أكثر من خمسة مستويات.",
    },
  },
  "key-missing": {
    said: {
      en: "“{expected}” is missing.",
      fr: "« {expected} » manque.",
      es: "Falta «{expected}».",
      pt: "Falta “{expected}”.",
      ar: "«{expected}» غير موجود.",
    },
    mend: {
      en: "Add it here; the package format says what belongs into it.",
      fr: "Ajoutez-le ici ; le format des paquets dit ce qu’il contient.",
      es: "Añádalo aquí; el formato de los paquetes dice qué debe contener.",
      pt: "Acrescente-o aqui; o formato dos pacotes diz o que deve conter.",
      ar: "أضيفوه هنا؛ ويبيّن وصف صيغة الحزمة ما يوضع فيه.",
    },
  },
  "key-unknown": {
    said: {
      en: "“{found}” is not a key that belongs here.",
      fr: "« {found} » n’est pas une clé prévue ici.",
      es: "«{found}» no es una clave prevista aquí.",
      pt: "“{found}” não é uma chave prevista aqui.",
      ar: "«{found}» ليس مفتاحًا معروفًا في هذا الموضع.",
    },
    mend: {
      en: "{near, select, yes {Write “{expected}”, if that is what is meant; else delete it.} other {Check the spelling and the indentation, or delete it.}}",
      fr: "{near, select, yes {Écrivez « {expected} » si c’est ce que vous vouliez dire ; sinon, supprimez-la.} other {Vérifiez l’orthographe et l’indentation, ou supprimez-la.}}",
      es: "{near, select, yes {Escriba «{expected}» si es lo que quería decir; si no, bórrela.} other {Revise la ortografía y la sangría, o bórrela.}}",
      pt: "{near, select, yes {Escreva “{expected}” se era isso que queria dizer; se não, apague-a.} other {Verifique a ortografia e o recuo, ou apague-a.}}",
      ar: "{near, select, yes {اكتبوا «{expected}» إن كان هو المقصود، وإلا فاحذفوه.} other {راجعوا الإملاء والمسافات البادئة، أو احذفوه.}}",
    },
  },
  "value-kind": {
    said: {
      en: "Found {found}; expected {near, select, yes {a value of kind “{expected}”} other {another kind of value}}.",
      fr: "Trouvé : {found} ; attendu : {near, select, yes {une valeur de type « {expected} »} other {une valeur d’un autre type}}.",
      es: "Se encontró {found}; se esperaba {near, select, yes {un valor de tipo «{expected}»} other {un valor de otro tipo}}.",
      pt: "Encontrado: {found}; esperado: {near, select, yes {um valor do tipo “{expected}”} other {um valor de outro tipo}}.",
      ar: "وُجد {found}؛ والمتوقع {near, select, yes {قيمة من النوع «{expected}»} other {قيمة من نوع آخر}}.",
    },
    mend: {
      en: "Write it as the package format shows: a text, a number, a list (-) or a group of keys.",
      fr: "Écrivez-la comme le montre le format des paquets : texte, nombre, liste (-) ou groupe de clés.",
      es: "Escríbalo como muestra el formato de los paquetes: texto, número, lista (-) o grupo de claves.",
      pt: "Escreva-o como mostra o formato dos pacotes: texto, número, lista (-) ou grupo de chaves.",
      ar: "اكتبوها كما يبيّن وصف صيغة الحزمة: نصًا أو عددًا أو قائمة (-) أو مجموعة مفاتيح.",
    },
  },
  "value-not-allowed": {
    said: {
      en: "{found} is not one of the values that may stand here.",
      fr: "{found} ne fait pas partie des valeurs admises ici.",
      es: "{found} no es uno de los valores admitidos aquí.",
      pt: "{found} não é um dos valores admitidos aqui.",
      ar: "{found} ليس من القيم المسموح بها هنا.",
    },
    mend: {
      en: "Write one of: {expected}.",
      fr: "Écrivez l’une de ces valeurs : {expected}.",
      es: "Escriba uno de estos: {expected}.",
      pt: "Escreva um destes: {expected}.",
      ar: "اكتبوا إحدى هذه القيم: {expected}.",
    },
  },
  "value-out-of-range": {
    said: {
      en: "{found} is outside what is allowed ({expected}).",
      fr: "{found} est hors de ce qui est admis ({expected}).",
      es: "{found} está fuera de lo admitido ({expected}).",
      pt: "{found} está fora do que é admitido ({expected}).",
      ar: "{found} خارج المسموح به ({expected}).",
    },
    mend: {
      en: "Write a value within it; a list must have at least one entry, a text at least one character.",
      fr: "Écrivez une valeur admise ; une liste a au moins une entrée, un texte au moins un caractère.",
      es: "Escriba un valor admitido; una lista tiene al menos una entrada y un texto al menos un carácter.",
      pt: "Escreva um valor admitido; uma lista tem pelo menos uma entrada e um texto pelo menos um carácter.",
      ar: "اكتبوا قيمة ضمنه؛ ويجب أن تحتوي القائمة على عنصر واحد على الأقل، والنص على حرف واحد على الأقل.",
    },
  },
  "value-form": {
    said: {
      en: "“{found}” is not written as it must be.",
      fr: "« {found} » n’est pas écrit comme il se doit.",
      es: "«{found}» no está escrito como corresponde.",
      pt: "“{found}” não está escrito como deve ser.",
      ar: "«{found}» ليس مكتوبًا بالشكل المطلوب.",
    },
    mend: {
      en: "An id has no comma, quote or line break; the index’s own id has small letters, digits and hyphens only.{near, select, yes { The form is {expected}.} other {}}",
      fr: "Un identifiant n’a ni virgule, ni guillemet, ni saut de ligne ; celui de l’indice n’a que minuscules, chiffres et traits d’union.{near, select, yes { La forme est {expected}.} other {}}",
      es: "Un identificador no lleva comas, comillas ni saltos de línea; el del índice solo minúsculas, cifras y guiones.{near, select, yes { La forma es {expected}.} other {}}",
      pt: "Um identificador não tem vírgulas, aspas nem mudanças de linha; o do índice só minúsculas, algarismos e hífenes.{near, select, yes { A forma é {expected}.} other {}}",
      ar: "لا يحتوي المعرّف على فاصلة أو علامة اقتباس أو سطر جديد؛ ومعرّف المؤشر نفسه حروف لاتينية صغيرة وأرقام وشرطات فقط.{near, select, yes { والشكل هو {expected}.} other {}}",
    },
  },
  "id-repeated": {
    said: {
      en: "The id “{found}” is used twice.",
      fr: "L’identifiant « {found} » est utilisé deux fois.",
      es: "El identificador «{found}» se usa dos veces.",
      pt: "O identificador “{found}” é usado duas vezes.",
      ar: "استُخدم المعرّف «{found}» مرتين.",
    },
    mend: {
      en: "Give one of the two another id, here and wherever it is meant.",
      fr: "Donnez à l’un des deux un autre identifiant, ici et partout où il est visé.",
      es: "Dé a uno de los dos otro identificador, aquí y dondequiera que se aluda a él.",
      pt: "Dê a um dos dois outro identificador, aqui e onde quer que seja referido.",
      ar: "أعطوا أحدهما معرّفًا آخر، هنا وفي كل موضع يُقصد فيه.",
    },
  },
  "option-repeated": {
    said: {
      en: "Two options have the key “{found}”.",
      fr: "Deux options ont la clé « {found} ».",
      es: "Dos opciones tienen la clave «{found}».",
      pt: "Duas opções têm a chave “{found}”.",
      ar: "لخيارين المفتاح نفسه «{found}».",
    },
    mend: {
      en: "Give each option of a question a key of its own.",
      fr: "Donnez à chaque option d’une question une clé qui lui est propre.",
      es: "Dé a cada opción de una pregunta una clave propia.",
      pt: "Dê a cada opção de uma pergunta uma chave própria.",
      ar: "أعطوا كل خيار من خيارات السؤال مفتاحًا خاصًا به.",
    },
  },
  "not-applicable-scored": {
    said: {
      en: "An option counts as not applicable and yet has the score {found}.",
      fr: "Une option compte comme sans objet et a pourtant le score {found}.",
      es: "Una opción cuenta como no aplicable y, sin embargo, tiene la puntuación {found}.",
      pt: "Uma opção conta como não aplicável e, no entanto, tem a pontuação {found}.",
      ar: "يُعدّ أحد الخيارات غير منطبق، ومع ذلك له الدرجة {found}.",
    },
    mend: {
      en: "Write `score: null`, or take `as: not-applicable` away.",
      fr: "Écrivez `score: null`, ou enlevez `as: not-applicable`.",
      es: "Escriba `score: null`, o quite `as: not-applicable`.",
      pt: "Escreva `score: null`, ou retire `as: not-applicable`.",
      ar: "اكتبوا `score: null`، أو احذفوا `as: not-applicable`.",
    },
  },
  "number-bands-order": {
    said: {
      en: "The band up to {found} does not come after the one before it (expected {expected}).",
      fr: "La tranche jusqu’à {found} ne suit pas la précédente (attendu : {expected}).",
      es: "El tramo hasta {found} no sigue al anterior (se esperaba {expected}).",
      pt: "O escalão até {found} não se segue ao anterior (esperado: {expected}).",
      ar: "الفئة حتى {found} لا تأتي بعد سابقتها (المتوقع {expected}).",
    },
    mend: {
      en: "Order the bands by `upTo`, the smallest first.",
      fr: "Rangez les tranches par `upTo`, la plus petite d’abord.",
      es: "Ordene los tramos por `upTo`, el menor primero.",
      pt: "Ordene os escalões por `upTo`, o menor primeiro.",
      ar: "رتّبوا الفئات حسب `upTo`، الأصغر أولًا.",
    },
  },
  "number-bands-last": {
    said: {
      en: "The last band ends at {found}, so greater numbers have no score.",
      fr: "La dernière tranche s’arrête à {found} : les nombres plus grands n’ont pas de score.",
      es: "El último tramo termina en {found}: los números mayores no tienen puntuación.",
      pt: "O último escalão termina em {found}: os números maiores não têm pontuação.",
      ar: "تنتهي الفئة الأخيرة عند {found}، فلا درجة للأعداد الأكبر.",
    },
    mend: {
      en: "Add a last band without `upTo`.",
      fr: "Ajoutez une dernière tranche sans `upTo`.",
      es: "Añada un último tramo sin `upTo`.",
      pt: "Acrescente um último escalão sem `upTo`.",
      ar: "أضيفوا فئة أخيرة من دون `upTo`.",
    },
  },
  "number-bands-open": {
    said: {
      en: "A band without `upTo` stands before the last one; nothing after it can be reached.",
      fr: "Une tranche sans `upTo` précède la dernière ; rien de ce qui suit ne peut être atteint.",
      es: "Un tramo sin `upTo` está antes del último; nada de lo que sigue puede alcanzarse.",
      pt: "Um escalão sem `upTo` está antes do último; nada do que se segue pode ser alcançado.",
      ar: "توجد فئة من دون `upTo` قبل الأخيرة، فلا يمكن بلوغ ما بعدها.",
    },
    mend: {
      en: "Give it an `upTo`, or move it to the end.",
      fr: "Donnez-lui un `upTo`, ou placez-la à la fin.",
      es: "Póngale un `upTo`, o llévelo al final.",
      pt: "Dê-lhe um `upTo`, ou passe-o para o fim.",
      ar: "أعطوها قيمة `upTo`، أو انقلوها إلى النهاية.",
    },
  },
  "range-reversed": {
    said: {
      en: "The range {found} does not go from low to high.",
      fr: "L’étendue {found} ne va pas du bas vers le haut.",
      es: "El rango {found} no va de menor a mayor.",
      pt: "O intervalo {found} não vai do menor para o maior.",
      ar: "المدى {found} لا يبدأ بالأدنى وينتهي بالأعلى.",
    },
    mend: {
      en: "Write the lower end first, for example [0, 100].",
      fr: "Écrivez d’abord la borne basse, par exemple [0, 100].",
      es: "Escriba primero el extremo inferior, por ejemplo [0, 100].",
      pt: "Escreva primeiro o extremo inferior, por exemplo [0, 100].",
      ar: "اكتبوا الحد الأدنى أولًا، مثل [0, 100].",
    },
  },
  "power-invalid": {
    said: {
      en: "A power mean cannot have the power {found}.",
      fr: "Une moyenne de puissance ne peut avoir l’exposant {found}.",
      es: "Una media potencial no puede tener el exponente {found}.",
      pt: "Uma média de potência não pode ter o expoente {found}.",
      ar: "لا يمكن أن يكون أسّ متوسط القوى {found}.",
    },
    mend: {
      en: "Write another power than zero, or `geometric-mean`, which is what a power of zero tends to.",
      fr: "Écrivez un exposant autre que zéro, ou `geometric-mean`, vers quoi tend l’exposant zéro.",
      es: "Escriba un exponente distinto de cero, o `geometric-mean`, a lo que tiende el exponente cero.",
      pt: "Escreva um expoente diferente de zero, ou `geometric-mean`, para onde tende o expoente zero.",
      ar: "اكتبوا أسًّا غير الصفر، أو `geometric-mean` وهو ما يؤول إليه الأس صفر.",
    },
  },
  "headline-none": {
    said: {
      en: "No measure is the headline.",
      fr: "Aucune mesure n’est la mesure principale.",
      es: "Ninguna medida es la principal.",
      pt: "Nenhuma medida é a principal.",
      ar: "ليس بين المقاييس مقياس رئيسي.",
    },
    mend: {
      en: "Write `headline: true` at exactly one measure.",
      fr: "Écrivez `headline: true` à une mesure et une seule.",
      es: "Escriba `headline: true` en una sola medida.",
      pt: "Escreva `headline: true` numa só medida.",
      ar: "اكتبوا `headline: true` عند مقياس واحد فقط.",
    },
  },
  "headline-several": {
    said: {
      en: "Several measures are the headline: {found}.",
      fr: "Plusieurs mesures sont principales : {found}.",
      es: "Varias medidas son la principal: {found}.",
      pt: "Várias medidas são a principal: {found}.",
      ar: "أكثر من مقياس رئيسي: {found}.",
    },
    mend: {
      en: "Leave `headline: true` at one of them and delete it at the others.",
      fr: "Laissez `headline: true` à l’une d’elles et supprimez-le ailleurs.",
      es: "Deje `headline: true` en una de ellas y bórrelo en las demás.",
      pt: "Deixe `headline: true` numa delas e apague-o nas outras.",
      ar: "أبقوا `headline: true` عند واحد منها واحذفوه من البقية.",
    },
  },
  "node-repeated": {
    said: {
      en: "The node “{found}” stands twice in one measure.",
      fr: "Le nœud « {found} » figure deux fois dans une même mesure.",
      es: "El nodo «{found}» aparece dos veces en una medida.",
      pt: "O nó “{found}” aparece duas vezes numa medida.",
      ar: "تكررت العقدة «{found}» مرتين في مقياس واحد.",
    },
    mend: {
      en: "Give each node of a measure an id of its own.",
      fr: "Donnez à chaque nœud d’une mesure un identifiant qui lui est propre.",
      es: "Dé a cada nodo de una medida un identificador propio.",
      pt: "Dê a cada nó de uma medida um identificador próprio.",
      ar: "أعطوا كل عقدة في المقياس معرّفًا خاصًا بها.",
    },
  },
  "tree-cycle": {
    said: {
      en: "A node contains itself: {found}.",
      fr: "Un nœud se contient lui-même : {found}.",
      es: "Un nodo se contiene a sí mismo: {found}.",
      pt: "Um nó contém-se a si próprio: {found}.",
      ar: "عقدة تحتوي نفسها: {found}.",
    },
    mend: {
      en: "Take the inner one out, or give it another id.",
      fr: "Retirez celui qui est à l’intérieur, ou donnez-lui un autre identifiant.",
      es: "Quite el interior, o déle otro identificador.",
      pt: "Retire o interior, ou dê-lhe outro identificador.",
      ar: "أزيلوا العقدة الداخلية، أو أعطوها معرّفًا آخر.",
    },
  },
  "child-repeated": {
    said: {
      en: "“{found}” is a child of the same node twice and counts twice.",
      fr: "« {found} » figure deux fois sous le même nœud et compte double.",
      es: "«{found}» está dos veces bajo el mismo nodo y cuenta doble.",
      pt: "“{found}” está duas vezes sob o mesmo nó e conta a dobrar.",
      ar: "«{found}» مكرر تحت العقدة نفسها ويُحتسب مرتين.",
    },
    mend: {
      en: "Delete one of the two; if it is to count twice, give it `weight: 2`.",
      fr: "Supprimez l’un des deux ; s’il doit compter double, donnez-lui `weight: 2`.",
      es: "Borre uno de los dos; si ha de contar doble, póngale `weight: 2`.",
      pt: "Apague um dos dois; se deve contar a dobrar, dê-lhe `weight: 2`.",
      ar: "احذفوا أحدهما؛ وإن كان المقصود احتسابه مرتين فأعطوه `weight: 2`.",
    },
  },
  "tree-indicator-unknown": {
    said: {
      en: "The tree names “{found}”, but no indicator has this id.",
      fr: "L’arbre nomme « {found} », mais aucun indicateur ne porte cet identifiant.",
      es: "El árbol nombra «{found}», pero ningún indicador tiene ese identificador.",
      pt: "A árvore nomeia “{found}”, mas nenhum indicador tem esse identificador.",
      ar: "تذكر الشجرة «{found}»، ولا يوجد مؤشر فرعي بهذا المعرّف.",
    },
    mend: {
      en: "{near, select, yes {Write “{expected}”, if that is what is meant, or add the indicator.} other {Add the indicator, or take it out of the tree.}}",
      fr: "{near, select, yes {Écrivez « {expected} » si c’est ce que vous vouliez dire, ou ajoutez l’indicateur.} other {Ajoutez l’indicateur, ou retirez-le de l’arbre.}}",
      es: "{near, select, yes {Escriba «{expected}» si es lo que quería decir, o añada el indicador.} other {Añada el indicador, o quítelo del árbol.}}",
      pt: "{near, select, yes {Escreva “{expected}” se era isso que queria dizer, ou acrescente o indicador.} other {Acrescente o indicador, ou retire-o da árvore.}}",
      ar: "{near, select, yes {اكتبوا «{expected}» إن كان هو المقصود، أو أضيفوا المؤشر الفرعي.} other {أضيفوا المؤشر الفرعي، أو احذفوه من الشجرة.}}",
    },
  },
  "weights-zero": {
    said: {
      en: "All weights under “{found}” are zero.",
      fr: "Tous les poids sous « {found} » sont nuls.",
      es: "Todos los pesos bajo «{found}» son cero.",
      pt: "Todos os pesos sob “{found}” são zero.",
      ar: "كل الأوزان تحت «{found}» صفر.",
    },
    mend: {
      en: "Give at least one child a weight above zero.",
      fr: "Donnez à un enfant au moins un poids supérieur à zéro.",
      es: "Dé al menos a un hijo un peso mayor que cero.",
      pt: "Dê a pelo menos um filho um peso superior a zero.",
      ar: "أعطوا فرعًا واحدًا على الأقل وزنًا أكبر من الصفر.",
    },
  },
  "negative-score": {
    said: {
      en: "A score below zero stands under a combination that has no meaning for it{near, select, yes { ({expected})} other {}}.",
      fr: "Un score inférieur à zéro se trouve sous une combinaison qui n’a pas de sens pour lui{near, select, yes { ({expected})} other {}}.",
      es: "Una puntuación inferior a cero está bajo una combinación que no tiene sentido para ella{near, select, yes { ({expected})} other {}}.",
      pt: "Uma pontuação inferior a zero está sob uma combinação que não faz sentido para ela{near, select, yes { ({expected})} other {}}.",
      ar: "توجد درجة أقل من الصفر تحت طريقة جمع لا معنى لها معها{near, select, yes { ({expected})} other {}}.",
    },
    mend: {
      en: "Use `mean`, or make every score under a geometric or harmonic mean zero or more.",
      fr: "Utilisez `mean`, ou rendez nuls ou positifs tous les scores sous une moyenne géométrique ou harmonique.",
      es: "Use `mean`, o haga que toda puntuación bajo una media geométrica o armónica sea cero o más.",
      pt: "Use `mean`, ou faça com que toda a pontuação sob uma média geométrica ou harmónica seja zero ou mais.",
      ar: "استخدموا `mean`، أو اجعلوا كل الدرجات تحت المتوسط الهندسي أو التوافقي صفرًا أو أكثر.",
    },
  },
  "score-too-large": {
    said: {
      en: "The scores of “{node}” in {place} {period} come to more than a number can hold.",
      fr: "Les scores de « {node} » pour {place} {period} dépassent ce qu’un nombre peut contenir.",
      es: "Las puntuaciones de «{node}» en {place} {period} superan lo que cabe en un número.",
      pt: "As pontuações de “{node}” em {place} {period} excedem o que cabe num número.",
      ar: "درجات «{node}» في {place} {period} تتجاوز ما يتسع له عدد.",
    },
    mend: {
      en: "Give answers and weights in a larger unit; scores of 0–100 are usual.",
      fr: "Donnez réponses et poids dans une unité plus grande ; des scores de 0 à 100 sont d’usage.",
      es: "Dé respuestas y pesos en una unidad mayor; lo habitual son puntuaciones de 0 a 100.",
      pt: "Dê respostas e pesos numa unidade maior; o habitual são pontuações de 0 a 100.",
      ar: "اكتبوا الإجابات والأوزان بوحدة أكبر؛ والمعتاد درجات من 0 إلى 100.",
    },
  },
  "bands-order": {
    said: {
      en: "The band from {found} does not come after a higher one (expected {expected}).",
      fr: "La catégorie à partir de {found} ne suit pas une catégorie plus haute (attendu : {expected}).",
      es: "La banda desde {found} no sigue a una más alta (se esperaba {expected}).",
      pt: "A faixa a partir de {found} não se segue a uma mais alta (esperado: {expected}).",
      ar: "الفئة ابتداءً من {found} لا تأتي بعد فئة أعلى منها (المتوقع {expected}).",
    },
    mend: {
      en: "Order the bands by `from`, the highest first, each once.",
      fr: "Rangez les catégories par `from`, la plus haute d’abord, chacune une fois.",
      es: "Ordene las bandas por `from`, la más alta primero, cada una una vez.",
      pt: "Ordene as faixas por `from`, a mais alta primeiro, cada uma uma vez.",
      ar: "رتّبوا الفئات حسب `from`، الأعلى أولًا، وكل واحدة مرة واحدة.",
    },
  },
  "band-outside": {
    said: {
      en: "The band from {found} lies outside the scale of every measure ({expected}).",
      fr: "La catégorie à partir de {found} est hors de l’échelle de toutes les mesures ({expected}).",
      es: "La banda desde {found} queda fuera de la escala de todas las medidas ({expected}).",
      pt: "A faixa a partir de {found} fica fora da escala de todas as medidas ({expected}).",
      ar: "الفئة ابتداءً من {found} خارج سلّم جميع المقاييس ({expected}).",
    },
    mend: {
      en: "Let it begin within the scale, correct the `range` of a measure, or take it away.",
      fr: "Faites-la commencer dans l’échelle, corrigez le `range` d’une mesure, ou supprimez-la.",
      es: "Haga que empiece dentro de la escala, corrija el `range` de una medida o quítela.",
      pt: "Faça-a começar dentro da escala, corrija o `range` de uma medida ou retire-a.",
      ar: "اجعلوها تبدأ ضمن السلّم أو صحّحوا `range` لأحد المقاييس أو احذفوها.",
    },
  },
  "typology-node-unknown": {
    said: {
      en: "A typology asks for the node “{found}”, which no measure has.",
      fr: "Une typologie invoque le nœud « {found} », qu’aucune mesure ne contient.",
      es: "Una tipología pide el nodo «{found}», que ninguna medida tiene.",
      pt: "Uma tipologia pede o nó “{found}”, que nenhuma medida tem.",
      ar: "يطلب تصنيف العقدة «{found}» ولا يحتويها أي مقياس.",
    },
    mend: {
      en: "{near, select, yes {Write “{expected}”, if that is what is meant.} other {Name a node of one of the measures.}}",
      fr: "{near, select, yes {Écrivez « {expected} » si c’est ce que vous vouliez dire.} other {Nommez un nœud de l’une des mesures.}}",
      es: "{near, select, yes {Escriba «{expected}» si es lo que quería decir.} other {Nombre un nodo de una de las medidas.}}",
      pt: "{near, select, yes {Escreva “{expected}” se era isso que queria dizer.} other {Nomeie um nó de uma das medidas.}}",
      ar: "{near, select, yes {اكتبوا «{expected}» إن كان هو المقصود.} other {سمّوا عقدة من أحد المقاييس.}}",
    },
  },
  "indicator-unused": {
    said: {
      en: "“{found}” is asked but counts in no measure.",
      fr: "« {found} » est demandé mais ne compte dans aucune mesure.",
      es: "«{found}» se pregunta pero no cuenta en ninguna medida.",
      pt: "“{found}” é perguntado mas não conta em nenhuma medida.",
      ar: "«{found}» يُسأل عنه لكنه لا يُحتسب في أي مقياس.",
    },
    mend: {
      en: "Nothing needs to be done if this is meant; else add it to a tree.",
      fr: "Rien à faire si c’est voulu ; sinon, ajoutez-le à un arbre.",
      es: "No hay que hacer nada si es intencionado; si no, añádalo a un árbol.",
      pt: "Nada a fazer se for intencional; se não, acrescente-o a uma árvore.",
      ar: "لا يلزم شيء إن كان هذا مقصودًا؛ وإلا فأضيفوه إلى شجرة.",
    },
  },
  "language-missing": {
    said: {
      en: "{count, plural, one {One text is} other {# texts are}} not there in the language “{found}”.",
      fr: "{count, plural, one {Un texte n’existe pas} other {# textes n’existent pas}} dans la langue « {found} ».",
      es: "{count, plural, one {Un texto no existe} other {# textos no existen}} en el idioma «{found}».",
      pt: "{count, plural, one {Um texto não existe} other {# textos não existem}} na língua “{found}”.",
      ar: "{count, plural, zero {لا نصوص ناقصة} one {نص واحد غير متوفر} two {نصان غير متوفرين} few {# نصوص غير متوفرة} many {# نصًا غير متوفر} other {# نص غير متوفر}} باللغة «{found}».",
    },
    mend: {
      en: "Readers of that language will be shown another; add the translation when you have it.",
      fr: "Les lecteurs de cette langue en verront une autre ; ajoutez la traduction quand vous l’aurez.",
      es: "A quienes lean en ese idioma se les mostrará otro; añada la traducción cuando la tenga.",
      pt: "Aos leitores dessa língua será mostrada outra; acrescente a tradução quando a tiver.",
      ar: "ستُعرض لقراء تلك اللغة لغة أخرى؛ أضيفوا الترجمة متى توفرت.",
    },
  },
});

export type InstrumentCode = keyof typeof instrumentWords | keyof typeof preparationWords;
