/** What may be wrong with the files of a package before a cell is read, and how to mend it. */
import { findingMessages } from "../instrument/finding-messages.ts";

export const fileWords = findingMessages({
  "package-absent": {
    said: {
      en: "There is nothing at {found}.",
      fr: "Il n’y a rien à l’emplacement {found}.",
      es: "No hay nada en {found}.",
      pt: "Não há nada em {found}.",
      ar: "لا يوجد شيء في {found}.",
    },
    mend: {
      en: "Check the path; a package is a folder, a .zip, or a .csv or .xlsx beside its instrument.yaml.",
      fr: "Vérifiez le chemin ; un paquet est un dossier, un .zip, ou un .csv ou .xlsx à côté de son instrument.yaml.",
      es: "Revise la ruta; un paquete es una carpeta, un .zip, o un .csv o .xlsx junto a su instrument.yaml.",
      pt: "Verifique o caminho; um pacote é uma pasta, um .zip, ou um .csv ou .xlsx ao lado do seu instrument.yaml.",
      ar: "تحققوا من المسار؛ الحزمة مجلد أو ملف ‎.zip أو ملف ‎.csv أو ‎.xlsx بجانب instrument.yaml.",
    },
  },
  "package-kind-unknown": {
    said: {
      en: "“{found}” is not a kind of file that a package may be.",
      fr: "« {found} » n’est pas un type de fichier admis pour un paquet.",
      es: "«{found}» no es un tipo de archivo admitido para un paquete.",
      pt: "“{found}” não é um tipo de ficheiro admitido para um pacote.",
      ar: "«{found}» ليس من أنواع الملفات التي تصلح حزمة.",
    },
    mend: {
      en: "Give a folder, a .zip, or a .csv or .xlsx of answers beside its instrument.yaml.",
      fr: "Donnez un dossier, un .zip, ou un .csv ou .xlsx de réponses à côté de son instrument.yaml.",
      es: "Indique una carpeta, un .zip, o un .csv o .xlsx de respuestas junto a su instrument.yaml.",
      pt: "Indique uma pasta, um .zip, ou um .csv ou .xlsx de respostas ao lado do seu instrument.yaml.",
      ar: "قدّموا مجلدًا أو ملف ‎.zip أو ملف إجابات ‎.csv أو ‎.xlsx بجانب instrument.yaml.",
    },
  },
  "instrument-beside": {
    said: {
      en: "{found} alone says nothing of questions and scores: there is no {expected} beside it.",
      fr: "{found} seul ne dit rien des questions ni des scores : il n’y a pas de {expected} à côté.",
      es: "{found} por sí solo no dice nada de preguntas ni puntuaciones: no hay ningún {expected} a su lado.",
      pt: "{found} por si só nada diz de perguntas e pontuações: não há nenhum {expected} ao lado.",
      ar: "{found} وحده لا يبيّن الأسئلة ولا الدرجات: لا يوجد {expected} بجانبه.",
    },
    mend: {
      en: "Put the instrument.yaml into the same folder, or give the folder or zip of the whole package.",
      fr: "Placez instrument.yaml dans le même dossier, ou donnez le dossier ou le zip du paquet entier.",
      es: "Ponga instrument.yaml en la misma carpeta, o indique la carpeta o el zip del paquete entero.",
      pt: "Ponha instrument.yaml na mesma pasta, ou indique a pasta ou o zip do pacote inteiro.",
      ar: "ضعوا instrument.yaml في المجلد نفسه، أو قدّموا مجلد الحزمة كاملة أو ملفها المضغوط.",
    },
  },
  "file-missing": {
    said: {
      en: "The package has no {expected}.",
      fr: "Le paquet ne contient pas {expected}.",
      es: "El paquete no contiene {expected}.",
      pt: "O pacote não contém {expected}.",
      ar: "لا تحتوي الحزمة على {expected}.",
    },
    mend: {
      en: "Add it at the top of the folder or zip, under exactly this name.",
      fr: "Ajoutez-le à la racine du dossier ou du zip, sous ce nom exact.",
      es: "Añádalo en la raíz de la carpeta o del zip, exactamente con ese nombre.",
      pt: "Acrescente-o na raiz da pasta ou do zip, exatamente com esse nome.",
      ar: "أضيفوه في أعلى المجلد أو الملف المضغوط، بهذا الاسم تمامًا.",
    },
  },
  "answers-twice": {
    said: {
      en: "There are two files of answers: {found}.",
      fr: "Il y a deux fichiers de réponses : {found}.",
      es: "Hay dos archivos de respuestas: {found}.",
      pt: "Há dois ficheiros de respostas: {found}.",
      ar: "يوجد ملفان للإجابات: {found}.",
    },
    mend: {
      en: "Keep the one that counts and take the other out of the package.",
      fr: "Gardez celui qui fait foi et retirez l’autre du paquet.",
      es: "Conserve el que vale y saque el otro del paquete.",
      pt: "Mantenha o que vale e retire o outro do pacote.",
      ar: "أبقوا الملف المعتمد وأخرجوا الآخر من الحزمة.",
    },
  },
  "file-ignored": {
    said: {
      en: "This file is not part of a package and was not read.",
      fr: "Ce fichier ne fait pas partie d’un paquet et n’a pas été lu.",
      es: "Este archivo no forma parte de un paquete y no se ha leído.",
      pt: "Este ficheiro não faz parte de um pacote e não foi lido.",
      ar: "هذا الملف ليس جزءًا من الحزمة ولم يُقرأ.",
    },
    mend: {
      en: "Nothing needs to be done; if it was meant as one of {expected}, rename it.",
      fr: "Rien à faire ; s’il devait être l’un de {expected}, renommez-le.",
      es: "No hay que hacer nada; si debía ser uno de {expected}, cámbiele el nombre.",
      pt: "Nada a fazer; se devia ser um de {expected}, mude-lhe o nome.",
      ar: "لا يلزم شيء؛ وإن كان المقصود أحد هذه الملفات: {expected}، فأعيدوا تسميته.",
    },
  },
  "file-unreadable": {
    said: {
      en: "The file cannot be read ({found}).",
      fr: "Le fichier ne peut pas être lu ({found}).",
      es: "No se puede leer el archivo ({found}).",
      pt: "Não é possível ler o ficheiro ({found}).",
      ar: "تعذّرت قراءة الملف ({found}).",
    },
    mend: {
      en: "See that it is a file, that you may read it, and that its disk is there.",
      fr: "Vérifiez que c’est un fichier, que vous pouvez le lire et que son disque est présent.",
      es: "Compruebe que es un archivo, que puede leerlo y que su disco está disponible.",
      pt: "Verifique que é um ficheiro, que o pode ler e que o seu disco está disponível.",
      ar: "تأكدوا من أنه ملف، ومن أن لديكم حق قراءته، ومن أن القرص متاح.",
    },
  },
  "file-too-large": {
    said: {
      en: "The file has {found}; allowed are {expected}.",
      fr: "Le fichier fait {found} ; la limite est {expected}.",
      es: "El archivo ocupa {found}; el límite es {expected}.",
      pt: "O ficheiro tem {found}; o limite é {expected}.",
      ar: "حجم الملف {found}؛ والحد المسموح {expected}.",
    },
    mend: {
      en: "Split the package, for example by years, or leave out what is not an answer.",
      fr: "Divisez le paquet, par exemple par années, ou retirez ce qui n’est pas une réponse.",
      es: "Divida el paquete, por ejemplo por años, o quite lo que no sea una respuesta.",
      pt: "Divida o pacote, por exemplo por anos, ou retire o que não for uma resposta.",
      ar: "قسّموا الحزمة، حسب السنوات مثلًا، أو احذفوا ما ليس إجابة.",
    },
  },
  "utf8-invalid": {
    said: {
      en: "The text from this line on is not UTF-8.",
      fr: "À partir de cette ligne, le texte n’est pas en UTF-8.",
      es: "A partir de esta línea, el texto no está en UTF-8.",
      pt: "A partir desta linha, o texto não está em UTF-8.",
      ar: "النص ابتداءً من هذا السطر ليس بترميز UTF-8.",
    },
    mend: {
      en: "Save the file as “CSV UTF-8” (or UTF-8 in your editor) and try again.",
      fr: "Enregistrez le fichier en « CSV UTF-8 » (ou en UTF-8 dans votre éditeur) et recommencez.",
      es: "Guarde el archivo como «CSV UTF-8» (o en UTF-8 en su editor) e inténtelo de nuevo.",
      pt: "Guarde o ficheiro como “CSV UTF-8” (ou em UTF-8 no seu editor) e tente de novo.",
      ar: "احفظوا الملف بصيغة «CSV UTF-8» (أو بترميز UTF-8 في محرركم) ثم أعيدوا المحاولة.",
    },
  },
  "nul-byte": {
    said: {
      en: "There is a NUL byte in this line: this is not a text file, or a damaged one.",
      fr: "Cette ligne contient un octet nul : ce n’est pas un fichier texte, ou il est endommagé.",
      es: "Hay un byte nulo en esta línea: no es un archivo de texto, o está dañado.",
      pt: "Há um byte nulo nesta linha: não é um ficheiro de texto, ou está danificado.",
      ar: "يحتوي هذا السطر على بايت صفري: الملف ليس نصيًا، أو أنه تالف.",
    },
    mend: {
      en: "Save it again as text (UTF-8) from the program it came from.",
      fr: "Enregistrez-le à nouveau comme texte (UTF-8) depuis le logiciel d’origine.",
      es: "Guárdelo de nuevo como texto (UTF-8) desde el programa de origen.",
      pt: "Guarde-o de novo como texto (UTF-8) a partir do programa de origem.",
      ar: "احفظوه من جديد نصًا (UTF-8) من البرنامج الذي جاء منه.",
    },
  },
  "zip-damaged": {
    said: {
      en: "The zip cannot be read: {found}",
      fr: "Le zip ne peut pas être lu : {found}",
      es: "No se puede leer el zip: {found}",
      pt: "Não é possível ler o zip: {found}",
      ar: "تعذّرت قراءة الملف المضغوط: {found}",
    },
    mend: {
      en: "Make the zip again, or give the folder itself.",
      fr: "Refaites le zip, ou donnez le dossier lui-même.",
      es: "Vuelva a crear el zip, o indique la carpeta misma.",
      pt: "Volte a criar o zip, ou indique a própria pasta.",
      ar: "أنشئوا الملف المضغوط من جديد، أو قدّموا المجلد نفسه.",
    },
  },
  "zip-encrypted": {
    said: {
      en: "“{found}” in the zip is locked with a password.",
      fr: "« {found} » dans le zip est protégé par un mot de passe.",
      es: "«{found}» en el zip está protegido con contraseña.",
      pt: "“{found}” no zip está protegido por palavra-passe.",
      ar: "«{found}» في الملف المضغوط محمي بكلمة مرور.",
    },
    mend: {
      en: "Make the zip without a password.",
      fr: "Faites le zip sans mot de passe.",
      es: "Cree el zip sin contraseña.",
      pt: "Crie o zip sem palavra-passe.",
      ar: "أنشئوا الملف المضغوط من دون كلمة مرور.",
    },
  },
  "zip-entries": {
    said: {
      en: "The zip has {found} entries; allowed are {expected}.",
      fr: "Le zip a {found} entrées ; la limite est {expected}.",
      es: "El zip tiene {found} entradas; el límite es {expected}.",
      pt: "O zip tem {found} entradas; o limite é {expected}.",
      ar: "في الملف المضغوط {found} عنصر؛ والحد المسموح {expected}.",
    },
    mend: {
      en: "Put only the files of the package into it.",
      fr: "N’y mettez que les fichiers du paquet.",
      es: "Ponga en él solo los archivos del paquete.",
      pt: "Ponha nele só os ficheiros do pacote.",
      ar: "ضعوا فيه ملفات الحزمة فقط.",
    },
  },
  "zip-bomb": {
    said: {
      en: "This file unfolds into more than a package can be: {found} (allowed {expected}).",
      fr: "Ce fichier se décompresse au-delà de ce que peut être un paquet : {found} (admis : {expected}).",
      es: "Este archivo se descomprime más allá de lo que puede ser un paquete: {found} (admitido: {expected}).",
      pt: "Este ficheiro descomprime-se para além do que um pacote pode ser: {found} (admitido: {expected}).",
      ar: "يتضخم هذا الملف عند فك الضغط فوق ما يمكن أن تكون عليه حزمة: {found} (المسموح {expected}).",
    },
    mend: {
      en: "Give the folder itself, or make the zip again from files that you know.",
      fr: "Donnez le dossier lui-même, ou refaites le zip à partir de fichiers que vous connaissez.",
      es: "Indique la carpeta misma, o vuelva a crear el zip con archivos que conozca.",
      pt: "Indique a própria pasta, ou volte a criar o zip com ficheiros que conhece.",
      ar: "قدّموا المجلد نفسه، أو أنشئوا الملف المضغوط من جديد من ملفات تعرفونها.",
    },
  },
  "zip-path": {
    said: {
      en: "The zip holds a name that leads out of it: “{found}”.",
      fr: "Le zip contient un nom qui mène hors de lui : « {found} ».",
      es: "El zip contiene un nombre que lleva fuera de él: «{found}».",
      pt: "O zip contém um nome que leva para fora dele: “{found}”.",
      ar: "يحتوي الملف المضغوط على اسم يقود إلى خارجه: «{found}».",
    },
    mend: {
      en: "Make the zip from inside the folder, with plain relative names.",
      fr: "Faites le zip depuis l’intérieur du dossier, avec des noms relatifs simples.",
      es: "Cree el zip desde dentro de la carpeta, con nombres relativos sencillos.",
      pt: "Crie o zip a partir de dentro da pasta, com nomes relativos simples.",
      ar: "أنشئوا الملف المضغوط من داخل المجلد، بأسماء نسبية بسيطة.",
    },
  },
  "zip-link": {
    said: {
      en: "“{found}” in the zip is a link, not a file.",
      fr: "« {found} » dans le zip est un lien, non un fichier.",
      es: "«{found}» en el zip es un enlace, no un archivo.",
      pt: "“{found}” no zip é uma ligação, não um ficheiro.",
      ar: "«{found}» في الملف المضغوط رابط لا ملف.",
    },
    mend: {
      en: "Put the file itself into the zip.",
      fr: "Mettez le fichier lui-même dans le zip.",
      es: "Ponga el archivo mismo en el zip.",
      pt: "Ponha o próprio ficheiro no zip.",
      ar: "ضعوا الملف نفسه في الملف المضغوط.",
    },
  },
  "zip-name-twice": {
    said: {
      en: "The zip holds “{found}” twice.",
      fr: "Le zip contient « {found} » deux fois.",
      es: "El zip contiene «{found}» dos veces.",
      pt: "O zip contém “{found}” duas vezes.",
      ar: "يحتوي الملف المضغوط على «{found}» مرتين.",
    },
    mend: {
      en: "Make the zip again with each file once.",
      fr: "Refaites le zip avec chaque fichier une seule fois.",
      es: "Vuelva a crear el zip con cada archivo una sola vez.",
      pt: "Volte a criar o zip com cada ficheiro uma só vez.",
      ar: "أنشئوا الملف المضغوط من جديد بحيث يرد كل ملف مرة واحدة.",
    },
  },
  "more-of-the-same": {
    said: {
      en: "{count, plural, one {One more} other {# more}} of the same kind ({code}).",
      fr: "{count, plural, one {Encore un} other {Encore #}} du même genre ({code}).",
      es: "{count, plural, one {Uno más} other {# más}} del mismo tipo ({code}).",
      pt: "{count, plural, one {Mais um} other {Mais #}} do mesmo tipo ({code}).",
      ar: "{count, plural, zero {لا مزيد} one {ملاحظة أخرى واحدة} two {ملاحظتان أخريان} few {# ملاحظات أخرى} many {# ملاحظةً أخرى} other {# ملاحظة أخرى}} من النوع نفسه ({code}).",
    },
    mend: {
      en: "Mend those listed first; the rest most likely have the same cause.",
      fr: "Corrigez d’abord celles de la liste ; les autres ont sans doute la même cause.",
      es: "Corrija primero los de la lista; los demás tendrán seguramente la misma causa.",
      pt: "Corrija primeiro os da lista; os restantes terão provavelmente a mesma causa.",
      ar: "أصلحوا المذكورة أولًا؛ فالغالب أن للبقية السبب نفسه.",
    },
  },
  "out-unwritable": {
    said: {
      en: "The file cannot be written ({found}).",
      fr: "Le fichier ne peut pas être écrit ({found}).",
      es: "No se puede escribir el archivo ({found}).",
      pt: "Não é possível escrever o ficheiro ({found}).",
      ar: "تعذّرت كتابة الملف ({found}).",
    },
    mend: {
      en: "See that its folder is there, that you may write in it, and that there is room. What was there before is unchanged.",
      fr: "Vérifiez que son dossier existe, que vous pouvez y écrire et qu’il reste de la place. Ce qui s’y trouvait est inchangé.",
      es: "Compruebe que la carpeta existe, que puede escribir en ella y que hay espacio. Lo que había antes no ha cambiado.",
      pt: "Verifique que a pasta existe, que pode escrever nela e que há espaço. O que lá estava antes não mudou.",
      ar: "تأكدوا من وجود المجلد ومن حق الكتابة فيه ومن توفر مساحة. ما كان موجودًا لم يتغير.",
    },
  },
});
