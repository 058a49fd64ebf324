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
    en: "No release {release} is published in this data directory. --check is of a published release: INDEX/RELEASE.",
    fr: "Aucune version {release} n’est publiée dans ce répertoire de données. --check concerne une version publiée : INDEX/RELEASE.",
    es: "En este directorio de datos no hay publicada ninguna versión {release}. --check es de una versión publicada: INDEX/RELEASE.",
    pt: "Neste diretório de dados não há nenhuma versão {release} publicada. --check é de uma versão publicada: INDEX/RELEASE.",
    ar: "لا يوجد إصدار منشور باسم {release} في مجلد البيانات هذا. الخيار ‎--check لإصدار منشور: INDEX/RELEASE.",
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

/** The words of a finding: one of them is this command's own. */
export function robustnessFindingWords(finding: Finding, language: Language): ReturnType<typeof variationFindingWords> {
  if (finding.code !== "variation-without-effect") return variationFindingWords(finding, language);
  const { found = "–", expected } = finding;
  const values = { found, expected: expected ?? "–", near: expected === undefined ? "no" : "yes" };
  return { said: say(withoutEffect.said, language, values), mend: say(withoutEffect.mend, language, values) };
}
