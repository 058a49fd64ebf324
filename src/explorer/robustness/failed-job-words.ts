/** Why a job on robustness failed, and what its editor does next. */
import type { FailureReason } from "../../policy-index/releases/contract.ts";
import type { Message } from "../../ui/words/words.ts";

type Told = { readonly said: Message; readonly mend: Message };

const keeper: Message = {
  en: "Tell whoever keeps the server; once that is mended, ask for it again here.",
  fr: "Prévenez la personne qui gère le serveur ; une fois la chose réparée, redemandez le calcul ici.",
  es: "Avise a quien mantiene el servidor; cuando esté arreglado, vuelva a pedirlo aquí.",
  pt: "Avise quem mantém o servidor; quando estiver resolvido, volte a pedi-lo aqui.",
  ar: "أبلغوا القائم على الخادم، ومتى أُصلح الأمر فاطلبوا الحساب هنا من جديد.",
};

export const failedJobWords: Readonly<Record<FailureReason | "unknown", Told>> = {
  "nothing-varies": {
    said: {
      en: "Nothing of what was chosen would change a score of this release, so its page would have been empty.",
      fr: "Rien de ce qui a été choisi ne changerait un score de cette version : sa page aurait été vide.",
      es: "Nada de lo elegido cambiaría una puntuación de esta publicación, así que su página habría quedado vacía.",
      pt: "Nada do que foi escolhido mudaria uma pontuação desta publicação: a sua página teria ficado vazia.",
      ar: "لا شيء مما اختير يغيّر أي درجة في هذا الإصدار، فكانت صفحته ستخلو من كل نتيجة.",
    },
    mend: {
      en: "Choose something else as well: weights nearly always have an effect. The public page says why each choice is left as it is.",
      fr: "Choisissez aussi autre chose : les poids ont presque toujours un effet. La page publique dit pourquoi chaque choix reste tel quel.",
      es: "Elija también otra cosa: los pesos casi siempre tienen efecto. La página pública dice por qué cada decisión queda como está.",
      pt: "Escolha também outra coisa: os pesos têm quase sempre efeito. A página pública diz por que razão cada escolha fica como está.",
      ar: "اختاروا شيئًا آخر أيضًا: فللأوزان أثر في الغالب. والصفحة العامة تبيّن سبب بقاء كل خيار على حاله.",
    },
  },
  "choices-unfit": {
    said: {
      en: "What was chosen cannot be drawn of this release.",
      fr: "Ce qui a été choisi ne peut pas être tiré pour cette version.",
      es: "Lo elegido no puede sortearse en esta publicación.",
      pt: "O que foi escolhido não pode ser sorteado nesta publicação.",
      ar: "ما اختير لا يمكن سحبه في هذا الإصدار.",
    },
    mend: {
      en: "Ask again with one choice fewer, or with other ways in the file of variations; the server’s log names the fault.",
      fr: "Redemandez avec un choix de moins, ou avec d’autres options dans le fichier de variations ; le journal du serveur nomme le défaut.",
      es: "Vuelva a pedirlo con una decisión menos, o con otras opciones en el archivo de variaciones; el registro del servidor nombra el fallo.",
      pt: "Peça de novo com uma escolha a menos, ou com outras opções no ficheiro de variações; o registo do servidor diz qual é a falha.",
      ar: "اطلبوا من جديد بخيار أقل، أو بطرائق أخرى في ملف التغييرات؛ وسجل الخادم يسمّي الخطأ.",
    },
  },
  "release-unreadable": {
    said: {
      en: "The file of this release is not where it was, or is damaged.",
      fr: "Le fichier de cette version n’est plus à sa place, ou est endommagé.",
      es: "El archivo de esta publicación no está en su sitio o está dañado.",
      pt: "O ficheiro desta publicação não está no seu lugar, ou está danificado.",
      ar: "ملف هذا الإصدار ليس في موضعه أو أصابه تلف.",
    },
    mend: {
      en: "Tell whoever keeps the server: `passerelle doctor` names the file, and a backup has it. Then ask for it again here.",
      fr: "Prévenez la personne qui gère le serveur : `passerelle doctor` nomme le fichier, et une sauvegarde le contient. Redemandez ensuite le calcul ici.",
      es: "Avise a quien mantiene el servidor: `passerelle doctor` nombra el archivo, y una copia de seguridad lo tiene. Luego vuelva a pedirlo aquí.",
      pt: "Avise quem mantém o servidor: `passerelle doctor` diz qual é o ficheiro, e uma cópia de segurança tem-no. Depois volte a pedi-lo aqui.",
      ar: "أبلغوا القائم على الخادم: يسمّي `passerelle doctor` الملف، وهو في نسخة احتياطية. ثم اطلبوا الحساب هنا من جديد.",
    },
  },
  "disk-full": {
    said: {
      en: "The server’s disk was full.",
      fr: "Le disque du serveur était plein.",
      es: "El disco del servidor estaba lleno.",
      pt: "O disco do servidor estava cheio.",
      ar: "كان قرص الخادم ممتلئًا.",
    },
    mend: {
      en: "Tell whoever keeps the server that it needs room; then ask for it again here. Fewer draws make a smaller file.",
      fr: "Prévenez la personne qui gère le serveur qu’il faut de la place, puis redemandez le calcul ici. Moins de tirages font un fichier plus petit.",
      es: "Avise a quien mantiene el servidor de que hace falta espacio y vuelva a pedirlo aquí. Menos sorteos hacen un archivo más pequeño.",
      pt: "Avise quem mantém o servidor de que é preciso espaço e volte a pedi-lo aqui. Menos sorteios fazem um ficheiro mais pequeno.",
      ar: "أبلغوا القائم على الخادم أن المساحة لا تكفي، ثم اطلبوا الحساب هنا من جديد. وسحبات أقل تعني ملفًا أصغر.",
    },
  },
  "disk-closed": {
    said: {
      en: "The server may not write what was worked out into its data directory.",
      fr: "Le serveur ne peut pas écrire le résultat dans son répertoire de données.",
      es: "El servidor no puede escribir lo calculado en su directorio de datos.",
      pt: "O servidor não pode escrever o que foi calculado no seu diretório de dados.",
      ar: "لا يستطيع الخادم كتابة ما حُسب في مجلد بياناته.",
    },
    mend: keeper,
  },
  memory: {
    said: {
      en: "The server had too little memory for so many draws.",
      fr: "Le serveur manquait de mémoire pour autant de tirages.",
      es: "El servidor tenía muy poca memoria para tantos sorteos.",
      pt: "O servidor tinha pouca memória para tantos sorteios.",
      ar: "لم تكفِ ذاكرة الخادم لهذا العدد من السحبات.",
    },
    mend: {
      en: "Ask again with fewer draws, or tell whoever keeps the server.",
      fr: "Redemandez avec moins de tirages, ou prévenez la personne qui gère le serveur.",
      es: "Vuelva a pedirlo con menos sorteos, o avise a quien mantiene el servidor.",
      pt: "Peça de novo com menos sorteios, ou avise quem mantém o servidor.",
      ar: "اطلبوا من جديد بسحبات أقل، أو أبلغوا القائم على الخادم.",
    },
  },
  unforeseen: {
    said: {
      en: "Something happened that nobody foresaw.",
      fr: "Il s’est produit quelque chose que personne n’avait prévu.",
      es: "Ocurrió algo que nadie había previsto.",
      pt: "Aconteceu algo que ninguém previu.",
      ar: "حدث ما لم يكن متوقعًا.",
    },
    mend: {
      en: "Ask again once; if it fails again, tell whoever keeps the server: its log has what happened.",
      fr: "Redemandez une fois ; en cas de nouvel échec, prévenez la personne qui gère le serveur : son journal dit ce qui s’est passé.",
      es: "Vuelva a pedirlo una vez; si falla de nuevo, avise a quien mantiene el servidor: su registro dice qué ocurrió.",
      pt: "Peça de novo uma vez; se voltar a falhar, avise quem mantém o servidor: o seu registo diz o que aconteceu.",
      ar: "اطلبوا من جديد مرة واحدة، فإن تعذّر ثانيةً فأبلغوا القائم على الخادم: ففي سجله ما حدث.",
    },
  },
  unknown: {
    said: {
      en: "The reason was not kept: it is of an earlier version of this software.",
      fr: "La raison n’a pas été conservée : le calcul date d’une version antérieure de ce logiciel.",
      es: "La razón no se guardó: es de una versión anterior de este programa.",
      pt: "A razão não foi guardada: é de uma versão anterior deste programa.",
      ar: "لم يُحفظ السبب: فالحساب من نسخة أقدم من هذا البرنامج.",
    },
    mend: {
      en: "Ask again; whoever keeps the server may find the old reason in its log.",
      fr: "Redemandez ; la personne qui gère le serveur trouvera peut-être l’ancienne raison dans son journal.",
      es: "Vuelva a pedirlo; quien mantiene el servidor quizá encuentre la razón antigua en su registro.",
      pt: "Peça de novo; quem mantém o servidor talvez encontre a razão antiga no seu registo.",
      ar: "اطلبوا من جديد؛ وقد يجد القائم على الخادم السبب القديم في سجله.",
    },
  },
};
