/** What is wrong with a programme file, where the schema alone does not say it. */
import { words } from "../../ui/words/words.ts";

export const faultWords = words({
  "ends-before-it-begins": {
    en: "it ends before it begins",
    fr: "la fin précède le début",
    es: "termina antes de empezar",
    pt: "termina antes de começar",
    ar: "ينتهي قبل أن يبدأ",
  },
  "more-than-seats": {
    en: "the quorum is larger than the committee",
    fr: "le quorum dépasse le nombre de sièges",
    es: "el quórum supera el número de puestos",
    pt: "o quórum ultrapassa o número de lugares",
    ar: "النصاب أكبر من عدد المقاعد",
  },
  "no-such-calendar": {
    en: "the programme has no calendar of this name",
    fr: "le programme n’a aucun calendrier de ce nom",
    es: "el programa no tiene ningún calendario con ese nombre",
    pt: "o programa não tem nenhum calendário com esse nome",
    ar: "ليس في البرنامج تقويم بهذا الاسم",
  },
  "not-admitted-alone": {
    en: "a kind named here may not ask alone itself, so both would wait for each other",
    fr: "un type nommé ici ne peut pas demander seul : chacun attendrait l’autre",
    es: "un tipo nombrado aquí tampoco puede solicitar solo: ambos se esperarían",
    pt: "um tipo aqui indicado também não pode pedir sozinho: um esperaria pelo outro",
    ar: "نوع مذكور هنا لا يحق له الطلب منفردًا، فينتظر كل منهما الآخر",
  },
  "too-large": {
    en: "a programme file has 2 MB at most",
    fr: "un fichier de programme pèse 2 Mo au plus",
    es: "un archivo de programa tiene 2 MB como máximo",
    pt: "um ficheiro de programa tem no máximo 2 MB",
    ar: "الحد الأقصى لملف البرنامج 2 ميغابايت",
  },
  "not-text": {
    en: "the file is no text in UTF-8",
    fr: "le fichier n’est pas un texte en UTF-8",
    es: "el archivo no es texto en UTF-8",
    pt: "o ficheiro não é texto em UTF-8",
    ar: "الملف ليس نصًا بترميز UTF-8",
  },
  "not-yaml": {
    en: "the file cannot be read as YAML",
    fr: "le fichier ne peut être lu comme du YAML",
    es: "el archivo no puede leerse como YAML",
    pt: "o ficheiro não pode ser lido como YAML",
    ar: "تتعذر قراءة الملف بصيغة YAML",
  },
});
