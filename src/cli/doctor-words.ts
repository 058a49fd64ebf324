/** What `doctor` says. */
import type { Sign } from "../server/examine.ts";
import { type Message, words } from "../ui/words/words.ts";

export const signWords: Readonly<Record<Sign["of"], Message>> = words({
  node: { en: "Node.js", fr: "Node.js", es: "Node.js", pt: "Node.js", ar: "Node.js" },
  clock: { en: "Clock", fr: "Horloge", es: "Reloj", pt: "Relógio", ar: "الساعة" },
  "data-directory": {
    en: "Data directory",
    fr: "Dossier de données",
    es: "Directorio de datos",
    pt: "Pasta de dados",
    ar: "مجلد البيانات",
  },
  disk: {
    en: "Free disk space",
    fr: "Espace disque libre",
    es: "Espacio libre en disco",
    pt: "Espaço livre em disco",
    ar: "المساحة الحرة على القرص",
  },
  binaries: {
    en: "PostgreSQL that comes along",
    fr: "PostgreSQL fourni",
    es: "PostgreSQL incluido",
    pt: "PostgreSQL incluído",
    ar: "PostgreSQL المرفق",
  },
  database: { en: "Database", fr: "Base de données", es: "Base de datos", pt: "Base de dados", ar: "قاعدة البيانات" },
  migrations: { en: "Migrations", fr: "Migrations", es: "Migraciones", pt: "Migrações", ar: "الترحيلات" },
  log: {
    en: "Log of deeds",
    fr: "Journal des actes",
    es: "Registro de actos",
    pt: "Registo de atos",
    ar: "سجل الأفعال",
  },
  archive: {
    en: "Releases, on disk as in the database",
    fr: "Versions publiées, sur disque comme en base",
    es: "Versiones publicadas, en disco como en la base",
    pt: "Versões publicadas, no disco como na base",
    ar: "الإصدارات، على القرص كما في قاعدة البيانات",
  },
  drafts: {
    en: "Documents of requests not sent yet",
    fr: "Documents de demandes non envoyées",
    es: "Documentos de solicitudes sin enviar",
    pt: "Documentos de pedidos por enviar",
    ar: "وثائق الطلبات التي لم تُرسل بعد",
  },
  robustness: {
    en: "Robustness of releases",
    fr: "Robustesse des versions",
    es: "Solidez de las versiones",
    pt: "Robustez das versões",
    ar: "متانة الإصدارات",
  },
  "signing-key": {
    en: "Public key of releases",
    fr: "Clé publique des versions",
    es: "Clave pública de las versiones",
    pt: "Chave pública das versões",
    ar: "المفتاح العام للإصدارات",
  },
});

export const doctorWords = words({
  well: { en: "well", fr: "bien", es: "bien", pt: "bem", ar: "سليم" },
  mind: { en: "look at this", fr: "à regarder", es: "a revisar", pt: "a verificar", ar: "يحتاج إلى نظر" },
  unwell: { en: "not well", fr: "en défaut", es: "con fallo", pt: "com falha", ar: "به خلل" },
  "not-looked-at": {
    en: "not looked at",
    fr: "non examiné",
    es: "no examinado",
    pt: "não examinado",
    ar: "لم يُفحص",
  },
  allWell: {
    en: "Everything is well.",
    fr: "Tout va bien.",
    es: "Todo está bien.",
    pt: "Está tudo bem.",
    ar: "كل شيء سليم.",
  },
  mend: {
    en: "Mend what is not well; what is to be looked at is made good by `passerelle migrate` or at the next start of `passerelle serve`.",
    fr: "Corrigez ce qui est en défaut ; ce qui est à regarder est remis en ordre par `passerelle migrate` ou au prochain `passerelle serve`.",
    es: "Corrija lo que tiene fallo; lo que hay que revisar lo arregla `passerelle migrate` o el próximo `passerelle serve`.",
    pt: "Corrija o que tem falha; o que é de verificar é resolvido por `passerelle migrate` ou no próximo `passerelle serve`.",
    ar: "أصلحوا ما به خلل؛ وما يحتاج إلى نظر يُصلحه `passerelle migrate` أو التشغيل التالي لـ `passerelle serve`.",
  },
});
