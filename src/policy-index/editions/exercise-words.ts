/** What is said above whatever belongs to an exercise. */
import { words } from "../../ui/words/words.ts";

export const exerciseWords = words({
  exercise: { en: "An exercise.", fr: "Un exercice.", es: "Un ejercicio.", pt: "Um exercício.", ar: "تمرين." },
  exerciseMeans: {
    en: "Its people are invented, its answers carried over from the last release or made up for practice: nothing of it may be cited.",
    fr: "Ses personnes sont inventées, ses réponses reprises de la dernière publication ou imaginées pour s’exercer : rien ne peut en être cité.",
    es: "Sus personas son inventadas; sus respuestas, tomadas de la última publicación o imaginadas para practicar: nada de ello puede citarse.",
    pt: "As suas pessoas são inventadas; as respostas, retomadas da última publicação ou imaginadas para praticar: nada disto pode ser citado.",
    ar: "أشخاصه مختلقون، وإجاباته منقولة من آخر إصدار أو موضوعة للتدرّب: لا يجوز الاستشهاد بشيء منه.",
  },
  exercisePeople: {
    en: "Sit as another of its people",
    fr: "Prendre la place d’une autre de ses personnes",
    es: "Ponerse en el lugar de otra de sus personas",
    pt: "Tomar o lugar de outra das suas pessoas",
    ar: "الجلوس مكان شخص آخر من أشخاصه",
  },
});
