/** What the command line says beside findings and help. */
import { words } from "../ui/words/words.ts";

export const cliWords = words({
  errors: {
    en: "{count, plural, one {# error} other {# errors}}",
    fr: "{count, plural, one {# erreur} other {# erreurs}}",
    es: "{count, plural, one {# error} other {# errores}}",
    pt: "{count, plural, one {# erro} other {# erros}}",
    ar: "{count, plural, zero {لا أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأً} other {# خطأ}}",
  },
  warnings: {
    en: "{count, plural, one {# warning} other {# warnings}}",
    fr: "{count, plural, one {# avertissement} other {# avertissements}}",
    es: "{count, plural, one {# advertencia} other {# advertencias}}",
    pt: "{count, plural, one {# aviso} other {# avisos}}",
    ar: "{count, plural, zero {لا تحذيرات} one {تحذير واحد} two {تحذيران} few {# تحذيرات} many {# تحذيرًا} other {# تحذير}}",
  },
  notes: {
    en: "{count, plural, one {# note} other {# notes}}",
    fr: "{count, plural, one {# remarque} other {# remarques}}",
    es: "{count, plural, one {# observación} other {# observaciones}}",
    pt: "{count, plural, one {# observação} other {# observações}}",
    ar: "{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظةً} other {# ملاحظة}}",
  },
  reproduced: {
    en: "{count, plural, one {The one expected score is} other {All # expected scores are}} reproduced.",
    fr: "{count, plural, one {Le seul score attendu est reproduit} other {Les # scores attendus sont tous reproduits}}.",
    es: "{count, plural, one {La única puntuación esperada se reproduce} other {Las # puntuaciones esperadas se reproducen todas}}.",
    pt: "{count, plural, one {A única pontuação esperada é reproduzida} other {As # pontuações esperadas são todas reproduzidas}}.",
    ar: "{count, plural, zero {لا توجد درجات متوقعة} one {تطابقت الدرجة المتوقعة الوحيدة} two {تطابقت الدرجتان المتوقعتان} few {تطابقت الدرجات المتوقعة كلها (#)} many {تطابقت الدرجات المتوقعة كلها (#)} other {تطابقت الدرجات المتوقعة كلها (#)}}.",
  },
  reading: {
    en: "Reading answers",
    fr: "Lecture des réponses",
    es: "Lectura de las respuestas",
    pt: "Leitura das respostas",
    ar: "قراءة الإجابات",
  },
});
