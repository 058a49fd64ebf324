/** What the page of a release's corrections says. */
import { words } from "../../ui/words/words.ts";

export const correctionWords = words({
  title: {
    en: "Corrections in release {release}",
    fr: "Corrections de la version {release}",
    es: "Correcciones de la versión {release}",
    pt: "Correções da versão {release}",
    ar: "تصحيحات الإصدار {release}",
  },
  description: {
    en: "What release {release} of {index} corrects of the one before it, and why.",
    fr: "Ce que la version {release} de {index} corrige de la précédente, et pourquoi.",
    es: "Qué corrige la versión {release} de {index} de la anterior, y por qué.",
    pt: "O que a versão {release} de {index} corrige da anterior, e porquê.",
    ar: "ما يصحّحه الإصدار {release} من {index} في الإصدار السابق، ولماذا.",
  },
  some: {
    en: "{count, plural, one {# answer} other {# answers}} of release {before} ({day}) {count, plural, one {is} other {are}} corrected here. That release stays as it was, at its own address.",
    fr: "{count, plural, one {# réponse} other {# réponses}} de la version {before} ({day}) {count, plural, one {est corrigée} other {sont corrigées}} ici. Cette version reste telle quelle, à sa propre adresse.",
    es: "Aquí se {count, plural, one {corrige # respuesta} other {corrigen # respuestas}} de la versión {before} ({day}). Esa versión queda como estaba, en su propia dirección.",
    pt: "{count, plural, one {É corrigida aqui # resposta} other {São corrigidas aqui # respostas}} da versão {before} ({day}). Essa versão fica como estava, no seu endereço.",
    ar: "{count, plural, one {صُحّحت هنا إجابة واحدة} two {صُحّحت هنا إجابتان} few {صُحّحت هنا # إجابات} many {صُحّحت هنا # إجابة} other {صُحّحت هنا # إجابة}} من الإصدار {before} ({day}). ويبقى ذلك الإصدار كما كان في عنوانه.",
  },
  none: {
    en: "Nothing is corrected: every answer that release {before} ({day}) gave for the same period stands here as it was.",
    fr: "Rien n’est corrigé : chaque réponse que la version {before} ({day}) donnait pour la même période figure ici telle quelle.",
    es: "No se corrige nada: cada respuesta que la versión {before} ({day}) daba para el mismo periodo figura aquí como estaba.",
    pt: "Nada é corrigido: cada resposta que a versão {before} ({day}) dava para o mesmo período está aqui tal como estava.",
    ar: "لا شيء مُصحَّح: كل إجابة أعطاها الإصدار {before} ({day}) للفترة نفسها باقية هنا كما كانت.",
  },
  otherPeriod: {
    en: "Nothing is corrected: this release describes another period than release {before} ({day}). What differs between them is change, and is shown on the pages of places and indicators.",
    fr: "Rien n’est corrigé : cette version décrit une autre période que la version {before} ({day}). Ce qui les sépare est une évolution, montrée aux pages des territoires et des indicateurs.",
    es: "No se corrige nada: esta versión describe otro periodo que la versión {before} ({day}). Lo que las diferencia es cambio y se muestra en las páginas de territorios e indicadores.",
    pt: "Nada é corrigido: esta versão descreve um período diferente do da versão {before} ({day}). O que as distingue é variação, e mostra-se nas páginas dos territórios e dos indicadores.",
    ar: "لا شيء مُصحَّح: يصف هذا الإصدار فترة غير التي يصفها الإصدار {before} ({day}). وما يفرّق بينهما تغيّر، يظهر في صفحات الأماكن والمؤشرات.",
  },
  first: {
    en: "Nothing is corrected: this is the first release, and there was none before it.",
    fr: "Rien n’est corrigé : c’est la première version, et aucune ne la précède.",
    es: "No se corrige nada: es la primera versión y no hubo ninguna antes.",
    pt: "Nada é corrigido: é a primeira versão, e nenhuma a precedeu.",
    ar: "لا شيء مُصحَّح: هذا هو الإصدار الأول، ولم يسبقه إصدار.",
  },
  before: {
    en: "Release {before}",
    fr: "Version {before}",
    es: "Versión {before}",
    pt: "Versão {before}",
    ar: "الإصدار {before}",
  },
  fromTo: { en: "From → to", fr: "De → à", es: "De → a", pt: "De → para", ar: "من ← إلى" },
  reasons: {
    en: "The same answer ({answer}), argued otherwise or on another source",
    fr: "La même réponse ({answer}), autrement motivée ou sur une autre source",
    es: "La misma respuesta ({answer}), con otra justificación u otra fuente",
    pt: "A mesma resposta ({answer}), com outra justificação ou outra fonte",
    ar: "الإجابة نفسها ({answer})، بتعليل آخر أو مصدر آخر",
  },
  noReason: {
    en: "no reason published",
    fr: "aucun motif publié",
    es: "sin motivo publicado",
    pt: "sem motivo publicado",
    ar: "لم يُنشر سبب",
  },
  by: { en: "By", fr: "Par", es: "Por", pt: "Por", ar: "بواسطة" },
  editor: { en: "the editor", fr: "la rédaction", es: "la redacción", pt: "a redação", ar: "المحرر" },
  unsaid: { en: "not said", fr: "non précisé", es: "no consta", pt: "não indicado", ar: "غير مذكور" },
  published: { en: "Published", fr: "Publiée le", es: "Publicada el", pt: "Publicada em", ar: "تاريخ النشر" },
});
