/** What the routes themselves say. */
import { words } from "../ui/words/words.ts";

export const webWords = words({
  requestNumber: {
    en: "Request {id}",
    fr: "Requête {id}",
    es: "Petición {id}",
    pt: "Pedido {id}",
    ar: "الطلب {id}",
  },
  toHome: {
    en: "To the home page",
    fr: "Vers la page d’accueil",
    es: "Ir a la página de inicio",
    pt: "Ir para a página inicial",
    ar: "إلى الصفحة الرئيسية",
  },
  notUnderstood: {
    en: "Not understood: {fields}.",
    fr: "Non compris : {fields}.",
    es: "No se entiende: {fields}.",
    pt: "Não se entende: {fields}.",
    ar: "غير مفهوم: {fields}.",
  },
  matter: {
    en: "{matter, select, weightsNumber {“{part}” needs a number after its colon, from 0 to 1,000,000, with a point and at most six decimals: {part}:2.5.} weightsUnknown {“{part}” is no part of this index that can be weighed.} combineUnknown {“{part}” is no level and way to combine, such as 0:mean; the ways are mean, geometric-mean, harmonic-mean, min, max and median.} setUnknown {“{part}” names no question of this index; a change is written as a question and an answer: A02a:0.} setNumber {“{part}” names an answer that its question does not have.} other {“{part}” is named more than once; once is enough.}}",
    fr: "{matter, select, weightsNumber {« {part} » doit être suivi d’un nombre après le deux-points, de 0 à 1 000 000, avec un point et six décimales au plus : {part}:2.5.} weightsUnknown {« {part} » n’est pas une partie de cet indice qui puisse être pondérée.} combineUnknown {« {part} » n’est pas un niveau et une manière d’agréger, comme 0:mean ; les manières sont mean, geometric-mean, harmonic-mean, min, max et median.} setUnknown {« {part} » ne nomme aucune question de cet indice ; un changement s’écrit par une question et une réponse : A02a:0.} setNumber {« {part} » nomme une réponse que sa question n’a pas.} other {« {part} » est nommé plus d’une fois ; une seule suffit.}}",
    es: "{matter, select, weightsNumber {«{part}» necesita un número tras los dos puntos, de 0 a 1 000 000, con punto y seis decimales como máximo: {part}:2.5.} weightsUnknown {«{part}» no es una parte de este índice que pueda ponderarse.} combineUnknown {«{part}» no es un nivel y una manera de combinar, como 0:mean; las maneras son mean, geometric-mean, harmonic-mean, min, max y median.} setUnknown {«{part}» no nombra ninguna pregunta de este índice; un cambio se escribe con una pregunta y una respuesta: A02a:0.} setNumber {«{part}» nombra una respuesta que su pregunta no tiene.} other {«{part}» se nombra más de una vez; basta con una.}}",
    pt: "{matter, select, weightsNumber {«{part}» precisa de um número depois dos dois pontos, de 0 a 1 000 000, com ponto e no máximo seis casas decimais: {part}:2.5.} weightsUnknown {«{part}» não é uma parte deste índice que possa ser ponderada.} combineUnknown {«{part}» não é um nível e um modo de combinar, como 0:mean; os modos são mean, geometric-mean, harmonic-mean, min, max e median.} setUnknown {«{part}» não nomeia nenhuma pergunta deste índice; uma alteração escreve-se com uma pergunta e uma resposta: A02a:0.} setNumber {«{part}» nomeia uma resposta que a sua pergunta não tem.} other {«{part}» é nomeado mais de uma vez; uma basta.}}",
    ar: "{matter, select, weightsNumber {يلزم «{part}» عددٌ بعد النقطتين من 0 إلى 1000000 بفاصلة نقطية وستة أرقام عشرية على الأكثر: ‎{part}:2.5‎.} weightsUnknown {«{part}» ليس جزءًا من هذا المؤشر يمكن وزنه.} combineUnknown {«{part}» ليس مستوى وطريقة جمع مثل ‎0:mean‎؛ والطرق هي mean وgeometric-mean وharmonic-mean وmin وmax وmedian.} setUnknown {«{part}» لا يسمّي سؤالًا في هذا المؤشر؛ ويُكتب التغيير سؤالًا وإجابة: ‎A02a:0‎.} setNumber {«{part}» يسمّي إجابة ليست من إجابات سؤاله.} other {ذُكر «{part}» أكثر من مرة، وتكفي مرة.}}",
  },
  withoutChoices: {
    en: "This page without choices",
    fr: "Cette page sans aucun choix",
    es: "Esta página sin elecciones",
    pt: "Esta página sem escolhas",
    ar: "هذه الصفحة من دون اختيارات",
  },
});
