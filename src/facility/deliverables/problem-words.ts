/** Why something was not done with a deliverable, in words; the codes are those of `steps-contract.ts`. */
import type { ProblemWords } from "../../base/served.ts";
import { sourceProblems } from "../../evidence/sources/words.ts";
import type { Message } from "../../ui/words/words.ts";
import { faultProblems } from "../requests/life/fault-words.ts";
import type { DeliverableFaultCode } from "./steps-contract.ts";

const detail: Message = {
  en: "Nothing was changed, and what you wrote is still here.",
  fr: "Rien n’a été modifié, et ce que vous avez écrit est toujours là.",
  es: "No se ha cambiado nada, y lo que escribió sigue aquí.",
  pt: "Nada foi alterado, e o que escreveu continua aqui.",
  ar: "لم يتغيّر شيء وما كتبتموه لا يزال هنا.",
};

type Said = readonly [en: string, fr: string, es: string, pt: string, ar: string];
const message = ([en, fr, es, pt, ar]: Said): Message => ({ en, fr, es, pt, ar });
const problem = (title: Said, mend: Said): ProblemWords => ({ title: message(title), detail, mend: message(mend) });

const {
  "file-empty": fileEmpty,
  "file-kind-unknown": fileKindUnknown,
  "file-damaged": fileDamaged,
  "file-locked": fileLocked,
  "file-beyond-limits": fileBeyondLimits,
  "file-infected": fileInfected,
  "reading-busy": readingBusy,
} = sourceProblems;

const own: Readonly<
  Record<
    Exclude<DeliverableFaultCode, "interest"> | "stale" | "step-incomplete" | "file-not-cleaned" | "file-hides",
    ProblemWords
  >
> = {
  stale: problem(
    [
      "Something happened to this deliverable in the meantime",
      "Entre-temps, il est arrivé quelque chose à ce livrable",
      "Entre tanto le ha ocurrido algo a este producto",
      "Entretanto aconteceu algo a este produto",
      "حدث شيء لهذا المُخرَج في هذه الأثناء",
    ],
    [
      "Look at it as it stands now, and send yours again if it is still right.",
      "Regardez où il en est maintenant, et renvoyez votre envoi s’il est toujours juste.",
      "Mire cómo está ahora y vuelva a enviar lo suyo si sigue siendo correcto.",
      "Veja como está agora e envie o seu de novo se continuar certo.",
      "انظروا إلى حاله الآن، وأعيدوا إرسال ما كتبتموه إن ظل صحيحًا.",
    ],
  ),
  "file-not-cleaned": problem(
    [
      "This document holds something its author cannot be taken out of",
      "Ce document contient un élément dont l’auteur ne peut être retiré",
      "Este documento contiene algo de lo que no se puede quitar al autor",
      "Este documento contém algo de que não se pode retirar o autor",
      "يحتوي هذا المستند على ما لا يمكن نزع اسم صاحبه منه",
    ],
    [
      "It has an embedded file, a diagram, or a picture that is neither PNG nor JPEG. Nothing was kept. Save it as PDF and give that.",
      "Il contient un fichier incorporé, un diagramme ou une image ni PNG ni JPEG. Rien n’a été gardé. Enregistrez-le en PDF et remettez ce PDF.",
      "Tiene un archivo incrustado, un diagrama o una imagen que no es PNG ni JPEG. No se ha guardado nada. Guárdelo como PDF y entregue ese.",
      "Tem um ficheiro incorporado, um diagrama ou uma imagem que não é PNG nem JPEG. Nada foi guardado. Guarde-o em PDF e entregue esse.",
      "فيه ملف مضمَّن أو مخطط أو صورة ليست PNG ولا JPEG. لم يُحفظ شيء. احفظوه بصيغة PDF وقدّموا تلك.",
    ],
  ),
  "file-hides": problem(
    [
      "This workbook has hidden sheets, rows or columns",
      "Ce classeur a des feuilles, lignes ou colonnes masquées",
      "Este libro tiene hojas, filas o columnas ocultas",
      "Este livro tem folhas, linhas ou colunas ocultas",
      "في هذا المصنف أوراق أو صفوف أو أعمدة مخفية",
    ],
    [
      "Whoever receives it can show them. Nothing was kept. Show or delete them and give it again, or save it as PDF.",
      "Quiconque le reçoit peut les afficher. Rien n’a été gardé. Affichez-les ou supprimez-les et remettez-le, ou enregistrez-le en PDF.",
      "Quien lo reciba puede mostrarlas. No se ha guardado nada. Muéstrelas o elimínelas y vuelva a entregarlo, o guárdelo como PDF.",
      "Quem o receber pode mostrá-las. Nada foi guardado. Mostre-as ou elimine-as e entregue-o de novo, ou guarde-o em PDF.",
      "يستطيع من يتلقاه إظهارها. لم يُحفظ شيء. أظهروها أو احذفوها ثم قدّموه من جديد، أو احفظوه بصيغة PDF.",
    ],
  ),
  "step-incomplete": problem(
    ["Something is missing", "Il manque quelque chose", "Falta algo", "Falta alguma coisa", "ينقص شيء"],
    [
      "Fill in what is asked for; a reason, and what changed, are always said in words. What is published has a title and a summary in the same languages.",
      "Remplissez ce qui est demandé ; un motif, et ce qui a changé, se disent toujours en toutes lettres. Ce qui est publié porte un titre et un résumé dans les mêmes langues.",
      "Rellene lo que se pide; el motivo y lo que ha cambiado se dicen siempre por escrito. Lo que se publica lleva título y resumen en los mismos idiomas.",
      "Preencha o que é pedido; o motivo e o que mudou dizem-se sempre por escrito. O que se publica tem título e resumo nas mesmas línguas.",
      "املؤوا المطلوب؛ فالسبب وما تغيّر يُكتبان دائمًا. ولِما يُنشر عنوان وملخص باللغات نفسها.",
    ],
  ),
  "action-cancelled": problem(
    [
      "The action was cancelled",
      "L’action a été annulée",
      "La acción fue cancelada",
      "A ação foi cancelada",
      "أُلغي العمل",
    ],
    [
      "What there is of its deliverables stays as it is; what is public can still be withdrawn.",
      "Ce qui existe de ses livrables reste tel quel ; ce qui est public peut encore être retiré.",
      "Lo que hay de sus productos queda como está; lo público aún puede retirarse.",
      "O que existe dos seus produtos fica como está; o que é público ainda pode ser retirado.",
      "يبقى الموجود من مُخرَجاته كما هو، ويمكن سحب ما نُشر منها.",
    ],
  ),
  "not-planned": problem(
    [
      "The plan in force does not name this deliverable",
      "Le plan en vigueur ne prévoit pas ce livrable",
      "El plan vigente no prevé este producto",
      "O plano em vigor não prevê este produto",
      "لا تذكر الخطة السارية هذا المُخرَج",
    ],
    [
      "Add it to an activity of the plan, and have that version approved.",
      "Ajoutez-le à une activité du plan et faites approuver cette version.",
      "Añádalo a una actividad del plan y haga aprobar esa versión.",
      "Acrescente-o a uma atividade do plano e faça aprovar essa versão.",
      "أضيفوه إلى نشاط في الخطة واعتمدوا تلك النسخة.",
    ],
  ),
  "not-your-step": problem(
    [
      "This step is another’s",
      "Cette étape revient à quelqu’un d’autre",
      "Este paso corresponde a otra persona",
      "Este passo cabe a outra pessoa",
      "هذه الخطوة لغيركم",
    ],
    [
      "Peers review, the programme signs off and publishes, and whoever asked signs off by their link.",
      "Les pairs relisent, le programme valide et publie, et l’auteur de la demande valide par son lien.",
      "Los pares revisan, el programa da su conformidad y publica, y quien lo pidió da la suya por su enlace.",
      "Os pares reveem, o programa aprova e publica, e quem pediu aprova pela sua ligação.",
      "يراجع النظراء، ويعتمد البرنامج وينشر، ويعتمد صاحب الطلب من رابطه.",
    ],
  ),
  "another-version": problem(
    [
      "There is another version now",
      "Il y a maintenant une autre version",
      "Ahora hay otra versión",
      "Há agora outra versão",
      "توجد الآن نسخة أخرى",
    ],
    [
      "Look at the newest one: reviews and sign-offs are of one version each.",
      "Regardez la plus récente : chaque relecture et chaque validation porte sur une seule version.",
      "Mire la más reciente: cada revisión y cada conformidad son de una sola versión.",
      "Veja a mais recente: cada revisão e cada aprovação são de uma só versão.",
      "انظروا إلى الأحدث: فكل مراجعة وكل اعتماد لنسخة واحدة.",
    ],
  ),
  "another-file": problem(
    [
      "This is not the file that was seen",
      "Ce n’est pas le fichier qui a été vu",
      "No es el archivo que se vio",
      "Não é o ficheiro que foi visto",
      "ليس هذا الملف الذي اطُّلع عليه",
    ],
    [
      "Open the page again and read the version it shows.",
      "Rouvrez la page et lisez la version qu’elle montre.",
      "Abra de nuevo la página y lea la versión que muestra.",
      "Abra de novo a página e leia a versão que mostra.",
      "افتحوا الصفحة مجددًا واقرؤوا النسخة المعروضة.",
    ],
  ),
  "same-file": problem(
    [
      "The same file is version {version} already",
      "Ce même fichier est déjà la version {version}",
      "El mismo archivo ya es la versión {version}",
      "O mesmo ficheiro já é a versão {version}",
      "الملف نفسه هو النسخة {version} بالفعل",
    ],
    [
      "A new version is one that differs. Choose the file that was changed.",
      "Une nouvelle version est une version qui diffère. Choisissez le fichier modifié.",
      "Una nueva versión es la que difiere. Elija el archivo modificado.",
      "Uma nova versão é a que difere. Escolha o ficheiro alterado.",
      "النسخة الجديدة هي المختلفة. اختاروا الملف المعدَّل.",
    ],
  ),
  "versions-enough": problem(
    [
      "There are {most} versions, and no more are taken",
      "Il y a {most} versions, et il n’en est plus accepté",
      "Hay {most} versiones y no se admiten más",
      "Há {most} versões e não se aceitam mais",
      "بلغ عدد النسخ {most} ولا تُقبل أخرى",
    ],
    [
      "Plan another deliverable for what follows.",
      "Prévoyez un autre livrable pour la suite.",
      "Prevea otro producto para lo que sigue.",
      "Preveja outro produto para o que se segue.",
      "خططوا لمُخرَج آخر لما يلي.",
    ],
  ),
  "not-a-reviewer": problem(
    [
      "This person cannot be asked",
      "Cette personne ne peut pas être sollicitée",
      "No se puede pedir a esta persona",
      "Não se pode pedir a esta pessoa",
      "لا يمكن طلب ذلك من هذا الشخص",
    ],
    [
      "Choose among those who work for this programme.",
      "Choisissez parmi les personnes qui travaillent pour ce programme.",
      "Elija entre quienes trabajan para este programa.",
      "Escolha entre quem trabalha para este programa.",
      "اختاروا ممن يعملون لهذا البرنامج.",
    ],
  ),
  "reviewer-tied": problem(
    [
      "This person has a tie to a country of the action",
      "Cette personne a un lien avec un pays de l’action",
      "Esta persona tiene un vínculo con un país de la acción",
      "Esta pessoa tem uma ligação a um país da ação",
      "لهذا الشخص صلة ببلد من بلدان العمل",
    ],
    [
      "Ask another peer.",
      "Sollicitez un autre pair.",
      "Pídalo a otro par.",
      "Peça a outro par.",
      "اطلبوا من نظير آخر.",
    ],
  ),
  "reviewer-wrote": problem(
    [
      "This person uploaded a version of it",
      "Cette personne en a déposé une version",
      "Esta persona subió una versión",
      "Esta pessoa carregou uma versão",
      "رفع هذا الشخص نسخة منه",
    ],
    [
      "Nobody reviews what they wrote in. Ask another peer.",
      "Nul ne relit ce à quoi il a contribué. Sollicitez un autre pair.",
      "Nadie revisa aquello en lo que escribió. Pídalo a otro par.",
      "Ninguém revê aquilo em que escreveu. Peça a outro par.",
      "لا يراجع أحد ما شارك في كتابته. اطلبوا من نظير آخر.",
    ],
  ),
  "asked-already": problem(
    [
      "This person was asked about this version already",
      "Cette personne a déjà été sollicitée pour cette version",
      "Ya se pidió a esta persona sobre esta versión",
      "Já se pediu a esta pessoa sobre esta versão",
      "سبق الطلب من هذا الشخص بشأن هذه النسخة",
    ],
    [
      "What they say of it stands on this page.",
      "Ce qu’elle en dit figure sur cette page.",
      "Lo que diga figura en esta página.",
      "O que disser consta desta página.",
      "ما يقوله عنها مبيَّن في هذه الصفحة.",
    ],
  ),
  "not-asked": problem(
    [
      "No word about this version is awaited",
      "Aucun avis n’est attendu sur cette version",
      "No se espera ninguna opinión sobre esta versión",
      "Não se espera nenhum parecer sobre esta versão",
      "لا يُنتظر رأي في هذه النسخة",
    ],
    [
      "It was given already, or is not asked for any more.",
      "Il a déjà été donné, ou n’est plus demandé.",
      "Ya se dio, o ya no se pide.",
      "Já foi dado, ou já não é pedido.",
      "أُعطي من قبل أو لم يعد مطلوبًا.",
    ],
  ),
  "nothing-to-answer": problem(
    [
      "Nothing was remarked about this version",
      "Aucune remarque n’a été faite sur cette version",
      "No se ha observado nada sobre esta versión",
      "Nada foi observado sobre esta versão",
      "لا ملاحظات على هذه النسخة",
    ],
    [
      "Answers are to remarks: wait for one.",
      "Une réponse répond à une remarque : attendez-en une.",
      "Se responde a observaciones: espere a que haya una.",
      "Responde-se a observações: espere por uma.",
      "الرد يكون على ملاحظة: انتظروا ورودها.",
    ],
  ),
  "review-open": problem(
    [
      "A word of a peer is still awaited",
      "L’avis d’un pair est encore attendu",
      "Aún se espera la opinión de un par",
      "Ainda se espera o parecer de um par",
      "لا يزال رأي نظير منتظرًا",
    ],
    [
      "Wait for it, or take the request back.",
      "Attendez-le, ou retirez la sollicitation.",
      "Espérela o retire la petición.",
      "Espere por ele ou retire o pedido.",
      "انتظروه أو اسحبوا الطلب.",
    ],
  ),
  "not-ready": problem(
    [
      "No peer has found this version ready",
      "Aucun pair n’a jugé cette version prête",
      "Ningún par ha dado por lista esta versión",
      "Nenhum par deu esta versão por pronta",
      "لم يعدّ أي نظير هذه النسخة جاهزة",
    ],
    [
      "Ask a peer about it; where changes are asked for, add the version that has them.",
      "Sollicitez un pair ; si des changements sont demandés, ajoutez la version qui les contient.",
      "Pida la opinión de un par; si se piden cambios, añada la versión que los tenga.",
      "Peça o parecer de um par; se forem pedidas alterações, acrescente a versão que as tenha.",
      "اطلبوا رأي نظير، وإن طُلبت تغييرات فأضيفوا النسخة التي تتضمنها.",
    ],
  ),
  "signed-already": problem(
    [
      "A word on this version was given already",
      "Cette version a déjà fait l’objet d’une décision",
      "Ya se ha dicho algo sobre esta versión",
      "Já houve uma palavra sobre esta versão",
      "سبق البتّ في هذه النسخة",
    ],
    [
      "It holds for this version; another version is signed off anew.",
      "Elle vaut pour cette version ; une autre se valide à nouveau.",
      "Vale para esta versión; otra versión se confirma de nuevo.",
      "Vale para esta versão; outra versão aprova-se de novo.",
      "يسري ذلك على هذه النسخة، وتُعتمد كل نسخة أخرى من جديد.",
    ],
  ),
  "programme-first": problem(
    [
      "The programme has not signed this version off yet",
      "Le programme n’a pas encore validé cette version",
      "El programa aún no ha dado su conformidad a esta versión",
      "O programa ainda não aprovou esta versão",
      "لم يعتمد البرنامج هذه النسخة بعد",
    ],
    [
      "It is put before you once it has.",
      "Elle vous sera soumise ensuite.",
      "Se le presentará después.",
      "Ser-lhe-á apresentada depois.",
      "ستُعرض عليكم بعد ذلك.",
    ],
  ),
  "not-before-you": problem(
    [
      "This version is not before you",
      "Cette version ne vous est pas soumise",
      "Esta versión no está ante usted",
      "Esta versão não está perante si",
      "هذه النسخة ليست معروضة عليكم",
    ],
    [
      "Open the page again: it shows what is.",
      "Rouvrez la page : elle montre ce qui l’est.",
      "Abra de nuevo la página: muestra lo que sí lo está.",
      "Abra de novo a página: mostra o que está.",
      "افتحوا الصفحة مجددًا فهي تبيّن المعروض.",
    ],
  ),
  "not-signed-off": problem(
    [
      "This version is not signed off by both",
      "Cette version n’est pas validée par les deux",
      "Esta versión no tiene la conformidad de ambos",
      "Esta versão não está aprovada por ambos",
      "لم يعتمد الطرفان هذه النسخة",
    ],
    [
      "The programme signs it off, and then whoever asked for the action. Only then is it published.",
      "Le programme la valide, puis l’auteur de la demande. Elle n’est publiée qu’ensuite.",
      "Primero da su conformidad el programa y después quien pidió la acción. Solo entonces se publica.",
      "Primeiro aprova o programa e depois quem pediu a ação. Só então se publica.",
      "يعتمدها البرنامج ثم صاحب طلب العمل، وبعد ذلك فقط تُنشر.",
    ],
  ),
  "checks-missing": problem(
    [
      "Not every point was confirmed",
      "Tous les points n’ont pas été confirmés",
      "No se confirmaron todos los puntos",
      "Nem todos os pontos foram confirmados",
      "لم تُؤكَّد كل النقاط",
    ],
    [
      "Look through the document for each of them, and confirm it where it is so. Where it is not, add a version that is free of it.",
      "Parcourez le document pour chacun et confirmez-le si c’est le cas. Sinon, ajoutez une version qui en soit exempte.",
      "Recorra el documento para cada uno y confírmelo si es así. Si no, añada una versión que lo cumpla.",
      "Percorra o documento para cada um e confirme-o se assim for. Se não, acrescente uma versão que cumpra.",
      "راجعوا المستند لكل نقطة وأكدوها إن صحّت، وإلا فأضيفوا نسخة تستوفيها.",
    ],
  ),
  "published-already": problem(
    [
      "This version is public already",
      "Cette version est déjà publique",
      "Esta versión ya es pública",
      "Esta versão já é pública",
      "هذه النسخة منشورة بالفعل",
    ],
    [
      "To change what is said of it, withdraw it and publish it again.",
      "Pour changer ce qui en est dit, retirez-la et publiez-la de nouveau.",
      "Para cambiar lo que se dice de ella, retírela y publíquela de nuevo.",
      "Para mudar o que se diz dela, retire-a e publique-a de novo.",
      "لتغيير ما يقال عنها اسحبوها ثم انشروها من جديد.",
    ],
  ),
  "not-published": problem(
    [
      "Nothing of it is public",
      "Rien n’en est public",
      "Nada de ello es público",
      "Nada dele é público",
      "لا شيء منه منشور",
    ],
    [
      "There is nothing to withdraw.",
      "Il n’y a rien à retirer.",
      "No hay nada que retirar.",
      "Não há nada a retirar.",
      "لا شيء يُسحب.",
    ],
  ),
};

export const deliverableProblems: Readonly<Record<string, ProblemWords>> = {
  ...own,
  interest: faultProblems.interest,
  "file-empty": fileEmpty,
  "file-kind-unknown": fileKindUnknown,
  "file-damaged": fileDamaged,
  "file-locked": fileLocked,
  "file-beyond-limits": fileBeyondLimits,
  "file-infected": fileInfected,
  "reading-busy": readingBusy,
};
