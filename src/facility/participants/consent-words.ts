/**
 * What a participant agrees to, sentence by sentence. With every consent the version of the sentence is kept: whoever changes one here
 * gives all of them the next number, and leaves these in the history of this file.
 */
import { words } from "../../ui/words/words.ts";

export const consentVersion = 1;

/** The sentence somebody reads and agrees to. */
export const consentWords = words({
  organising: {
    en: "My address and what I need may be used to organise this activity.",
    fr: "Mon adresse et mes besoins peuvent servir à organiser cette activité.",
    es: "Mi dirección y lo que necesito pueden usarse para organizar esta actividad.",
    pt: "O meu endereço e aquilo de que preciso podem ser usados para organizar esta atividade.",
    ar: "يجوز استخدام عنواني وما أحتاج إليه لتنظيم هذا النشاط.",
  },
  evaluation: {
    en: "I may be contacted for the evaluation of the action.",
    fr: "On peut me contacter pour l’évaluation de l’action.",
    es: "Se me puede contactar para la evaluación de la acción.",
    pt: "Posso ser contactado para a avaliação da ação.",
    ar: "يجوز الاتصال بي من أجل تقييم العمل.",
  },
  photographs: {
    en: "Photographs on which I can be recognised may be used to report on the activity.",
    fr: "Des photographies où l’on me reconnaît peuvent servir à rendre compte de l’activité.",
    es: "Pueden usarse fotografías en las que se me reconozca para informar sobre la actividad.",
    pt: "Podem ser usadas fotografias em que me reconheçam para dar conta da atividade.",
    ar: "يجوز استخدام صور يمكن التعرف عليّ فيها للإخبار عن النشاط.",
  },
  report: {
    en: "My name and institution may stand in a published report.",
    fr: "Mon nom et mon institution peuvent figurer dans un rapport publié.",
    es: "Mi nombre y mi institución pueden figurar en un informe publicado.",
    pt: "O meu nome e a minha instituição podem constar de um relatório publicado.",
    ar: "يجوز أن يرد اسمي ومؤسستي في تقرير منشور.",
  },
});

/** What each is called in a list. */
export const purposeWords = words({
  organising: { en: "organising", fr: "organisation", es: "organización", pt: "organização", ar: "التنظيم" },
  evaluation: { en: "evaluation", fr: "évaluation", es: "evaluación", pt: "avaliação", ar: "التقييم" },
  photographs: { en: "photographs", fr: "photographies", es: "fotografías", pt: "fotografias", ar: "الصور" },
  report: {
    en: "named in a report",
    fr: "nom dans un rapport",
    es: "nombre en un informe",
    pt: "nome num relatório",
    ar: "ذكر الاسم في تقرير",
  },
});
