/** What is said when a release is refused. */
import type { ProblemWords } from "../../base/served.ts";

export const releaseProblems = {
  "package-invalid": {
    title: {
      en: "The package has errors",
      fr: "Le dossier contient des erreurs",
      es: "El paquete contiene errores",
      pt: "O pacote contém erros",
      ar: "في الحزمة أخطاء",
    },
    detail: {
      en: "{errors, plural, one {One error was found} other {# errors were found}}. Nothing was published and nothing was changed.",
      fr: "{errors, plural, one {Une erreur a été trouvée} other {# erreurs ont été trouvées}}. Rien n’a été publié ni modifié.",
      es: "{errors, plural, one {Se ha encontrado un error} other {Se han encontrado # errores}}. No se ha publicado ni modificado nada.",
      pt: "{errors, plural, one {Foi encontrado um erro} other {Foram encontrados # erros}}. Nada foi publicado nem alterado.",
      ar: "{errors, plural, zero {لم يُعثر على أخطاء} one {عُثر على خطأ واحد} two {عُثر على خطأين} few {عُثر على # أخطاء} many {عُثر على # خطأً} other {عُثر على # خطأ}}. لم يُنشر شيء ولم يتغيّر شيء.",
    },
    mend: {
      en: "Mend each error listed, each with its file, row and column, and import again.",
      fr: "Corrigez chaque erreur de la liste, indiquée avec son fichier, sa ligne et sa colonne, puis importez de nouveau.",
      es: "Corrija cada error de la lista, indicado con su archivo, fila y columna, e importe de nuevo.",
      pt: "Corrija cada erro da lista, indicado com o seu ficheiro, linha e coluna, e importe de novo.",
      ar: "صحّحوا كل خطأ في القائمة، وهو مبيَّن بملفه وسطره وعموده، ثم أعيدوا الاستيراد.",
    },
  },
  "index-reserved": {
    title: {
      en: "An index cannot be called {index}",
      fr: "Un indice ne peut pas s’appeler {index}",
      es: "Un índice no puede llamarse {index}",
      pt: "Um índice não pode chamar-se {index}",
      ar: "لا يمكن أن يحمل مؤشر الاسم {index}",
    },
    detail: {
      en: "The site has a page of its own at that address, so the index could not be reached. Nothing was published.",
      fr: "Le site a déjà une page à cette adresse, l’indice serait donc introuvable. Rien n’a été publié.",
      es: "El sitio ya tiene una página en esa dirección, así que no se podría llegar al índice. No se ha publicado nada.",
      pt: "O sítio já tem uma página nesse endereço, pelo que não se chegaria ao índice. Nada foi publicado.",
      ar: "للموقع صفحة خاصة به على هذا العنوان، فلا يمكن الوصول إلى المؤشر. لم يُنشر شيء.",
    },
    mend: {
      en: "Give the index another id in instrument.yaml, for example {index}-index.",
      fr: "Donnez à l’indice un autre id dans instrument.yaml, par exemple {index}-index.",
      es: "Dé al índice otro id en instrument.yaml, por ejemplo {index}-index.",
      pt: "Dê ao índice outro id em instrument.yaml, por exemplo {index}-index.",
      ar: "امنحوا المؤشر معرّفًا آخر في instrument.yaml، مثلًا {index}-index.",
    },
  },
  "release-exists-differs": {
    title: {
      en: "This release is already published, with another content",
      fr: "Cette version est déjà publiée, avec un autre contenu",
      es: "Esta versión ya está publicada, con otro contenido",
      pt: "Esta versão já está publicada, com outro conteúdo",
      ar: "هذا الإصدار منشور من قبل بمحتوى آخر",
    },
    detail: {
      en: "Release {release} of {index} exists and says something else. What is published is never changed.",
      fr: "La version {release} de {index} existe et dit autre chose. Ce qui est publié ne change jamais.",
      es: "La versión {release} de {index} existe y dice otra cosa. Lo publicado no se modifica nunca.",
      pt: "A versão {release} de {index} existe e diz outra coisa. O que está publicado nunca é alterado.",
      ar: "الإصدار {release} من {index} موجود ومحتواه مختلف. ما نُشر لا يتغيّر أبدًا.",
    },
    mend: {
      en: "Publish this package under the next number, for example as a correction of {release}.",
      fr: "Publiez ce dossier sous le numéro suivant, par exemple comme correction de {release}.",
      es: "Publique este paquete con el número siguiente, por ejemplo como corrección de {release}.",
      pt: "Publique este pacote com o número seguinte, por exemplo como correção de {release}.",
      ar: "انشروا هذه الحزمة بالرقم التالي، مثلًا تصحيحًا للإصدار {release}.",
    },
  },
  "release-altered": {
    title: {
      en: "The database does not hold what was published",
      fr: "La base de données ne contient pas ce qui a été publié",
      es: "La base de datos no contiene lo que se publicó",
      pt: "A base de dados não contém o que foi publicado",
      ar: "قاعدة البيانات لا تحوي ما نُشر",
    },
    detail: {
      en: "The rows of release {release} of {index} no longer give the content that was published.",
      fr: "Les lignes de la version {release} de {index} ne donnent plus le contenu publié.",
      es: "Las filas de la versión {release} de {index} ya no dan el contenido publicado.",
      pt: "As linhas da versão {release} de {index} já não dão o conteúdo publicado.",
      ar: "لم تعد سجلات الإصدار {release} من {index} تعطي المحتوى المنشور.",
    },
    mend: {
      en: "Restore the database from a backup made before it was altered.",
      fr: "Restaurez la base à partir d’une sauvegarde antérieure à l’altération.",
      es: "Restaure la base de datos desde una copia anterior a la alteración.",
      pt: "Restaure a base de dados a partir de uma cópia anterior à alteração.",
      ar: "استعيدوا قاعدة البيانات من نسخة احتياطية سابقة للتغيير.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
