/** What may be wrong with a file of variations, in words. What is wrong with any YAML is said in the instrument's words. */
import type { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { FindingMessage } from "../instrument/finding-messages.ts";
import { findingWords } from "../package/words.ts";

export const variationFindings: Readonly<Record<string, FindingMessage>> = {
  "variation-key-missing": {
    said: {
      en: "“{expected}” is missing.",
      fr: "« {expected} » manque.",
      es: "Falta «{expected}».",
      pt: "Falta “{expected}”.",
      ar: "«{expected}» غير موجود.",
    },
    mend: {
      en: "Add it here; the guide’s table of variations says what belongs into it.",
      fr: "Ajoutez-la ici ; le tableau des variations, dans le guide, dit ce qu’elle contient.",
      es: "Añádala aquí; la tabla de variaciones de la guía dice qué debe contener.",
      pt: "Acrescente-a aqui; o quadro de variações do guia diz o que deve conter.",
      ar: "أضيفوه هنا؛ وجدول التغييرات في الدليل يبيّن ما يوضع فيه.",
    },
  },
  "variation-value-kind": {
    said: {
      en: "Found {found}; expected {near, select, yes {a value of kind “{expected}”} other {another kind of value}}.",
      fr: "Trouvé : {found} ; attendu : {near, select, yes {une valeur de type « {expected} »} other {une valeur d’un autre type}}.",
      es: "Se encontró {found}; se esperaba {near, select, yes {un valor de tipo «{expected}»} other {un valor de otro tipo}}.",
      pt: "Encontrado: {found}; esperado: {near, select, yes {um valor do tipo “{expected}”} other {um valor de outro tipo}}.",
      ar: "وُجد {found}؛ والمتوقع {near, select, yes {قيمة من النوع «{expected}»} other {قيمة من نوع آخر}}.",
    },
    mend: {
      en: "Write it as the guide’s table of variations shows.",
      fr: "Écrivez-la comme le montre le tableau des variations, dans le guide.",
      es: "Escríbalo como muestra la tabla de variaciones de la guía.",
      pt: "Escreva-o como mostra o quadro de variações do guia.",
      ar: "اكتبوها كما يبيّن جدول التغييرات في الدليل.",
    },
  },
  "variation-repeated": {
    said: {
      en: "“{found}” is varied twice.",
      fr: "« {found} » est variée deux fois.",
      es: "«{found}» se varía dos veces.",
      pt: "“{found}” é variada duas vezes.",
      ar: "«{found}» مذكور مرتين.",
    },
    mend: {
      en: "Keep one; several ways of one choice go into one list.",
      fr: "N’en gardez qu’une ; plusieurs manières d’un même choix vont dans une seule liste.",
      es: "Deje una; varias formas de una misma decisión van en una sola lista.",
      pt: "Mantenha uma; várias formas da mesma escolha vão numa só lista.",
      ar: "أبقوا واحدًا؛ فالطرق المتعددة للخيار نفسه توضع في قائمة واحدة.",
    },
  },
  "variation-node-unknown": {
    said: {
      en: "The headline measure has no node “{found}”.",
      fr: "La mesure principale n’a pas de nœud « {found} ».",
      es: "La medida principal no tiene ningún nodo «{found}».",
      pt: "A medida principal não tem nenhum nó “{found}”.",
      ar: "ليس في المقياس الرئيسي عقدة باسم «{found}».",
    },
    mend: {
      en: "Write the id of a node with children, for example: {expected}.",
      fr: "Écrivez l’identifiant d’un nœud qui a des enfants, par exemple : {expected}.",
      es: "Escriba el identificador de un nodo con hijos, por ejemplo: {expected}.",
      pt: "Escreva o identificador de um nó com filhos, por exemplo: {expected}.",
      ar: "اكتبوا معرّف عقدة لها فروع، مثل: {expected}.",
    },
  },
  "variation-child-unknown": {
    said: {
      en: "“{found}” is no child of this node.",
      fr: "« {found} » n’est pas un enfant de ce nœud.",
      es: "«{found}» no es hijo de este nodo.",
      pt: "“{found}” não é filho deste nó.",
      ar: "«{found}» ليس فرعًا لهذه العقدة.",
    },
    mend: {
      en: "Write the id of a child, for example: {expected}; a child that is not named keeps its weight.",
      fr: "Écrivez l’identifiant d’un enfant, par exemple : {expected} ; un enfant non nommé garde son poids.",
      es: "Escriba el identificador de un hijo, por ejemplo: {expected}; el que no se nombra conserva su peso.",
      pt: "Escreva o identificador de um filho, por exemplo: {expected}; o que não é nomeado mantém o seu peso.",
      ar: "اكتبوا معرّف أحد الفروع، مثل: {expected}؛ وما لا يُذكر يبقى على وزنه.",
    },
  },
  "variation-table-needed": {
    said: {
      en: "It is not said how far coders agree.",
      fr: "Il n’est pas dit dans quelle mesure les codeurs s’accordent.",
      es: "No se dice hasta qué punto concuerdan los codificadores.",
      pt: "Não se diz até que ponto os codificadores concordam.",
      ar: "لم يُذكر مدى اتفاق المُرمِّزين.",
    },
    mend: {
      en: "Give either “table”, the file that `passerelle agreement --confusion` writes (in a file only; `--coders` on the command line), or “shares”; neither where the index has a double-coding.csv.",
      fr: "Donnez soit « table », le fichier qu’écrit `passerelle agreement --confusion` (dans un fichier seulement ; `--coders` en ligne de commande), soit « shares » ; ni l’un ni l’autre si l’indice a un double-coding.csv.",
      es: "Indique «table», el archivo que escribe `passerelle agreement --confusion` (solo en un archivo; `--coders` en la línea de órdenes), o «shares»; ninguno si el índice tiene un double-coding.csv.",
      pt: "Indique “table”, o ficheiro que `passerelle agreement --confusion` escreve (só num ficheiro; `--coders` na linha de comandos), ou “shares”; nenhum se o índice tiver um double-coding.csv.",
      ar: "اذكروا إما «table»، وهو الملف الذي يكتبه الأمر `passerelle agreement --confusion` (في ملف فقط، و`--coders` في سطر الأوامر)، أو «shares»؛ ولا حاجة إلى أيهما إذا كان للمؤشر ملف double-coding.csv.",
    },
  },
  "variation-weights-none": {
    said: {
      en: "No child of “{found}” weighs anything in this set.",
      fr: "Aucun enfant de « {found} » n’a de poids dans ce jeu.",
      es: "Ningún hijo de «{found}» tiene peso en este conjunto.",
      pt: "Nenhum filho de “{found}” tem peso neste conjunto.",
      ar: "ليس لأي فرع من فروع «{found}» وزن في هذه المجموعة.",
    },
    mend: {
      en: "Give at least one child a weight above 0.",
      fr: "Donnez à au moins un enfant un poids supérieur à 0.",
      es: "Dé al menos a un hijo un peso mayor que 0.",
      pt: "Dê a pelo menos um filho um peso superior a 0.",
      ar: "أعطوا فرعًا واحدًا على الأقل وزنًا أكبر من 0.",
    },
  },
  "variation-shares-unfit": {
    said: {
      en: "The shares of “{found}” are not a row for each of its options, each adding up to 1.",
      fr: "Les parts de « {found} » ne forment pas une ligne par option, chacune de somme 1.",
      es: "Las proporciones de «{found}» no forman una fila por opción, cada una con suma 1.",
      pt: "As proporções de “{found}” não formam uma linha por opção, cada uma com soma 1.",
      ar: "حصص «{found}» ليست صفًا لكل خيار من خياراته مجموعُ كل صف منها 1.",
    },
    mend: {
      en: "Write {expected} rows of {expected} shares, in the order of the options; each row adds up to 1.",
      fr: "Écrivez {expected} lignes de {expected} parts, dans l’ordre des options ; chaque ligne a pour somme 1.",
      es: "Escriba {expected} filas de {expected} proporciones, en el orden de las opciones; cada fila suma 1.",
      pt: "Escreva {expected} linhas de {expected} proporções, na ordem das opções; cada linha soma 1.",
      ar: "اكتبوا {expected} من الصفوف في كل منها {expected} من الحصص بترتيب الخيارات، ومجموع كل صف 1.",
    },
  },
  "variation-beyond": {
    said: {
      en: "“{found}” looks at other periods, places or groups, and cannot be varied.",
      fr: "« {found} » regarde d’autres périodes, pays ou groupes, et ne peut pas varier.",
      es: "«{found}» mira otros períodos, países o grupos, y no puede variarse.",
      pt: "“{found}” olha para outros períodos, países ou grupos, e não pode ser variado.",
      ar: "«{found}» ينظر إلى فترات أو أماكن أو مجموعات أخرى، ولا يمكن تغييره.",
    },
    mend: {
      en: "Vary it by rules that need only the places of one period, such as mean, median, z or percentile-rank.",
      fr: "Faites-la varier par des règles qui n’ont besoin que des pays d’une période : mean, median, z ou percentile-rank.",
      es: "Varíelo con reglas que solo necesiten los países de un período, como mean, median, z o percentile-rank.",
      pt: "Varie-o com regras que só precisem dos países de um período, como mean, median, z ou percentile-rank.",
      ar: "غيّروه بقواعد لا تحتاج إلا إلى أماكن فترة واحدة، مثل mean أو median أو z أو percentile-rank.",
    },
  },
  "variation-draws-many": {
    said: {
      en: "{found} is more than a release keeps.",
      fr: "{found} dépasse ce qu’une version conserve.",
      es: "{found} es más de lo que conserva una publicación.",
      pt: "{found} é mais do que uma publicação guarda.",
      ar: "{found} أكثر مما يحفظه الإصدار.",
    },
    mend: {
      en: "Ask for {expected} at most here; the command line draws more.",
      fr: "Demandez-en {expected} au plus ici ; la ligne de commande en tire davantage.",
      es: "Pida aquí {expected} como máximo; la línea de órdenes sortea más.",
      pt: "Peça aqui {expected} no máximo; a linha de comandos sorteia mais.",
      ar: "اطلبوا هنا {expected} على الأكثر؛ وسطر الأوامر يسحب أكثر.",
    },
  },
};

/**
 * What is wrong with variations, and what mends it.
 *
 * @example variationFindingWords({ code: "variation-repeated", found: "weights" }, "en").said
 */
export function variationFindingWords(
  finding: Pick<Finding, "code" | "found" | "expected">,
  language: Language,
): ReturnType<typeof findingWords> {
  const message = variationFindings[finding.code];
  if (!message) return findingWords({ tier: "error", ...finding }, language);
  const { found = "–", expected } = finding;
  const values = { found, expected: expected ?? "–", near: expected === undefined ? "no" : "yes" };
  return { said: say(message.said, language, values), mend: say(message.mend, language, values) };
}
