/** Letters about deliverables to those who work for a programme: what waits for them, and nothing of what anybody wrote. */
import { words } from "../ui/words/words.ts";

const reviews = {
  en: "To what is asked of you",
  fr: "Vers ce qui vous est demandé",
  es: "A lo que se le pide",
  pt: "Para o que lhe é pedido",
  ar: "إلى ما يُطلب منكم",
};

const desks = {
  en: "To your desks",
  fr: "Vers vos bureaux",
  es: "A sus mesas de trabajo",
  pt: "Para as suas mesas de trabalho",
  ar: "إلى مكاتبكم",
};

export const deliverableKinds = {
  "deliverable-review": words({
    subject: {
      en: "You are asked to review a document: {programme}",
      fr: "On vous demande de relire un document : {programme}",
      es: "Se le pide revisar un documento: {programme}",
      pt: "Pede-se-lhe que reveja um documento: {programme}",
      ar: "مطلوب منكم مراجعة مستند: {programme}",
    },
    text: {
      en: "A colleague asks for your review of version {version} of a deliverable ({programme}). The file, and what to look at, are at your desk; say there that it is ready, or what is to be different.",
      fr: "Un collègue vous demande de relire la version {version} d’un livrable ({programme}). Le fichier et ce qu’il faut regarder sont à votre bureau ; dites-y qu’il est prêt ou ce qui doit changer.",
      es: "Un colega le pide que revise la versión {version} de un producto ({programme}). El archivo y lo que debe mirar están en su mesa de trabajo; diga allí que está listo o qué debe cambiar.",
      pt: "Um colega pede-lhe que reveja a versão {version} de um produto ({programme}). O ficheiro e o que deve ver estão na sua mesa de trabalho; diga aí que está pronto ou o que deve mudar.",
      ar: "يطلب منكم زميل مراجعة النسخة {version} من أحد المُخرَجات ({programme}). الملف وما ينبغي النظر فيه في مكتبكم؛ قولوا هناك إنه جاهز أو بيّنوا ما ينبغي تغييره.",
    },
    link: reviews,
  }),
  "deliverable-word": words({
    subject: {
      en: "{what, select, ready {{number}: a peer found {code} ready} sign {{number}: {code} can be signed off} changes {{number}: a peer asks for changes to {code}} signed {{number}: {code} is signed off} other {{number}: {code} is to be different}}",
      fr: "{what, select, ready {{number} : un pair juge {code} prêt} sign {{number} : {code} peut être validé} changes {{number} : un pair demande des changements à {code}} signed {{number} : {code} est validé} other {{number} : {code} doit changer}}",
      es: "{what, select, ready {{number}: un par da {code} por listo} sign {{number}: ya puede darse conformidad a {code}} changes {{number}: un par pide cambios en {code}} signed {{number}: {code} tiene la conformidad} other {{number}: {code} debe cambiar}}",
      pt: "{what, select, ready {{number}: um par dá {code} por pronto} sign {{number}: {code} já pode ser aprovado} changes {{number}: um par pede alterações a {code}} signed {{number}: {code} está aprovado} other {{number}: {code} deve mudar}}",
      ar: "{what, select, ready {{number}: عدّ نظير {code} جاهزًا} sign {{number}: يمكن اعتماد {code}} changes {{number}: يطلب نظير تغييرات في {code}} signed {{number}: اعتُمد {code}} other {{number}: ينبغي تغيير {code}}}",
    },
    text: {
      en: "{what, select, ready {A peer found version {version} of {code} ready ({programme}). What the others say is at your desk.} sign {Every peer who was asked found version {version} of {code} ready ({programme}). It waits for the programme to sign it off.} changes {A peer asks for changes to version {version} of {code} ({programme}). What they wrote is at your desk.} signed {Whoever asked for the action signed version {version} of {code} off ({programme}). It can be published.} other {Whoever asked for the action wants version {version} of {code} to be different ({programme}). What they wrote is at your desk.}}",
      fr: "{what, select, ready {Un pair juge prête la version {version} de {code} ({programme}). Ce que disent les autres est à votre bureau.} sign {Tous les pairs sollicités jugent prête la version {version} de {code} ({programme}). Elle attend la validation du programme.} changes {Un pair demande des changements à la version {version} de {code} ({programme}). Ce qu’il a écrit est à votre bureau.} signed {L’auteur de la demande a validé la version {version} de {code} ({programme}). Elle peut être publiée.} other {L’auteur de la demande souhaite que la version {version} de {code} change ({programme}). Ce qu’il a écrit est à votre bureau.}}",
      es: "{what, select, ready {Un par da por lista la versión {version} de {code} ({programme}). Lo que dicen los demás está en su mesa de trabajo.} sign {Todos los pares consultados dan por lista la versión {version} de {code} ({programme}). Espera la conformidad del programa.} changes {Un par pide cambios en la versión {version} de {code} ({programme}). Lo que escribió está en su mesa de trabajo.} signed {Quien pidió la acción dio su conformidad a la versión {version} de {code} ({programme}). Ya puede publicarse.} other {Quien pidió la acción quiere que la versión {version} de {code} sea distinta ({programme}). Lo que escribió está en su mesa de trabajo.}}",
      pt: "{what, select, ready {Um par dá por pronta a versão {version} de {code} ({programme}). O que dizem os outros está na sua mesa de trabalho.} sign {Todos os pares consultados dão por pronta a versão {version} de {code} ({programme}). Aguarda a aprovação do programa.} changes {Um par pede alterações à versão {version} de {code} ({programme}). O que escreveu está na sua mesa de trabalho.} signed {Quem pediu a ação aprovou a versão {version} de {code} ({programme}). Pode ser publicada.} other {Quem pediu a ação quer que a versão {version} de {code} seja diferente ({programme}). O que escreveu está na sua mesa de trabalho.}}",
      ar: "{what, select, ready {عدّ نظير النسخة {version} من {code} جاهزة ({programme}). ما يقوله الآخرون في مكتبكم.} sign {عدّ كل النظراء الذين سُئلوا النسخة {version} من {code} جاهزة ({programme}). تنتظر اعتماد البرنامج.} changes {يطلب نظير تغييرات في النسخة {version} من {code} ({programme}). ما كتبه في مكتبكم.} signed {اعتمد صاحب الطلب النسخة {version} من {code} ({programme}). يمكن نشرها.} other {يريد صاحب الطلب أن تتغير النسخة {version} من {code} ({programme}). ما كتبه في مكتبكم.}}",
    },
    link: desks,
  }),
};
