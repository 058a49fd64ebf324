/** What may be wrong with the files of a portfolio, and how to mend it; what tables share is said as packages say it. */
import type { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { findingMessages } from "../../policy-index/instrument/finding-messages.ts";
import { findingWords } from "../../policy-index/package/words.ts";
import { say } from "../../ui/words/words.ts";

const own = findingMessages({
  "code-unknown": {
    said: {
      en: "“{found}” is none of the codes of this column.",
      fr: "« {found} » n’est pas un code de cette colonne.",
      es: "«{found}» no es un código de esta columna.",
      pt: "«{found}» não é um código desta coluna.",
      ar: "«{found}» ليس من رموز هذا العمود.",
    },
    mend: {
      en: "Write one of: {expected}. Several are separated by |.",
      fr: "Écrivez l’un de ceux-ci : {expected}. Plusieurs sont séparés par |.",
      es: "Escriba uno de estos: {expected}. Varios se separan con |.",
      pt: "Escreva um destes: {expected}. Vários separam-se com |.",
      ar: "اكتبوا واحدًا من: {expected}. وتُفصل الرموز المتعددة بالعلامة |.",
    },
  },
  "country-unknown": {
    said: {
      en: "“{found}” is no country code.",
      fr: "« {found} » n’est pas un code de pays.",
      es: "«{found}» no es un código de país.",
      pt: "«{found}» não é um código de país.",
      ar: "«{found}» ليس رمز بلد.",
    },
    mend: {
      en: "Write the ISO 3166-1 code in capitals, for example PE or PER; several are separated by |.",
      fr: "Écrivez le code ISO 3166-1 en capitales, par exemple PE ou PER ; plusieurs sont séparés par |.",
      es: "Escriba el código ISO 3166-1 en mayúsculas, por ejemplo PE o PER; varios se separan con |.",
      pt: "Escreva o código ISO 3166-1 em maiúsculas, por exemplo PE ou PER; vários separam-se com |.",
      ar: "اكتبوا رمز ISO 3166-1 بأحرف كبيرة، مثل PE أو PER؛ وتُفصل الرموز المتعددة بالعلامة |.",
    },
  },
  "date-invalid": {
    said: {
      en: "“{found}” is no year, month or day.",
      fr: "« {found} » n’est ni une année, ni un mois, ni un jour.",
      es: "«{found}» no es un año, un mes ni un día.",
      pt: "«{found}» não é um ano, um mês nem um dia.",
      ar: "«{found}» ليس سنة ولا شهرًا ولا يومًا.",
    },
    mend: {
      en: "Write 2021, 2021-05 or 2021-05-31; leave it empty where it is not known.",
      fr: "Écrivez 2021, 2021-05 ou 2021-05-31 ; laissez vide ce qui n’est pas connu.",
      es: "Escriba 2021, 2021-05 o 2021-05-31; déjelo vacío si no se conoce.",
      pt: "Escreva 2021, 2021-05 ou 2021-05-31; deixe vazio o que não se conhece.",
      ar: "اكتبوا 2021 أو 2021-05 أو 2021-05-31؛ واتركوه فارغًا إن لم يكن معروفًا.",
    },
  },
  "day-invalid": {
    said: {
      en: "“{found}” is no day.",
      fr: "« {found} » n’est pas un jour.",
      es: "«{found}» no es un día.",
      pt: "«{found}» não é um dia.",
      ar: "«{found}» ليس يومًا.",
    },
    mend: {
      en: "Write a whole day, for example 2021-05-31; times are counted from day to day.",
      fr: "Écrivez un jour entier, par exemple 2021-05-31 ; les durées se comptent de jour en jour.",
      es: "Escriba un día completo, por ejemplo 2021-05-31; los plazos se cuentan de día a día.",
      pt: "Escreva um dia completo, por exemplo 2021-05-31; os prazos contam-se de dia a dia.",
      ar: "اكتبوا يومًا كاملًا، مثل 2021-05-31؛ فالمدد تُحسب من يوم إلى يوم.",
    },
  },
  "action-id": {
    said: {
      en: "“{found}” cannot be part of an address.",
      fr: "« {found} » ne peut pas faire partie d’une adresse.",
      es: "«{found}» no puede formar parte de una dirección.",
      pt: "«{found}» não pode fazer parte de um endereço.",
      ar: "لا يمكن أن يكون «{found}» جزءًا من عنوان.",
    },
    mend: {
      en: "Write small letters without accents, digits and single hyphens, for example peru-iv.",
      fr: "Écrivez des minuscules sans accents, des chiffres et des traits d’union simples, par exemple peru-iv.",
      es: "Escriba minúsculas sin acentos, cifras y guiones simples, por ejemplo peru-iv.",
      pt: "Escreva minúsculas sem acentos, algarismos e hífenes simples, por exemplo peru-iv.",
      ar: "اكتبوا أحرفًا لاتينية صغيرة بلا علامات وأرقامًا وشرطات مفردة، مثل peru-iv.",
    },
  },
  "number-not-roman": {
    said: {
      en: "“{found}” is no Roman numeral.",
      fr: "« {found} » n’est pas un chiffre romain.",
      es: "«{found}» no es un número romano.",
      pt: "«{found}» não é um número romano.",
      ar: "«{found}» ليس رقمًا رومانيًا.",
    },
    mend: {
      en: "Write I, II, III, IV and so on; leave it empty where the action has none.",
      fr: "Écrivez I, II, III, IV, etc. ; laissez vide si l’action n’en porte pas.",
      es: "Escriba I, II, III, IV, etc.; déjelo vacío si la acción no tiene.",
      pt: "Escreva I, II, III, IV, etc.; deixe vazio se a ação não tiver.",
      ar: "اكتبوا I أو II أو III أو IV وهكذا؛ واتركوه فارغًا إن لم يكن للمشروع رقم.",
    },
  },
  "number-twice": {
    said: {
      en: "{series} already has an action {found}, in row {first}.",
      fr: "{series} a déjà une action {found}, à la ligne {first}.",
      es: "{series} ya tiene una acción {found}, en la fila {first}.",
      pt: "{series} já tem uma ação {found}, na linha {first}.",
      ar: "لدى {series} مشروع برقم {found} من قبل، في الصف {first}.",
    },
    mend: {
      en: "Give one of the two its own number, or leave the doubtful one empty.",
      fr: "Donnez à l’une des deux son propre numéro, ou laissez vide celui qui est douteux.",
      es: "Dé a una de las dos su propio número, o deje vacío el dudoso.",
      pt: "Dê a uma das duas o seu próprio número, ou deixe vazio o duvidoso.",
      ar: "امنحوا أحدهما رقمًا خاصًا به، أو اتركوا الرقم المشكوك فيه فارغًا.",
    },
  },
  "id-published-here": {
    said: {
      en: "“{found}” is an action that a programme published here.",
      fr: "« {found} » est une action qu’un programme a publiée ici.",
      es: "«{found}» es una acción que un programa ha publicado aquí.",
      pt: "«{found}» é uma ação que um programa publicou aqui.",
      ar: "«{found}» مشروع نشره أحد البرامج هنا.",
    },
    mend: {
      en: "Give the row another id, or leave it out: what a programme published is taken back by its manager.",
      fr: "Donnez un autre id à la ligne, ou omettez-la : ce qu’un programme a publié est retiré par son responsable.",
      es: "Dé otro id a la fila, o déjela fuera: lo que publicó un programa lo retira su responsable.",
      pt: "Dê outro id à linha, ou deixe-a de fora: o que um programa publicou é retirado pelo seu responsável.",
      ar: "امنحوا الصف معرّفًا آخر أو احذفوه: ما نشره برنامج يسحبه مديره.",
    },
  },
  "count-invalid": {
    said: {
      en: "“{found}” is no number of activities.",
      fr: "« {found} » n’est pas un nombre d’activités.",
      es: "«{found}» no es un número de actividades.",
      pt: "«{found}» não é um número de atividades.",
      ar: "«{found}» ليس عدد أنشطة.",
    },
    mend: {
      en: "Write a whole number from 1; leave it empty where it is not known. Nothing known is never 0.",
      fr: "Écrivez un nombre entier à partir de 1 ; laissez vide ce qui n’est pas connu. L’inconnu n’est jamais 0.",
      es: "Escriba un número entero desde 1; déjelo vacío si no se conoce. Lo desconocido nunca es 0.",
      pt: "Escreva um número inteiro a partir de 1; deixe vazio o que não se conhece. O desconhecido nunca é 0.",
      ar: "اكتبوا عددًا صحيحًا من 1 فأكثر؛ واتركوه فارغًا إن لم يكن معروفًا. وما لا يُعرف ليس صفرًا أبدًا.",
    },
  },
  "end-before-start": {
    said: {
      en: "{found} is before {expected}, which comes first.",
      fr: "{found} précède {expected}, qui vient d’abord.",
      es: "{found} es anterior a {expected}, que va primero.",
      pt: "{found} é anterior a {expected}, que vem primeiro.",
      ar: "{found} يسبق {expected}، وهو الأول ترتيبًا.",
    },
    mend: {
      en: "Look at both in the source, and leave the doubtful one empty.",
      fr: "Vérifiez les deux dans la source et laissez vide celle qui est douteuse.",
      es: "Compruebe ambas en la fuente y deje vacía la dudosa.",
      pt: "Verifique ambas na fonte e deixe vazia a duvidosa.",
      ar: "راجعوا التاريخين في المصدر، واتركوا المشكوك فيه فارغًا.",
    },
  },
  "predecessor-unknown": {
    said: {
      en: "No action here has the id “{found}”.",
      fr: "Aucune action n’a ici l’id « {found} ».",
      es: "Ninguna acción tiene aquí el id «{found}».",
      pt: "Nenhuma ação tem aqui o id «{found}».",
      ar: "لا مشروع هنا يحمل المعرّف «{found}».",
    },
    mend: {
      en: "Write the id of another row, or leave it empty.",
      fr: "Écrivez l’id d’une autre ligne, ou laissez vide.",
      es: "Escriba el id de otra fila, o déjelo vacío.",
      pt: "Escreva o id de outra linha, ou deixe vazio.",
      ar: "اكتبوا معرّف صف آخر، أو اتركوه فارغًا.",
    },
  },
  "predecessor-circle": {
    said: {
      en: "Going back from “{found}” leads to this action again.",
      fr: "En remontant depuis « {found} », on revient à cette action.",
      es: "Retrocediendo desde «{found}» se vuelve a esta acción.",
      pt: "Recuando de «{found}» volta-se a esta ação.",
      ar: "الرجوع من «{found}» يعود إلى هذا المشروع نفسه.",
    },
    mend: {
      en: "An action follows one that began before it.",
      fr: "Une action fait suite à une action commencée avant elle.",
      es: "Una acción sigue a otra que empezó antes.",
      pt: "Uma ação segue-se a outra que começou antes.",
      ar: "يتبع المشروعُ مشروعًا بدأ قبله.",
    },
  },
  "cell-too-much": {
    said: {
      en: "More is written here than can be kept.",
      fr: "Il y a ici plus de texte qu’il ne peut en être conservé.",
      es: "Aquí hay más de lo que se puede guardar.",
      pt: "Aqui há mais do que se pode guardar.",
      ar: "المكتوب هنا أكثر مما يمكن حفظه.",
    },
    mend: {
      en: "Shorten it.",
      fr: "Raccourcissez-le.",
      es: "Acórtelo.",
      pt: "Encurte-o.",
      ar: "اختصروه.",
    },
  },
  "head-key-unknown": {
    said: {
      en: "portfolio.yaml has no such key.",
      fr: "portfolio.yaml n’a pas de telle clé.",
      es: "portfolio.yaml no tiene esa clave.",
      pt: "portfolio.yaml não tem essa chave.",
      ar: "ليس في portfolio.yaml مفتاح كهذا.",
    },
    mend: {
      en: "Use these: {expected}.",
      fr: "Employez celles-ci : {expected}.",
      es: "Use estas: {expected}.",
      pt: "Use estas: {expected}.",
      ar: "استعملوا هذه: {expected}.",
    },
  },
  "head-value-invalid": {
    said: {
      en: "This value is missing, or not of the kind that is needed.",
      fr: "Cette valeur manque, ou n’est pas du genre attendu.",
      es: "Este valor falta o no es del tipo necesario.",
      pt: "Este valor falta, ou não é do tipo necessário.",
      ar: "هذه القيمة ناقصة، أو ليست من النوع المطلوب.",
    },
    mend: {
      en: "What was said of it: {expected}. docs/portfolio.md has an example.",
      fr: "Ce qui en a été dit : {expected}. docs/portfolio.md donne un exemple.",
      es: "Lo que se ha dicho: {expected}. En docs/portfolio.md hay un ejemplo.",
      pt: "O que se disse dele: {expected}. Em docs/portfolio.md há um exemplo.",
      ar: "ما قيل عنها: {expected}. وفي docs/portfolio.md مثال.",
    },
  },
  "actions-none": {
    said: {
      en: "The file has no action.",
      fr: "Le fichier ne contient aucune action.",
      es: "El archivo no tiene ninguna acción.",
      pt: "O ficheiro não tem nenhuma ação.",
      ar: "ليس في الملف أي مشروع.",
    },
    mend: {
      en: "Write a row an action below the header.",
      fr: "Écrivez une ligne par action sous l’en-tête.",
      es: "Escriba una fila por acción debajo del encabezado.",
      pt: "Escreva uma linha por ação por baixo do cabeçalho.",
      ar: "اكتبوا صفًا لكل مشروع تحت رؤوس الأعمدة.",
    },
  },
});

type OwnCode = keyof typeof own;

const isOwn = (code: string): code is OwnCode => Object.hasOwn(own, code);

/** @example portfolioFindingWords({ tier: "error", code: "country-unknown", found: "XX" }, "en").said // → "“XX” is no country code." */
export function portfolioFindingWords(
  finding: Finding,
  language: Language,
): { readonly said: string; readonly mend: string } {
  const { code, found = "–", expected = "–", facts = {} } = finding;
  if (!isOwn(code)) return findingWords(finding, language);
  const values: Record<string, string | number> = { found, expected, series: "–", first: "–" };
  for (const [name, fact] of Object.entries(facts)) values[name] = typeof fact === "boolean" ? String(fact) : fact;
  return { said: say(own[code].said, language, values), mend: say(own[code].mend, language, values) };
}
