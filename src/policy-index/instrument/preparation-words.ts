/** What may be found about a preparation (`prepare:` in `instrument.yaml`), in the file or over the answers, and how to mend it. */
import { findingMessages } from "./finding-messages.ts";

export const preparationWords = findingMessages({
  "prepare-indicator-unknown": {
    said: {
      en: "The preparation names “{found}”, which is no indicator of this instrument.",
      fr: "La préparation nomme « {found} », qui n’est pas un indicateur de cet instrument.",
      es: "La preparación nombra «{found}», que no es un indicador de este instrumento.",
      pt: "A preparação nomeia “{found}”, que não é um indicador deste instrumento.",
      ar: "يذكر الإعداد «{found}» وهو ليس مؤشرًا في هذه الأداة.",
    },
    mend: {
      en: "{near, select, yes {Write “{expected}”, if that is what is meant.} other {Write the id of an indicator as it stands under `indicators`.}}",
      fr: "{near, select, yes {Écrivez « {expected} » si c’est ce que vous vouliez dire.} other {Écrivez l’id d’un indicateur tel qu’il figure sous `indicators`.}}",
      es: "{near, select, yes {Escriba «{expected}» si es lo que quería decir.} other {Escriba el id de un indicador tal como figura en `indicators`.}}",
      pt: "{near, select, yes {Escreva “{expected}” se era isso que queria dizer.} other {Escreva o id de um indicador tal como está em `indicators`.}}",
      ar: "{near, select, yes {اكتبوا «{expected}» إن كان هو المقصود.} other {اكتبوا معرّف مؤشر كما ورد تحت `indicators`.}}",
    },
  },
  "prepare-node-unknown": {
    said: {
      en: "The preparation fills in within the node “{found}”, which the headline measure does not have.",
      fr: "La préparation complète à l’intérieur du nœud « {found} », que la mesure principale ne contient pas.",
      es: "La preparación completa dentro del nodo «{found}», que la medida principal no tiene.",
      pt: "A preparação completa dentro do nó “{found}”, que a medida principal não tem.",
      ar: "يستكمل الإعداد القيم داخل العقدة «{found}» ولا يحتويها المقياس الرئيسي.",
    },
    mend: {
      en: "{near, select, yes {Write “{expected}”, if that is what is meant.} other {Name a node of the headline measure, or write `parent` or `all`.}}",
      fr: "{near, select, yes {Écrivez « {expected} » si c’est ce que vous vouliez dire.} other {Nommez un nœud de la mesure principale, ou écrivez `parent` ou `all`.}}",
      es: "{near, select, yes {Escriba «{expected}» si es lo que quería decir.} other {Nombre un nodo de la medida principal, o escriba `parent` o `all`.}}",
      pt: "{near, select, yes {Escreva “{expected}” se era isso que queria dizer.} other {Nomeie um nó da medida principal, ou escreva `parent` ou `all`.}}",
      ar: "{near, select, yes {اكتبوا «{expected}» إن كان هو المقصود.} other {سمّوا عقدة من المقياس الرئيسي، أو اكتبوا `parent` أو `all`.}}",
    },
  },
  "prepare-group-unknown": {
    said: {
      en: "The preparation fills in by the group “{found}”, which is no group of places.csv.",
      fr: "La préparation complète d’après le groupe « {found} », qui n’est pas un groupe de places.csv.",
      es: "La preparación completa según el grupo «{found}», que no es un grupo de places.csv.",
      pt: "A preparação completa segundo o grupo “{found}”, que não é um grupo de places.csv.",
      ar: "يستكمل الإعداد القيم بحسب المجموعة «{found}» وهي ليست من مجموعات places.csv.",
    },
    mend: {
      en: "{near, select, yes {Write “{expected}”, if that is what is meant.} other {Add the group to places.csv with its members, or name one that is there.}}",
      fr: "{near, select, yes {Écrivez « {expected} » si c’est ce que vous vouliez dire.} other {Ajoutez le groupe à places.csv avec ses membres, ou nommez-en un qui y figure.}}",
      es: "{near, select, yes {Escriba «{expected}» si es lo que quería decir.} other {Añada el grupo a places.csv con sus miembros, o nombre uno que figure allí.}}",
      pt: "{near, select, yes {Escreva “{expected}” se era isso que queria dizer.} other {Acrescente o grupo a places.csv com os seus membros, ou nomeie um que lá esteja.}}",
      ar: "{near, select, yes {اكتبوا «{expected}» إن كان هو المقصود.} other {أضيفوا المجموعة مع أعضائها إلى places.csv، أو سمّوا مجموعة موجودة فيه.}}",
    },
  },
  "prepare-target-missing": {
    said: {
      en: "“{found}” has no entry under `{expected}`, and its scale is taken from there.",
      fr: "« {found} » n’a pas d’entrée sous `{expected}`, d’où vient son échelle.",
      es: "«{found}» no tiene entrada en `{expected}`, de donde se toma su escala.",
      pt: "“{found}” não tem entrada em `{expected}`, de onde vem a sua escala.",
      ar: "لا مدخل للمؤشر «{found}» تحت `{expected}` ومنه يؤخذ مقياسه.",
    },
    mend: {
      en: "Add it under `{expected}`, or give the indicator another rule under `except`.",
      fr: "Ajoutez-le sous `{expected}`, ou donnez à l’indicateur une autre règle sous `except`.",
      es: "Añádala en `{expected}`, o dé al indicador otra regla en `except`.",
      pt: "Acrescente-a em `{expected}`, ou dê ao indicador outra regra em `except`.",
      ar: "أضيفوه تحت `{expected}`، أو اجعلوا للمؤشر قاعدة أخرى تحت `except`.",
    },
  },
  "prepare-scale": {
    said: {
      en: "A scale must go upwards; this one is {found}.",
      fr: "Une échelle doit aller en montant ; celle-ci est {found}.",
      es: "Una escala debe ir hacia arriba; esta es {found}.",
      pt: "Uma escala tem de ir para cima; esta é {found}.",
      ar: "يجب أن يكون المقياس تصاعديًا؛ وهذا {found}.",
    },
    mend: {
      en: "Write the lower number first. Where less is better, say so with `direction: less-is-better` on the indicator.",
      fr: "Écrivez d’abord le plus petit nombre. Si moins vaut mieux, dites-le par `direction: less-is-better` sur l’indicateur.",
      es: "Escriba primero el número menor. Si menos es mejor, dígalo con `direction: less-is-better` en el indicador.",
      pt: "Escreva primeiro o número menor. Se menos é melhor, diga-o com `direction: less-is-better` no indicador.",
      ar: "اكتبوا العدد الأصغر أولًا. وإن كان الأقل أفضل فاكتبوا `direction: less-is-better` عند المؤشر.",
    },
  },
  "prepare-categories": {
    said: {
      en: "These categories do not work out: {found}.",
      fr: "Ces catégories ne tombent pas juste : {found}.",
      es: "Estas categorías no cuadran: {found}.",
      pt: "Estas categorias não batem certo: {found}.",
      ar: "هذه الفئات غير متسقة: {found}.",
    },
    mend: {
      en: "Under `upTo` write shares between 0 and 1, each above the one before; under `scores` one score more than shares.",
      fr: "Sous `upTo`, écrivez des parts entre 0 et 1, chacune au-dessus de la précédente ; sous `scores`, un score de plus que de parts.",
      es: "En `upTo` escriba proporciones entre 0 y 1, cada una mayor que la anterior; en `scores`, una puntuación más que proporciones.",
      pt: "Em `upTo` escreva proporções entre 0 e 1, cada uma acima da anterior; em `scores`, uma pontuação a mais do que proporções.",
      ar: "اكتبوا تحت `upTo` نسبًا بين 0 و1 كل منها أعلى من سابقتها، وتحت `scores` درجات تزيد على عدد النسب بواحدة.",
    },
  },
  "prepare-reference-unknown": {
    said: {
      en: "The preparation takes {found} as its reference, which has no answers in this package.",
      fr: "La préparation prend {found} pour référence, dont ce paquet n’a pas de réponses.",
      es: "La preparación toma {found} como referencia, de la que este paquete no tiene respuestas.",
      pt: "A preparação toma {found} como referência, de que este pacote não tem respostas.",
      ar: "يتخذ الإعداد {found} مرجعًا ولا إجابات له في هذه الحزمة.",
    },
    mend: {
      en: "Name a place and a period that answers.csv holds, written as they are there.",
      fr: "Nommez un lieu et une période que contient answers.csv, écrits comme ils le sont là.",
      es: "Nombre un lugar y un período que contenga answers.csv, escritos como allí.",
      pt: "Nomeie um lugar e um período que answers.csv contenha, escritos como lá estão.",
      ar: "سمّوا مكانًا وفترة يحتويهما answers.csv كما كُتبا فيه.",
    },
  },
  "measured-not-normalised": {
    said: {
      en: "“{found}” is combined in its own units: nothing brings it to a common scale.",
      fr: "« {found} » est combiné dans ses propres unités : rien ne le ramène à une échelle commune.",
      es: "«{found}» se combina en sus propias unidades: nada lo lleva a una escala común.",
      pt: "“{found}” é combinado nas suas próprias unidades: nada o traz a uma escala comum.",
      ar: "يُدمج «{found}» بوحداته هو: لا شيء يحوّله إلى مقياس مشترك.",
    },
    mend: {
      en: "Give `prepare` a `normalise`, for instance `rule: min-max`. Nothing needs to be done if all its neighbours are in the same units.",
      fr: "Donnez à `prepare` un `normalise`, par exemple `rule: min-max`. Rien à faire si tous ses voisins sont dans les mêmes unités.",
      es: "Dé a `prepare` un `normalise`, por ejemplo `rule: min-max`. No hay que hacer nada si todos sus vecinos están en las mismas unidades.",
      pt: "Dê a `prepare` um `normalise`, por exemplo `rule: min-max`. Nada a fazer se todos os seus vizinhos estiverem nas mesmas unidades.",
      ar: "أضيفوا إلى `prepare` مفتاح `normalise`، مثل `rule: min-max`. ولا يلزم شيء إن كانت المؤشرات المجاورة كلها بالوحدات نفسها.",
    },
  },
  "prepare-everyone-left-out": {
    said: {
      en: "No place has enough answers to be scored: the fullest has {found} of what is asked, and {expected} is needed.",
      fr: "Aucun lieu n’a assez de réponses pour être noté : le plus complet a {found} de ce qui est demandé, et il faut {expected}.",
      es: "Ningún lugar tiene respuestas suficientes para puntuarse: el más completo tiene {found} de lo que se pregunta y hace falta {expected}.",
      pt: "Nenhum lugar tem respostas suficientes para ser pontuado: o mais completo tem {found} do que se pergunta e é preciso {expected}.",
      ar: "لا مكان لديه إجابات كافية ليُقيَّم: أكملها لديه {found} من المطلوب، واللازم {expected}.",
    },
    mend: {
      en: "Lower the shares under `prepare.screen`, or add answers.",
      fr: "Abaissez les parts sous `prepare.screen`, ou ajoutez des réponses.",
      es: "Baje las proporciones en `prepare.screen`, o añada respuestas.",
      pt: "Baixe as proporções em `prepare.screen`, ou acrescente respostas.",
      ar: "خفّضوا النسب تحت `prepare.screen`، أو أضيفوا إجابات.",
    },
  },
  "prepare-left-out": {
    said: {
      en: "{count, plural, one {One place in a period is} other {# places in a period are}} left out for want of answers, the first of them {found}.",
      fr: "{count, plural, one {Un lieu dans une période est laissé} other {# lieux dans une période sont laissés}} de côté faute de réponses ; le premier : {found}.",
      es: "{count, plural, one {Un lugar en un período queda} other {# lugares en un período quedan}} fuera por falta de respuestas; el primero: {found}.",
      pt: "{count, plural, one {Um lugar num período fica} other {# lugares num período ficam}} de fora por falta de respostas; o primeiro: {found}.",
      ar: "{count, plural, zero {لم يُستبعد أي مكان} one {استُبعد مكان واحد في فترة} two {استُبعد مكانان في فترة} few {استُبعدت # أماكن في فترة} many {استُبعد # مكانًا في فترة} other {استُبعد # مكان في فترة}} لنقص الإجابات، أولها {found}.",
    },
    mend: {
      en: "Nothing needs to be done if this is meant; else lower the shares under `prepare.screen`, or add answers.",
      fr: "Rien à faire si c’est voulu ; sinon, abaissez les parts sous `prepare.screen`, ou ajoutez des réponses.",
      es: "No hay que hacer nada si es intencionado; si no, baje las proporciones en `prepare.screen` o añada respuestas.",
      pt: "Nada a fazer se for intencional; se não, baixe as proporções em `prepare.screen` ou acrescente respostas.",
      ar: "لا يلزم شيء إن كان هذا مقصودًا؛ وإلا فخفّضوا النسب تحت `prepare.screen` أو أضيفوا إجابات.",
    },
  },
  "prepare-constant": {
    said: {
      en: "Every value of “{found}” is the same: it has no place on the scale and counts as missing.",
      fr: "Toutes les valeurs de « {found} » sont égales : il n’a pas de place sur l’échelle et compte comme manquant.",
      es: "Todos los valores de «{found}» son iguales: no tiene lugar en la escala y cuenta como ausente.",
      pt: "Todos os valores de “{found}” são iguais: não tem lugar na escala e conta como em falta.",
      ar: "كل قيم «{found}» متساوية: لا موضع له على المقياس ويُعد ناقصًا.",
    },
    mend: {
      en: "Give it goalposts or `scaled` under `except`, which do not depend on the values, or take it out of the tree.",
      fr: "Donnez-lui sous `except` des bornes (`goalposts`) ou `scaled`, qui ne dépendent pas des valeurs, ou retirez-le de l’arbre.",
      es: "Dele en `except` unos límites (`goalposts`) o `scaled`, que no dependen de los valores, o quítelo del árbol.",
      pt: "Dê-lhe em `except` limites (`goalposts`) ou `scaled`, que não dependem dos valores, ou retire-o da árvore.",
      ar: "اجعلوا له تحت `except` حدودًا (`goalposts`) أو `scaled` لا تتوقف على القيم، أو أخرجوه من الشجرة.",
    },
  },
  "prepare-no-place": {
    said: {
      en: "{count, plural, one {One value} other {# values}} of “{found}” {count, plural, one {has} other {have}} no place on the scale and {count, plural, one {counts} other {count}} as missing.",
      fr: "{count, plural, one {Une valeur de « {found} » n’a pas de place sur l’échelle et compte comme manquante} other {# valeurs de « {found} » n’ont pas de place sur l’échelle et comptent comme manquantes}}.",
      es: "{count, plural, one {Un valor de «{found}» no tiene lugar en la escala y cuenta como ausente} other {# valores de «{found}» no tienen lugar en la escala y cuentan como ausentes}}.",
      pt: "{count, plural, one {Um valor de “{found}” não tem lugar na escala e conta como em falta} other {# valores de “{found}” não têm lugar na escala e contam como em falta}}.",
      ar: "{count, plural, zero {لا قيم} one {قيمة واحدة} two {قيمتان} few {# قيم} many {# قيمة} other {# قيمة}} من «{found}» بلا موضع على المقياس، وتُعد ناقصة.",
    },
    mend: {
      en: "Look at its target or reference: neither may be the lowest value, nor missing. Or give it another rule under `except`.",
      fr: "Examinez sa cible ou sa référence : elle ne peut être ni la plus petite valeur ni manquante. Ou donnez-lui une autre règle sous `except`.",
      es: "Revise su objetivo o su referencia: no puede ser el valor más bajo ni faltar. O dele otra regla en `except`.",
      pt: "Veja o seu alvo ou a sua referência: não pode ser o valor mais baixo nem faltar. Ou dê-lhe outra regra em `except`.",
      ar: "راجعوا هدفه أو مرجعه: لا يجوز أن يكون أدنى قيمة ولا أن يكون ناقصًا. أو اجعلوا له قاعدة أخرى تحت `except`.",
    },
  },
  "prepare-empty": {
    said: {
      en: "Nobody has an answer to “{found}”: there is nothing to fill it in from.",
      fr: "Personne n’a de réponse à « {found} » : il n’y a rien d’où le compléter.",
      es: "Nadie tiene respuesta a «{found}»: no hay de dónde completarlo.",
      pt: "Ninguém tem resposta a “{found}”: não há de onde o completar.",
      ar: "لا إجابة لأحد عن «{found}»: لا شيء يُستكمل منه.",
    },
    mend: {
      en: "Add answers, or take the indicator out of the tree; it counts as missing everywhere.",
      fr: "Ajoutez des réponses, ou retirez l’indicateur de l’arbre ; il compte partout comme manquant.",
      es: "Añada respuestas, o quite el indicador del árbol; cuenta como ausente en todas partes.",
      pt: "Acrescente respostas, ou retire o indicador da árvore; conta como em falta em toda a parte.",
      ar: "أضيفوا إجابات، أو أخرجوا المؤشر من الشجرة؛ فهو يُعد ناقصًا في كل مكان.",
    },
  },
  "prepare-not-filled": {
    said: {
      en: "{count, plural, one {One missing answer} other {# missing answers}} to “{found}” could not be filled in: no place alike has one.",
      fr: "{count, plural, one {Une réponse manquante à « {found} » n’a pu être complétée} other {# réponses manquantes à « {found} » n’ont pu être complétées}} : aucun lieu semblable n’en a.",
      es: "{count, plural, one {Una respuesta ausente a «{found}» no pudo completarse} other {# respuestas ausentes a «{found}» no pudieron completarse}}: ningún lugar semejante la tiene.",
      pt: "{count, plural, one {Uma resposta em falta a “{found}” não pôde ser completada} other {# respostas em falta a “{found}” não puderam ser completadas}}: nenhum lugar semelhante a tem.",
      ar: "{count, plural, zero {لا إجابات ناقصة} one {إجابة ناقصة واحدة} two {إجابتان ناقصتان} few {# إجابات ناقصة} many {# إجابة ناقصة} other {# إجابة ناقصة}} عن «{found}» تعذّر استكمالها: لا مكان مشابه لديه إجابة.",
    },
    mend: {
      en: "They stay missing. Put the places in a group with others that answer, or fill in by a wider rule.",
      fr: "Elles restent manquantes. Mettez ces lieux dans un groupe avec d’autres qui répondent, ou complétez par une règle plus large.",
      es: "Siguen ausentes. Ponga los lugares en un grupo con otros que respondan, o complete con una regla más amplia.",
      pt: "Continuam em falta. Ponha os lugares num grupo com outros que respondam, ou complete por uma regra mais ampla.",
      ar: "تبقى ناقصة. ضعوا الأماكن في مجموعة مع أخرى لديها إجابات، أو استكملوا بقاعدة أوسع.",
    },
  },
  "prepare-treatment-impossible": {
    said: {
      en: "“{found}” has outlying values, and {expected} has no meaning for it: it was left as it is.",
      fr: "« {found} » a des valeurs extrêmes, et {expected} n’a pas de sens pour lui : il est resté tel quel.",
      es: "«{found}» tiene valores extremos y {expected} no tiene sentido para él: se dejó como está.",
      pt: "“{found}” tem valores extremos e {expected} não tem sentido para ele: ficou como está.",
      ar: "لدى «{found}» قيم متطرفة ولا معنى لـ{expected} فيه: تُرك كما هو.",
    },
    mend: {
      en: "Box-Cox needs values above 0: write `shifted: true`, or treat this indicator otherwise under `except`.",
      fr: "Box-Cox demande des valeurs au-dessus de 0 : écrivez `shifted: true`, ou traitez cet indicateur autrement sous `except`.",
      es: "Box-Cox necesita valores mayores que 0: escriba `shifted: true`, o trate este indicador de otro modo en `except`.",
      pt: "Box-Cox precisa de valores acima de 0: escreva `shifted: true`, ou trate este indicador de outro modo em `except`.",
      ar: "يحتاج Box-Cox إلى قيم أعلى من 0: اكتبوا `shifted: true`، أو عالجوا هذا المؤشر بطريقة أخرى تحت `except`.",
    },
  },
  "prepare-still-outlying": {
    said: {
      en: "“{found}” still has outlying values after treatment.",
      fr: "« {found} » a encore des valeurs extrêmes après traitement.",
      es: "«{found}» aún tiene valores extremos tras el tratamiento.",
      pt: "“{found}” ainda tem valores extremos depois do tratamento.",
      ar: "ما زالت لدى «{found}» قيم متطرفة بعد المعالجة.",
    },
    mend: {
      en: "A few places may decide its scale: move more points, add a `next`, or treat it otherwise under `except`.",
      fr: "Quelques lieux peuvent décider de son échelle : déplacez plus de points, ajoutez un `next`, ou traitez-le autrement sous `except`.",
      es: "Unos pocos lugares pueden decidir su escala: mueva más puntos, añada un `next` o trátelo de otro modo en `except`.",
      pt: "Poucos lugares podem decidir a sua escala: mova mais pontos, acrescente um `next` ou trate-o de outro modo em `except`.",
      ar: "قد تحدد أماكن قليلة مقياسه: حرّكوا نقاطًا أكثر، أو أضيفوا `next`، أو عالجوه بطريقة أخرى تحت `except`.",
    },
  },
  "prepare-without-effect": {
    said: {
      en: "The step `{found}` was asked for and changed no value.",
      fr: "L’étape `{found}` était demandée et n’a changé aucune valeur.",
      es: "El paso `{found}` se pidió y no cambió ningún valor.",
      pt: "O passo `{found}` foi pedido e não mudou nenhum valor.",
      ar: "طُلبت الخطوة `{found}` ولم تغيّر أي قيمة.",
    },
    mend: {
      en: "Leave it out, so that nobody reads of something that was not done; or look at why nothing is missing or outlying.",
      fr: "Retirez-la, pour que personne ne lise ce qui n’a pas été fait ; ou voyez pourquoi rien ne manque ni n’est extrême.",
      es: "Quítelo, para que nadie lea algo que no se hizo; o vea por qué nada falta ni es extremo.",
      pt: "Retire-o, para que ninguém leia o que não foi feito; ou veja porque nada falta nem é extremo.",
      ar: "احذفوها كي لا يقرأ أحد عن شيء لم يحدث؛ أو انظروا لماذا لا شيء ناقص ولا متطرف.",
    },
  },
});
