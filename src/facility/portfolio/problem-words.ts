/** What is said when a portfolio is refused. */
import type { ProblemWords } from "../../base/served.ts";

export const actionProblems = {
  "portfolio-invalid": {
    title: {
      en: "The portfolio has errors",
      fr: "Le portefeuille contient des erreurs",
      es: "La cartera contiene errores",
      pt: "A carteira contém erros",
      ar: "في سجل المشاريع أخطاء",
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
      ar: "صحّحوا كل خطأ في القائمة، وهو مبيَّن بملفه وصفه وعموده، ثم أعيدوا الاستيراد.",
    },
  },
} satisfies Readonly<Record<string, ProblemWords>>;
