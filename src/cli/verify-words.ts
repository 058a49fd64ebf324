/** What `verify` says. */
import type { Verdict } from "../policy-index/releases/minisign.ts";
import type { Unreadable } from "../policy-index/releases/verified/open-export.ts";
import { type Message, words } from "../ui/words/words.ts";

export const verifyWords = words({
  sound: {
    en: "{index} {release} is what it says: every file, {scores, plural, one {the one score} other {all # scores}}, digest and signature.",
    fr: "{index} {release} est bien ce qu’il annonce : chaque fichier, {scores, plural, one {le seul score} other {les # scores}}, l’empreinte et la signature.",
    es: "{index} {release} es lo que dice ser: cada archivo, {scores, plural, one {la única puntuación} other {las # puntuaciones}}, la huella y la firma.",
    pt: "{index} {release} é o que diz ser: cada ficheiro, {scores, plural, one {a única pontuação} other {as # pontuações}}, a impressão digital e a assinatura.",
    ar: "{index} {release} مطابق لما يُعلنه: كل ملف، و{scores, plural, zero {لا درجات} one {الدرجة الوحيدة} two {الدرجتان} few {الدرجات كلها (#)} many {الدرجات كلها (#)} other {الدرجات كلها (#)}}، والبصمة والتوقيع.",
  },
  unsound: {
    en: "{index} {release} is not what it says. {count, plural, one {One difference} other {# differences}}:",
    fr: "{index} {release} n’est pas ce qu’il annonce. {count, plural, one {Une différence} other {# différences}} :",
    es: "{index} {release} no es lo que dice ser. {count, plural, one {Una diferencia} other {# diferencias}}:",
    pt: "{index} {release} não é o que diz ser. {count, plural, one {Uma diferença} other {# diferenças}}:",
    ar: "{index} {release} غير مطابق لما يُعلنه. {count, plural, zero {لا فروق} one {فرق واحد} two {فرقان} few {# فروق} many {# فرقًا} other {# فرق}}:",
  },
  ownKey: {
    en: "The signature was checked with the key inside the files themselves, which only shows that they belong together. To know who signed, give the publisher’s key: --key RW…",
    fr: "La signature a été vérifiée avec la clé contenue dans les fichiers eux-mêmes, ce qui montre seulement qu’ils vont ensemble. Pour savoir qui a signé, donnez la clé de l’éditeur : --key RW…",
    es: "La firma se ha comprobado con la clave contenida en los propios archivos, lo que solo muestra que van juntos. Para saber quién firmó, indique la clave del editor: --key RW…",
    pt: "A assinatura foi verificada com a chave contida nos próprios ficheiros, o que só mostra que pertencem ao mesmo conjunto. Para saber quem assinou, indique a chave do editor: --key RW…",
    ar: "فُحص التوقيع بالمفتاح الموجود في الملفات نفسها، وهذا لا يُظهر إلا أنها مجموعة واحدة. لمعرفة الموقِّع أعطوا مفتاح الناشر: --key RW…",
  },
  altered: {
    en: "{file}: not the content that was signed",
    fr: "{file} : ce n’est pas le contenu signé",
    es: "{file}: no es el contenido que se firmó",
    pt: "{file}: não é o conteúdo que foi assinado",
    ar: "{file}: ليس المحتوى الذي وُقِّع",
  },
  lost: {
    en: "{file}: listed in the manifest and not there",
    fr: "{file} : dans le manifeste, mais absent",
    es: "{file}: figura en el manifiesto y no está",
    pt: "{file}: consta do manifesto e não está presente",
    ar: "{file}: مذكور في البيان وغير موجود",
  },
  unlisted: {
    en: "{file}: there and not listed in the manifest",
    fr: "{file} : présent, mais absent du manifeste",
    es: "{file}: está y no figura en el manifiesto",
    pt: "{file}: está presente e não consta do manifesto",
    ar: "{file}: موجود وغير مذكور في البيان",
  },
  digest: {
    en: "digest of the package: the manifest says {said}, the files give {found}",
    fr: "empreinte du dossier : le manifeste dit {said}, les fichiers donnent {found}",
    es: "huella del paquete: el manifiesto dice {said}, los archivos dan {found}",
    pt: "impressão digital do pacote: o manifesto diz {said}, os ficheiros dão {found}",
    ar: "بصمة الحزمة: البيان يقول {said} والملفات تعطي {found}",
  },
  noScores: {
    en: "scores.csv: not a table of scores",
    fr: "scores.csv : ce n’est pas un tableau de scores",
    es: "scores.csv: no es una tabla de puntuaciones",
    pt: "scores.csv: não é uma tabela de pontuações",
    ar: "scores.csv: ليس جدول درجات",
  },
  score: {
    en: "{measure} {node} {place} {period}, {column}: the file says {found}, the answers give {expected}",
    fr: "{measure} {node} {place} {period}, {column} : le fichier dit {found}, les réponses donnent {expected}",
    es: "{measure} {node} {place} {period}, {column}: el archivo dice {found}, las respuestas dan {expected}",
    pt: "{measure} {node} {place} {period}, {column}: o ficheiro diz {found}, as respostas dão {expected}",
    ar: "{measure} {node} {place} {period}، {column}: الملف يقول {found} والإجابات تعطي {expected}",
  },
  robustness: {
    en: "{file}, line {row}: the file says {found}, the seed and the answers give {expected}",
    fr: "{file}, ligne {row} : le fichier dit {found}, la graine et les réponses donnent {expected}",
    es: "{file}, línea {row}: el archivo dice {found}, la semilla y las respuestas dan {expected}",
    pt: "{file}, linha {row}: o ficheiro diz {found}, a semente e as respostas dão {expected}",
    ar: "{file}، السطر {row}: الملف يقول {found} والبذرة والإجابات تعطي {expected}",
  },
  noManifest: {
    en: "manifest.json is not one of this format.",
    fr: "manifest.json n’est pas de ce format.",
    es: "manifest.json no es de este formato.",
    pt: "manifest.json não é deste formato.",
    ar: "ملف manifest.json ليس بهذه الصيغة.",
  },
  notAKey: {
    en: "--key is not a minisign public key: a line that begins with RW, or a .pub file.",
    fr: "--key n’est pas une clé publique minisign : une ligne qui commence par RW, ou un fichier .pub.",
    es: "--key no es una clave pública de minisign: una línea que empieza por RW, o un archivo .pub.",
    pt: "--key não é uma chave pública minisign: uma linha que começa por RW, ou um ficheiro .pub.",
    ar: "‎--key ليس مفتاحًا عامًا لـ minisign: سطر يبدأ بـ RW أو ملف ‎.pub.",
  },
  reading: {
    en: "Reading answers",
    fr: "Lecture des réponses",
    es: "Lectura de las respuestas",
    pt: "Leitura das respostas",
    ar: "قراءة الإجابات",
  },
});

export const signatureWords: Readonly<Record<Exclude<Verdict | "absent", "good">, Message>> = words({
  absent: {
    en: "manifest.json.minisig: there is no signature",
    fr: "manifest.json.minisig : il n’y a pas de signature",
    es: "manifest.json.minisig: no hay firma",
    pt: "manifest.json.minisig: não há assinatura",
    ar: "manifest.json.minisig: لا يوجد توقيع",
  },
  "bad-signature": {
    en: "manifest.json.minisig: the signature does not fit the manifest",
    fr: "manifest.json.minisig : la signature ne correspond pas au manifeste",
    es: "manifest.json.minisig: la firma no corresponde al manifiesto",
    pt: "manifest.json.minisig: a assinatura não corresponde ao manifesto",
    ar: "manifest.json.minisig: التوقيع لا يوافق البيان",
  },
  "other-key": {
    en: "manifest.json.minisig: signed with another key than the one given",
    fr: "manifest.json.minisig : signé avec une autre clé que celle donnée",
    es: "manifest.json.minisig: firmado con otra clave que la indicada",
    pt: "manifest.json.minisig: assinado com outra chave que não a indicada",
    ar: "manifest.json.minisig: موقَّع بمفتاح غير المعطى",
  },
  "not-a-signature": {
    en: "manifest.json.minisig: not a signature",
    fr: "manifest.json.minisig : ce n’est pas une signature",
    es: "manifest.json.minisig: no es una firma",
    pt: "manifest.json.minisig: não é uma assinatura",
    ar: "manifest.json.minisig: ليس توقيعًا",
  },
  "not-a-key": {
    en: "manifest.json: its public key is not one",
    fr: "manifest.json : sa clé publique n’en est pas une",
    es: "manifest.json: su clave pública no es una clave",
    pt: "manifest.json: a sua chave pública não é uma chave",
    ar: "manifest.json: مفتاحه العام ليس مفتاحًا",
  },
});

export const unreadableWords: Readonly<Record<Unreadable["kind"], Message>> = words({
  absent: {
    en: "There is nothing at {found}.",
    fr: "Il n’y a rien à {found}.",
    es: "No hay nada en {found}.",
    pt: "Não há nada em {found}.",
    ar: "لا شيء في {found}.",
  },
  "not-an-export": {
    en: "{found} is not an exported release: it has no manifest.json. To check a package that was not exported, use: passerelle score --check",
    fr: "{found} n’est pas une version exportée : il n’y a pas de manifest.json. Pour vérifier un dossier non exporté : passerelle score --check",
    es: "{found} no es una versión exportada: no tiene manifest.json. Para comprobar un paquete no exportado: passerelle score --check",
    pt: "{found} não é uma versão exportada: não tem manifest.json. Para verificar um pacote não exportado: passerelle score --check",
    ar: "{found} ليس إصدارًا مصدَّرًا: لا يحوي manifest.json. لفحص حزمة غير مصدَّرة: passerelle score --check",
  },
  "too-large": {
    en: "This is larger than a release may be: {found}",
    fr: "C’est plus grand que ce qu’une version peut être : {found}",
    es: "Es más grande de lo que puede ser una versión: {found}",
    pt: "É maior do que uma versão pode ser: {found}",
    ar: "هذا أكبر مما يمكن أن يكون عليه إصدار: {found}",
  },
  "not-fetched": {
    en: "The address could not be fetched: {found}",
    fr: "L’adresse n’a pas pu être lue : {found}",
    es: "No se ha podido leer la dirección: {found}",
    pt: "Não foi possível ler o endereço: {found}",
    ar: "تعذّر جلب العنوان: {found}",
  },
  damaged: {
    en: "The zip is damaged or is not one: {found}",
    fr: "Le zip est endommagé ou n’en est pas un : {found}",
    es: "El zip está dañado o no lo es: {found}",
    pt: "O zip está danificado ou não o é: {found}",
    ar: "ملف zip تالف أو ليس كذلك: {found}",
  },
});
