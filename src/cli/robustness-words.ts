/** What `passerelle robustness` and `passerelle sensitivity` say while they work. */
import type { Finding } from "../base/finding.ts";
import type { Language } from "../base/text.ts";
import type { FindingMessage } from "../policy-index/instrument/finding-messages.ts";
import { variationFindingWords } from "../policy-index/robustness/words.ts";
import { say, words } from "../ui/words/words.ts";

export const robustnessWords = words({
  drawing: {
    en: "Drawing choices anew",
    fr: "Nouveau tirage des choix",
    es: "Nuevo sorteo de las decisiones",
    pt: "Novo sorteio das escolhas",
    ar: "سحب الخيارات من جديد",
  },
  same: {
    en: "{release}: what is kept of its robustness comes out the same, to the last digit.",
    fr: "{release} : ce qui est conservé de sa robustesse ressort à l’identique, jusqu’au dernier chiffre.",
    es: "{release}: lo que se guarda de su solidez sale igual, hasta la última cifra.",
    pt: "{release}: o que se guarda da sua robustez sai igual, até ao último algarismo.",
    ar: "{release}: ما هو محفوظ عن متانته يخرج مطابقًا حتى آخر رقم.",
  },
  differs: {
    en: "{release}: what is kept of its robustness does not come out the same. Delete {file}; the site’s next start works it out anew.",
    fr: "{release} : ce qui est conservé de sa robustesse ne ressort pas à l’identique. Supprimez {file} ; le prochain démarrage du site le recalculera.",
    es: "{release}: lo que se guarda de su solidez no sale igual. Borre {file}; el próximo inicio del sitio lo calculará de nuevo.",
    pt: "{release}: o que se guarda da sua robustez não sai igual. Apague {file}; o próximo arranque do site voltará a calculá-lo.",
    ar: "{release}: ما هو محفوظ عن متانته لا يخرج مطابقًا. احذفوا {file}، وسيُحسب من جديد عند تشغيل الموقع التالي.",
  },
  absent: {
    en: "{release}: nothing is kept of its robustness yet. The open site works it out by itself: passerelle serve",
    fr: "{release} : rien n’est encore conservé de sa robustesse. Le site ouvert la calcule de lui-même : passerelle serve",
    es: "{release}: todavía no se guarda nada de su solidez. El sitio abierto la calcula por sí mismo: passerelle serve",
    pt: "{release}: ainda nada se guarda da sua robustez. O site aberto calcula-a por si: passerelle serve",
    ar: "{release}: لا شيء محفوظ بعد عن متانته. الموقع المفتوح يحسبها من تلقاء نفسه: passerelle serve",
  },
  unpublished: {
    en: "No release {release} is published in {directory}. --check is of a published release: INDEX/RELEASE.",
    fr: "Aucune version {release} n’est publiée dans {directory}. --check concerne une version publiée : INDEX/RELEASE.",
    es: "En {directory} no hay publicada ninguna versión {release}. --check es de una versión publicada: INDEX/RELEASE.",
    pt: "Em {directory} não há nenhuma versão {release} publicada. --check é de uma versão publicada: INDEX/RELEASE.",
    ar: "لا يوجد إصدار منشور باسم {release} في {directory}. الخيار ‎--check لإصدار منشور: INDEX/RELEASE.",
  },
});

const withoutEffect: FindingMessage = {
  said: {
    en: "“{found}” cannot be varied in this index, or would change no score.",
    fr: "« {found} » ne peut pas varier dans cet indice, ou ne changerait aucun score.",
    es: "«{found}» no puede variarse en este índice, o no cambiaría ninguna puntuación.",
    pt: "“{found}” não pode ser variado neste índice, ou não mudaria nenhuma pontuação.",
    ar: "لا يمكن تغيير «{found}» في هذا المؤشر، أو أن تغييره لن يبدّل أي درجة.",
  },
  mend: {
    en: "{near, select, yes {Leave it out; these have an effect: {expected}.} other {Leave it out.}}",
    fr: "{near, select, yes {Retirez-le ; ceux-ci ont un effet : {expected}.} other {Retirez-le.}}",
    es: "{near, select, yes {Quítelo; estas tienen efecto: {expected}.} other {Quítelo.}}",
    pt: "{near, select, yes {Retire-o; estas têm efeito: {expected}.} other {Retire-o.}}",
    ar: "{near, select, yes {احذفوه؛ فما له أثر هو: {expected}.} other {احذفوه.}}",
  },
};

/** Shares of which there is nothing to estimate. */
const remarks: Readonly<Record<string, FindingMessage>> = {
  "effects-alone": {
    said: {
      en: "In {expected} only “{found}” varies: its first and its total effect are the whole variance, 1, by construction.",
      fr: "En {expected}, seul « {found} » varie : son effet premier et son effet total sont toute la variance, 1, par construction.",
      es: "En {expected} solo varía «{found}»: su efecto de primer orden y el total son toda la varianza, 1, por construcción.",
      pt: "Em {expected} só “{found}” varia: o seu efeito de primeira ordem e o total são toda a variância, 1, por construção.",
      ar: "في {expected} لا يتغيّر إلا «{found}»: فأثره الأول وأثره الكلي هما التباين كله، أي 1، بحكم التعريف.",
    },
    mend: {
      en: "Nothing was estimated. To learn which choice matters, let two vary or more.",
      fr: "Rien n’a été estimé. Pour savoir quel choix compte, faites-en varier deux ou plus.",
      es: "Nada se ha estimado. Para saber qué decisión importa, haga variar dos o más.",
      pt: "Nada foi estimado. Para saber que escolha importa, faça variar duas ou mais.",
      ar: "لم يُقدَّر شيء. لمعرفة الخيار الأكثر أثرًا غيّروا خيارين أو أكثر.",
    },
  },
  "effects-alike": {
    said: {
      en: "In {expected} ranks move equally far in every draw: no choice has a share in that, and effects are empty.",
      fr: "En {expected}, les rangs se déplacent d’autant à chaque tirage : aucun choix n’y a de part, et les effets sont vides.",
      es: "En {expected} los puestos se mueven lo mismo en cada sorteo: ninguna decisión tiene parte en ello, y los efectos quedan vacíos.",
      pt: "Em {expected} os lugares deslocam-se o mesmo em cada sorteio: nenhuma escolha tem parte nisso, e os efeitos ficam vazios.",
      ar: "في {expected} تتحرك المراتب بالقدر نفسه في كل سحبة: فلا حصة لأي خيار في ذلك، وتبقى الآثار فارغة.",
    },
    mend: {
      en: "Let more vary, or further, if ranks are expected to depend on it.",
      fr: "Faites varier davantage, ou plus largement, si les rangs sont censés en dépendre.",
      es: "Haga variar más cosas, o con más amplitud, si se espera que los puestos dependan de ello.",
      pt: "Faça variar mais coisas, ou com mais amplitude, se se espera que os lugares dependam disso.",
      ar: "غيّروا خيارات أكثر أو بمدى أوسع إن كان يُتوقع أن تعتمد المراتب عليها.",
    },
  },
  "effects-failed": {
    said: {
      en: "In {expected} too few draws could be scored to tell which choice matters: effects are empty.",
      fr: "En {expected}, trop peu de tirages ont pu être notés pour dire quel choix compte : les effets sont vides.",
      es: "En {expected} muy pocos sorteos pudieron puntuarse para decir qué decisión importa: los efectos quedan vacíos.",
      pt: "Em {expected} muito poucos sorteios puderam ser pontuados para dizer que escolha importa: os efeitos ficam vazios.",
      ar: "في {expected} كانت السحبات التي أمكن حسابها أقل من أن تبيّن الخيار الأكثر أثرًا: فبقيت الآثار فارغة.",
    },
    mend: {
      en: "`passerelle robustness --json` gives the reason of every draw that failed, under `failed`.",
      fr: "`passerelle robustness --json` donne, sous `failed`, la raison de chaque tirage qui a échoué.",
      es: "`passerelle robustness --json` da, en `failed`, la razón de cada sorteo que falló.",
      pt: "`passerelle robustness --json` dá, em `failed`, a razão de cada sorteio que falhou.",
      ar: "يعطي `passerelle robustness --json` سبب كل سحبة تعذّرت تحت `failed`.",
    },
  },
  "variation-without-effect": withoutEffect,
};

/** The words of a finding: some are this command's own. */
export function robustnessFindingWords(finding: Finding, language: Language): ReturnType<typeof variationFindingWords> {
  const own = remarks[finding.code];
  if (!own) return variationFindingWords(finding, language);
  const { found = "–", expected } = finding;
  const values = { found, expected: expected ?? "–", near: expected === undefined ? "no" : "yes" };
  return { said: say(own.said, language, values), mend: say(own.mend, language, values) };
}
