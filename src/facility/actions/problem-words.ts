/** Why something was not done with an action, in words; the codes are those of `steps-contract.ts`. */
import type { ProblemWords } from "../../base/served.ts";
import type { Message } from "../../ui/words/words.ts";
import type { ActionFaultCode } from "./steps-contract.ts";

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

type Code = Exclude<ActionFaultCode, "interest"> | "stale" | "step-incomplete";

export const actionProblems: Readonly<Record<Code, ProblemWords>> = {
  stale: problem(
    [
      "Something happened to this action in the meantime",
      "Entre-temps, il est arrivé quelque chose à cette action",
      "Entre tanto le ha ocurrido algo a esta acción",
      "Entretanto aconteceu algo a esta ação",
      "حدث شيء لهذا العمل في هذه الأثناء",
    ],
    [
      "Look at it as it stands now, and send yours again if it is still right.",
      "Regardez où elle en est maintenant, et renvoyez votre version si elle est toujours juste.",
      "Mire cómo está ahora y vuelva a enviar lo suyo si sigue siendo correcto.",
      "Veja como está agora e envie o seu de novo se continuar certo.",
      "انظروا إلى حاله الآن، وأعيدوا إرسال ما كتبتموه إن ظل صحيحًا.",
    ],
  ),
  "step-incomplete": problem(
    ["Something is missing", "Il manque quelque chose", "Falta algo", "Falta alguma coisa", "ينقص شيء"],
    [
      "Fill in every field of the form; a reason is always asked for in words.",
      "Remplissez chaque champ du formulaire ; un motif est toujours demandé en toutes lettres.",
      "Rellene todos los campos del formulario; el motivo siempre se pide por escrito.",
      "Preencha todos os campos do formulário; o motivo é sempre pedido por escrito.",
      "املؤوا كل خانات النموذج؛ فالسبب يُطلب دائمًا كتابةً.",
    ],
  ),
  "action-over": problem(
    ["The action is over", "L’action est terminée", "La acción ha terminado", "A ação terminou", "انتهى هذا العمل"],
    [
      "What is over stays as it is. A new action may follow it, from a new request.",
      "Ce qui est terminé reste tel quel. Une nouvelle action peut suivre, à partir d’une nouvelle demande.",
      "Lo terminado queda como está. Puede seguirle otra acción, a partir de una nueva solicitud.",
      "O que terminou fica como está. Pode seguir-se outra ação, a partir de um novo pedido.",
      "ما انتهى يبقى كما هو. ويمكن أن يليه عمل جديد انطلاقًا من طلب جديد.",
    ],
  ),
  "action-on-hold": problem(
    [
      "The action is on hold",
      "L’action est suspendue",
      "La acción está en suspenso",
      "A ação está suspensa",
      "العمل معلَّق",
    ],
    ["Resume it first.", "Reprenez-la d’abord.", "Reanúdela primero.", "Retome-a primeiro.", "استأنفوه أولًا."],
  ),
  "not-in-this-status": problem(
    [
      "The action is not where this can be done",
      "L’action n’en est pas au point où cela est possible",
      "La acción no está en el punto en que esto puede hacerse",
      "A ação não está no ponto em que isto se pode fazer",
      "العمل ليس في مرحلة يمكن فيها ذلك",
    ],
    [
      "See where it stands: activities are done while it is under way, and it is completed from there.",
      "Voyez où elle en est : les activités se font pendant qu’elle est en cours, et c’est de là qu’elle s’achève.",
      "Vea en qué punto está: las actividades se hacen mientras está en marcha, y desde ahí se da por concluida.",
      "Veja em que ponto está: as atividades fazem-se enquanto está em curso, e é daí que se conclui.",
      "انظروا أين وصل: تُنجز الأنشطة أثناء سيره، ومن هناك يُختتم.",
    ],
  ),
  "plan-incomplete": problem(
    [
      "The plan is not whole yet",
      "Le plan n’est pas encore complet",
      "El plan aún no está completo",
      "O plano ainda não está completo",
      "الخطة غير مكتملة بعد",
    ],
    [
      "Mend what is listed as missing, and put it forward then.",
      "Complétez ce qui est indiqué comme manquant, puis proposez-le.",
      "Complete lo que figura como pendiente y preséntelo después.",
      "Complete o que está indicado em falta e proponha-o depois.",
      "أكملوا ما هو مذكور أنه ناقص ثم اعرضوها.",
    ],
  ),
  "plan-unchanged": problem(
    [
      "Nothing differs from the plan in force",
      "Rien ne diffère du plan en vigueur",
      "Nada difiere del plan vigente",
      "Nada difere do plano em vigor",
      "لا يختلف شيء عن الخطة النافذة",
    ],
    [
      "Write what is to be different, or give the amendment up.",
      "Écrivez ce qui doit changer, ou renoncez à l’avenant.",
      "Escriba lo que debe cambiar, o renuncie a la modificación.",
      "Escreva o que deve mudar, ou desista da alteração.",
      "اكتبوا ما يجب أن يتغيّر، أو تخلّوا عن التعديل.",
    ],
  ),
  "plan-not-open": problem(
    [
      "The plan is not open to writing",
      "Le plan n’est pas ouvert à la rédaction",
      "El plan no está abierto a cambios",
      "O plano não está aberto a alterações",
      "الخطة غير مفتوحة للكتابة",
    ],
    [
      "Where the plan is approved, begin an amendment on the page of the action. Where it is put forward, take it back or send it back.",
      "Si le plan est approuvé, commencez un avenant sur la page de l’action. S’il est proposé, retirez-le ou renvoyez-le.",
      "Si el plan está aprobado, inicie una modificación en la página de la acción. Si está presentado, retírelo o devuélvalo.",
      "Se o plano está aprovado, inicie uma alteração na página da ação. Se está proposto, retire-o ou devolva-o.",
      "إن كانت الخطة معتمدة فابدؤوا تعديلًا في صفحة العمل. وإن كانت معروضة فاسحبوها أو أعيدوها.",
    ],
  ),
  "nothing-proposed": problem(
    [
      "No plan is put forward",
      "Aucun plan n’est proposé",
      "No hay ningún plan presentado",
      "Nenhum plano está proposto",
      "لا خطة معروضة",
    ],
    [
      "Look at the action as it stands now.",
      "Regardez où en est l’action.",
      "Mire cómo está la acción ahora.",
      "Veja como está a ação agora.",
      "انظروا إلى حال العمل الآن.",
    ],
  ),
  "another-version": problem(
    [
      "Another version is put forward by now",
      "Une autre version est désormais proposée",
      "Ahora hay otra versión presentada",
      "Agora está proposta outra versão",
      "المعروض الآن نسخة أخرى",
    ],
    [
      "Read the one that is there now, and answer to that.",
      "Lisez celle qui s’y trouve maintenant, et répondez à celle-ci.",
      "Lea la que hay ahora y responda a esa.",
      "Leia a que está agora e responda a essa.",
      "اقرأوا الموجودة الآن وأجيبوا عنها.",
    ],
  ),
  "agreed-already": problem(
    [
      "It is agreed to already",
      "L’accord est déjà donné",
      "Ya se ha dado el acuerdo",
      "O acordo já foi dado",
      "سبقت الموافقة عليها",
    ],
    [
      "The programme approves it now.",
      "C’est maintenant au programme de l’approuver.",
      "Ahora la aprueba el programa.",
      "Agora é o programa que a aprova.",
      "على البرنامج الآن أن يعتمدها.",
    ],
  ),
  "not-agreed": problem(
    [
      "Whoever asked has not agreed yet",
      "Le demandeur n’a pas encore donné son accord",
      "Quien lo solicitó aún no ha dado su acuerdo",
      "Quem pediu ainda não deu o seu acordo",
      "صاحب الطلب لم يوافق بعد",
    ],
    [
      "They have a letter with the link to the plan. It is approved after they said yes.",
      "Il a reçu une lettre avec le lien vers le plan. On l’approuve après son oui.",
      "Tiene una carta con el enlace al plan. Se aprueba después de su sí.",
      "Tem uma carta com a ligação ao plano. Aprova-se depois do seu sim.",
      "لديه رسالة فيها رابط الخطة. تُعتمد بعد أن يوافق.",
    ],
  ),
  "proposed-by-you": problem(
    [
      "You put this plan forward yourself",
      "C’est vous qui avez proposé ce plan",
      "Este plan lo presentó usted",
      "Foi você quem propôs este plano",
      "أنتم من عرض هذه الخطة",
    ],
    [
      "Another officer, or the manager of the programme, approves it. Where there is none, an administrator gives somebody the role.",
      "Un autre chargé de programme, ou le responsable du programme, l’approuve. S’il n’y en a pas, un administrateur donne ce rôle à quelqu’un.",
      "La aprueba otro gestor o el responsable del programa. Si no lo hay, un administrador da la función a alguien.",
      "Aprova-o outro gestor ou o responsável do programa. Se não houver, um administrador dá a função a alguém.",
      "يعتمدها موظف آخر أو مدير البرنامج. وإن لم يوجد أحد، يمنح مسؤول النظام هذا الدور لشخص ما.",
    ],
  ),
  "no-version-in-force": problem(
    [
      "No plan is approved yet",
      "Aucun plan n’est encore approuvé",
      "Aún no hay ningún plan aprobado",
      "Ainda não há plano aprovado",
      "لا خطة معتمدة بعد",
    ],
    [
      "Put the plan forward, have it agreed and approved; then this can be done.",
      "Proposez le plan, obtenez l’accord et l’approbation ; cela sera alors possible.",
      "Presente el plan y obtenga el acuerdo y la aprobación; entonces podrá hacerse.",
      "Proponha o plano e obtenha o acordo e a aprovação; então isto será possível.",
      "اعرضوا الخطة لتُوافَق وتُعتمد، وعندها يمكن ذلك.",
    ],
  ),
  "no-amendment": problem(
    [
      "There is no amendment to give up",
      "Il n’y a pas d’avenant auquel renoncer",
      "No hay modificación a la que renunciar",
      "Não há alteração de que desistir",
      "لا تعديل يُتخلى عنه",
    ],
    [
      "Look at the action as it stands now.",
      "Regardez où en est l’action.",
      "Mire cómo está la acción ahora.",
      "Veja como está a ação agora.",
      "انظروا إلى حال العمل الآن.",
    ],
  ),
  "no-such-activity": problem(
    [
      "The plan in force has no such activity",
      "Le plan en vigueur n’a pas cette activité",
      "El plan vigente no tiene esa actividad",
      "O plano em vigor não tem essa atividade",
      "ليس في الخطة النافذة نشاط كهذا",
    ],
    [
      "Choose one of those that are listed.",
      "Choisissez-en une dans la liste.",
      "Elija una de las que figuran.",
      "Escolha uma das que estão na lista.",
      "اختاروا واحدًا من المذكورة.",
    ],
  ),
  "activity-elsewhere": problem(
    [
      "The activity is not where this can be said of it",
      "L’activité n’en est pas au point où cela peut se dire",
      "La actividad no está en el punto en que puede decirse eso",
      "A atividade não está no ponto em que isso se pode dizer",
      "النشاط ليس في حال يُقال فيها ذلك",
    ],
    [
      "What is done or cancelled is put back to planned first, with the reason.",
      "Ce qui est fait ou annulé est d’abord remis en prévu, avec le motif.",
      "Lo hecho o cancelado se devuelve primero a previsto, con el motivo.",
      "O que está feito ou cancelado volta primeiro a previsto, com o motivo.",
      "ما أُنجز أو أُلغي يُعاد أولًا إلى المخطط له مع ذكر السبب.",
    ],
  ),
  "activities-open": problem(
    [
      "Some activities are still open",
      "Des activités sont encore ouvertes",
      "Quedan actividades abiertas",
      "Ainda há atividades em aberto",
      "ما زالت أنشطة مفتوحة",
    ],
    [
      "Say of each that it is done, or cancelled and why.",
      "Dites de chacune qu’elle est faite, ou annulée et pourquoi.",
      "Diga de cada una que está hecha, o cancelada y por qué.",
      "Diga de cada uma que está feita, ou cancelada e porquê.",
      "بيّنوا عن كل منها أنه أُنجز، أو أُلغي ولماذا.",
    ],
  ),
  "day-ahead": problem(
    [
      "The day is still to come",
      "Ce jour est encore à venir",
      "Ese día aún no ha llegado",
      "Esse dia ainda não chegou",
      "لم يأتِ ذلك اليوم بعد",
    ],
    [
      "Give today, or a day before.",
      "Indiquez aujourd’hui ou un jour passé.",
      "Indique hoy o un día anterior.",
      "Indique hoje ou um dia anterior.",
      "اذكروا اليوم أو يومًا سابقًا.",
    ],
  ),
  "until-past": problem(
    ["The day is past", "Ce jour est passé", "Ese día ya pasó", "Esse dia já passou", "ذلك اليوم مضى"],
    [
      "Give a day that is still to come.",
      "Indiquez un jour à venir.",
      "Indique un día por venir.",
      "Indique um dia futuro.",
      "اذكروا يومًا لم يأتِ بعد.",
    ],
  ),
};
