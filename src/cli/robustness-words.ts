/** What `passerelle robustness` and `passerelle sensitivity` say while they work. */
import { words } from "../ui/words/words.ts";

export const robustnessWords = words({
  drawing: {
    en: "Drawing choices anew",
    fr: "Nouveau tirage des choix",
    es: "Nuevo sorteo de las decisiones",
    pt: "Novo sorteio das escolhas",
    ar: "سحب الخيارات من جديد",
  },
});
