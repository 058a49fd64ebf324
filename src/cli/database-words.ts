/** What befalls a database, for the person at the terminal, each with its way out. */
import type { TroubleCode } from "../store/trouble.ts";
import { type Message, words } from "../ui/words/words.ts";

export const databaseWords: Readonly<Record<TroubleCode, Message>> = words({
  "database-down": {
    en: "The database does not answer. Nothing was changed. See that it runs and that DATABASE_URL is right, then try again.",
    fr: "La base de données ne répond pas. Rien n’a été modifié. Vérifiez qu’elle fonctionne et que DATABASE_URL est juste, puis réessayez.",
    es: "La base de datos no responde. No se ha modificado nada. Compruebe que funciona y que DATABASE_URL es correcta, y vuelva a intentarlo.",
    pt: "A base de dados não responde. Nada foi alterado. Verifique se está a funcionar e se DATABASE_URL está certa, e tente de novo.",
    ar: "قاعدة البيانات لا تستجيب. لم يتغيّر شيء. تحقّقوا من أنها تعمل ومن صحة DATABASE_URL ثم أعيدوا المحاولة.",
  },
  "disk-full": {
    en: "The disk that holds the database is full. Nothing is half done. Make room, then run the same command again.",
    fr: "Le disque qui contient la base de données est plein. Rien n’est fait à moitié. Libérez de la place, puis relancez la même commande.",
    es: "El disco que contiene la base de datos está lleno. Nada ha quedado a medias. Libere espacio y ejecute de nuevo la misma orden.",
    pt: "O disco que contém a base de dados está cheio. Nada ficou a meio. Liberte espaço e execute de novo o mesmo comando.",
    ar: "القرص الذي يحوي قاعدة البيانات ممتلئ. لم يبقَ شيء ناقصًا. أخلوا مساحة ثم أعيدوا تنفيذ الأمر نفسه.",
  },
  "no-binaries": {
    en: "No PostgreSQL comes with Passerelle for this machine. Set DATABASE_URL to a PostgreSQL server (15 or later), for example postgres://user@host/passerelle.",
    fr: "Passerelle n’apporte pas de PostgreSQL pour cette machine. Donnez dans DATABASE_URL un serveur PostgreSQL (15 ou plus récent), par exemple postgres://utilisateur@hote/passerelle.",
    es: "Passerelle no trae PostgreSQL para esta máquina. Indique en DATABASE_URL un servidor PostgreSQL (15 o posterior), por ejemplo postgres://usuario@servidor/passerelle.",
    pt: "O Passerelle não traz PostgreSQL para esta máquina. Indique em DATABASE_URL um servidor PostgreSQL (15 ou posterior), por exemplo postgres://utilizador@servidor/passerelle.",
    ar: "لا يأتي مع Passerelle إصدار من PostgreSQL لهذا الجهاز. اجعلوا DATABASE_URL يشير إلى خادم PostgreSQL (15 أو أحدث)، مثل postgres://user@host/passerelle.",
  },
  "version-too-old": {
    en: "The PostgreSQL server is too old. Passerelle needs 15 or later; without DATABASE_URL it uses its own.",
    fr: "Le serveur PostgreSQL est trop ancien. Passerelle demande la version 15 ou plus récente ; sans DATABASE_URL, il utilise le sien.",
    es: "El servidor PostgreSQL es demasiado antiguo. Passerelle necesita la versión 15 o posterior; sin DATABASE_URL usa el suyo.",
    pt: "O servidor PostgreSQL é demasiado antigo. O Passerelle precisa da versão 15 ou posterior; sem DATABASE_URL usa o seu.",
    ar: "خادم PostgreSQL قديم جدًا. يحتاج Passerelle إلى الإصدار 15 أو أحدث، ومن دون DATABASE_URL يستعمل خادمه الخاص.",
  },
  "directory-unusable": {
    en: "The data directory cannot be used. See that it exists and is yours to write, or name another in PASSERELLE_DATA.",
    fr: "Le dossier de données ne peut pas être utilisé. Vérifiez qu’il existe et que vous pouvez y écrire, ou indiquez-en un autre dans PASSERELLE_DATA.",
    es: "No se puede usar el directorio de datos. Compruebe que existe y que puede escribir en él, o indique otro en PASSERELLE_DATA.",
    pt: "A pasta de dados não pode ser usada. Verifique se existe e se pode escrever nela, ou indique outra em PASSERELLE_DATA.",
    ar: "لا يمكن استعمال مجلد البيانات. تحقّقوا من وجوده ومن حقكم في الكتابة فيه، أو حدّدوا غيره في PASSERELLE_DATA.",
  },
  "start-failed": {
    en: "The database that comes with Passerelle did not start. Its log, named below, says why. DATABASE_URL can name another server.",
    fr: "La base de données fournie avec Passerelle n’a pas démarré. Son journal, indiqué ci-dessous, dit pourquoi. DATABASE_URL peut désigner un autre serveur.",
    es: "La base de datos que trae Passerelle no ha arrancado. Su registro, indicado abajo, dice por qué. DATABASE_URL puede señalar otro servidor.",
    pt: "A base de dados que vem com o Passerelle não arrancou. O seu registo, indicado abaixo, diz porquê. DATABASE_URL pode indicar outro servidor.",
    ar: "لم تبدأ قاعدة البيانات المرفقة مع Passerelle. السبب في سجلها المذكور أدناه. يمكن أن يشير DATABASE_URL إلى خادم آخر.",
  },
  "history-differs": {
    en: "This database was written by another version of Passerelle, newer than this one or altered. Nothing was changed. Use the version that wrote it, or a newer one.",
    fr: "Cette base a été écrite par une autre version de Passerelle, plus récente ou modifiée. Rien n’a été changé. Utilisez la version qui l’a écrite, ou une plus récente.",
    es: "Esta base de datos la escribió otra versión de Passerelle, más reciente o modificada. No se ha cambiado nada. Use la versión que la escribió o una más reciente.",
    pt: "Esta base de dados foi escrita por outra versão do Passerelle, mais recente ou alterada. Nada foi mudado. Use a versão que a escreveu ou uma mais recente.",
    ar: "كُتبت قاعدة البيانات هذه بنسخة أخرى من Passerelle أحدث من هذه أو معدَّلة. لم يتغيّر شيء. استعملوا النسخة التي كتبتها أو أحدث منها.",
  },
});
