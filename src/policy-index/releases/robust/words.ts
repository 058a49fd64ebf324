/** What is said when a job on robustness is refused. */
import type { ProblemWords } from "../../../base/served.ts";

export const jobProblems: Readonly<Record<string, ProblemWords>> = {
  "input-invalid": {
    title: {
      en: "Something does not fit",
      fr: "Quelque chose ne convient pas",
      es: "Algo no encaja",
      pt: "Algo não está certo",
      ar: "في ما كُتب خلل",
    },
    detail: {
      en: "Nothing was begun, and what was written is still here.",
      fr: "Rien n’a été commencé et ce qui a été écrit est toujours là.",
      es: "No se ha empezado nada y lo escrito sigue aquí.",
      pt: "Nada foi começado e o que foi escrito continua aqui.",
      ar: "لم يبدأ أي عمل، وما كُتب باقٍ هنا.",
    },
    mend: {
      en: "Mend this and ask again:",
      fr: "Corrigez ceci et redemandez :",
      es: "Corrija esto y vuelva a pedirlo:",
      pt: "Corrija isto e peça de novo:",
      ar: "صحّحوا هذا ثم اطلبوا من جديد:",
    },
  },
  "variations-unfit": {
    title: {
      en: "What was asked for cannot be worked out",
      fr: "Ce qui est demandé ne peut pas être calculé",
      es: "Lo pedido no puede calcularse",
      pt: "O que foi pedido não pode ser calculado",
      ar: "لا يمكن حساب ما طُلب",
    },
    detail: {
      en: "Something in it cannot be read, is not known in this index, is named twice, or needs what was not given. Nothing was begun.",
      fr: "Un élément est illisible, inconnu de cet indice, nommé deux fois, ou suppose ce qui n’a pas été fourni. Rien n’a été commencé.",
      es: "Algo no puede leerse, no se conoce en este índice, se nombra dos veces o necesita lo que no se dio. No se ha empezado nada.",
      pt: "Algo não pode ser lido, não é conhecido neste índice, é nomeado duas vezes ou precisa do que não foi dado. Nada foi começado.",
      ar: "فيه ما لا يمكن قراءته أو ما لا يعرفه هذا المؤشر أو ما ذُكر مرتين أو ما ينقصه شيء لم يُعطَ. ولم يبدأ أي عمل.",
    },
    mend: {
      en: "Each fault is listed with its place; mend them and ask again.",
      fr: "Chaque défaut est indiqué avec sa place ; corrigez-les et redemandez.",
      es: "Cada fallo figura con su lugar; corríjalos y vuelva a pedirlo.",
      pt: "Cada falha vem com o seu lugar; corrija-as e peça de novo.",
      ar: "كل خطأ مذكور بموضعه؛ صحّحوها ثم اطلبوا من جديد.",
    },
  },
  "nothing-chosen": {
    title: {
      en: "Nothing is chosen",
      fr: "Rien n’est choisi",
      es: "No se ha elegido nada",
      pt: "Nada está escolhido",
      ar: "لم يُختر شيء",
    },
    detail: {
      en: "Where nothing varies, nothing can be said of how far ranks could have moved. Nothing was begun.",
      fr: "Si rien ne varie, on ne peut rien dire de l’ampleur possible des déplacements de rangs. Rien n’a été commencé.",
      es: "Si nada varía, nada puede decirse de cuánto podrían haber cambiado los puestos. No se ha empezado nada.",
      pt: "Se nada varia, nada se pode dizer de quanto as posições poderiam ter mudado. Nada foi começado.",
      ar: "إذا لم يتغيّر شيء فلا يمكن القول كم كانت المراتب ستتحرك. ولم يبدأ أي عمل.",
    },
    mend: {
      en: "Tick at least one choice, or write a file of variations.",
      fr: "Cochez au moins un choix, ou écrivez un fichier de variations.",
      es: "Marque al menos una decisión o escriba un archivo de variaciones.",
      pt: "Assinale pelo menos uma escolha ou escreva um ficheiro de variações.",
      ar: "اختاروا خيارًا واحدًا على الأقل، أو اكتبوا ملف تغييرات.",
    },
  },
  "already-worked-out": {
    title: {
      en: "This release is being worked out already",
      fr: "Cette version est déjà en cours de calcul",
      es: "Esta publicación ya se está calculando",
      pt: "Esta publicação já está a ser calculada",
      ar: "هذا الإصدار قيد الحساب بالفعل",
    },
    detail: {
      en: "One job at a time is done on a release. The one before waits or runs.",
      fr: "Un seul calcul à la fois porte sur une version. Le précédent attend ou s’exécute.",
      es: "Sobre una publicación se hace un solo cálculo a la vez. El anterior espera o está en marcha.",
      pt: "Sobre uma publicação faz-se um só cálculo de cada vez. O anterior espera ou está em curso.",
      ar: "لا يُجرى على الإصدار إلا حساب واحد في كل مرة، والسابق ينتظر أو يجري.",
    },
    mend: {
      en: "Wait until it is done, or cancel it first.",
      fr: "Attendez qu’il soit terminé, ou annulez-le d’abord.",
      es: "Espere a que termine, o cancélelo antes.",
      pt: "Espere que termine, ou cancele-o antes.",
      ar: "انتظروا حتى ينتهي، أو ألغوه أولًا.",
    },
  },
  "nothing-to-cancel": {
    title: {
      en: "Nothing is being worked out",
      fr: "Aucun calcul n’est en cours",
      es: "No se está calculando nada",
      pt: "Nada está a ser calculado",
      ar: "لا يجري أي حساب",
    },
    detail: {
      en: "No job on this release waits or runs: the last one has ended, or there was none.",
      fr: "Aucun calcul sur cette version n’attend ni ne s’exécute : le dernier est terminé, ou il n’y en a pas eu.",
      es: "Ningún cálculo de esta publicación espera ni está en marcha: el último terminó, o no hubo ninguno.",
      pt: "Nenhum cálculo desta publicação espera ou está em curso: o último terminou, ou não houve nenhum.",
      ar: "لا حساب على هذا الإصدار ينتظر أو يجري: فقد انتهى الأخير، أو لم يكن هناك أي حساب.",
    },
    mend: {
      en: "Look at the job to see how it ended.",
      fr: "Consultez le calcul pour voir comment il s’est terminé.",
      es: "Consulte el cálculo para ver cómo terminó.",
      pt: "Consulte o cálculo para ver como terminou.",
      ar: "اطّلعوا على الحساب لمعرفة كيف انتهى.",
    },
  },
};
