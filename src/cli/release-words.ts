/** What `import`, `migrate` and `export` say of what they did. */
import { words } from "../ui/words/words.ts";

export const releaseWords = words({
  published: {
    en: "Published {index} {release}: {answers, plural, one {# answer} other {# answers}}, {places, plural, one {# place} other {# places}}.",
    fr: "{index} {release} est publié : {answers, plural, one {# réponse} other {# réponses}}, {places, plural, one {# lieu} other {# lieux}}.",
    es: "Publicado {index} {release}: {answers, plural, one {# respuesta} other {# respuestas}}, {places, plural, one {# lugar} other {# lugares}}.",
    pt: "Publicado {index} {release}: {answers, plural, one {# resposta} other {# respostas}}, {places, plural, one {# lugar} other {# lugares}}.",
    ar: "نُشر {index} {release}: {answers, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابةً} other {# إجابة}}، {places, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}.",
  },
  already: {
    en: "{index} {release} is already published with exactly this content. Nothing was changed.",
    fr: "{index} {release} est déjà publié avec exactement ce contenu. Rien n’a été modifié.",
    es: "{index} {release} ya está publicado con exactamente este contenido. No se ha modificado nada.",
    pt: "{index} {release} já está publicado com exatamente este conteúdo. Nada foi alterado.",
    ar: "{index} {release} منشور من قبل بهذا المحتوى نفسه. لم يتغيّر شيء.",
  },
  portfolioPublished: {
    en: "Published version {version} of the portfolio: {actions, plural, one {# action} other {# actions}}.",
    fr: "La version {version} du portefeuille est publiée : {actions, plural, one {# action} other {# actions}}.",
    es: "Publicada la versión {version} de la cartera: {actions, plural, one {# acción} other {# acciones}}.",
    pt: "Publicada a versão {version} da carteira: {actions, plural, one {# ação} other {# ações}}.",
    ar: "نُشرت النسخة {version} من سجل المشاريع: {actions, plural, zero {لا مشاريع} one {مشروع واحد} two {مشروعان} few {# مشاريع} many {# مشروعًا} other {# مشروع}}.",
  },
  portfolioAlready: {
    en: "Version {version} of the portfolio has exactly this content. Nothing was changed.",
    fr: "La version {version} du portefeuille a exactement ce contenu. Rien n’a été modifié.",
    es: "La versión {version} de la cartera tiene exactamente este contenido. No se ha modificado nada.",
    pt: "A versão {version} da carteira tem exatamente este conteúdo. Nada foi alterado.",
    ar: "للنسخة {version} من سجل المشاريع هذا المحتوى نفسه. لم يتغيّر شيء.",
  },
  reading: {
    en: "Reading answers",
    fr: "Lecture des réponses",
    es: "Lectura de las respuestas",
    pt: "Leitura das respostas",
    ar: "قراءة الإجابات",
  },
  keeping: {
    en: "Writing answers and scores",
    fr: "Écriture des réponses et des scores",
    es: "Escritura de respuestas y puntuaciones",
    pt: "Escrita de respostas e pontuações",
    ar: "كتابة الإجابات والدرجات",
  },
  migrated: {
    en: "{count, plural, =0 {The database is up to date.} one {One migration was applied.} other {# migrations were applied.}}",
    fr: "{count, plural, =0 {La base de données est à jour.} one {Une migration a été appliquée.} other {# migrations ont été appliquées.}}",
    es: "{count, plural, =0 {La base de datos está al día.} one {Se ha aplicado una migración.} other {Se han aplicado # migraciones.}}",
    pt: "{count, plural, =0 {A base de dados está em dia.} one {Foi aplicada uma migração.} other {Foram aplicadas # migrações.}}",
    ar: "{count, plural, =0 {قاعدة البيانات محدَّثة.} zero {قاعدة البيانات محدَّثة.} one {طُبِّق ترحيل واحد.} two {طُبِّق ترحيلان.} few {طُبِّقت # ترحيلات.} many {طُبِّق # ترحيلًا.} other {طُبِّق # ترحيل.}}",
  },
  releaseAbsent: {
    en: "There is no release {release} here. Published: {known}.",
    fr: "Il n’y a pas ici de version {release}. Publiées : {known}.",
    es: "Aquí no hay ninguna versión {release}. Publicadas: {known}.",
    pt: "Não há aqui nenhuma versão {release}. Publicadas: {known}.",
    ar: "لا يوجد هنا إصدار {release}. المنشور: {known}.",
  },
  exported: {
    en: "Wrote {index} {release} to {out}: {files, plural, one {# file} other {# files}}.",
    fr: "{index} {release} est écrit dans {out} : {files, plural, one {# fichier} other {# fichiers}}.",
    es: "{index} {release} escrito en {out}: {files, plural, one {# archivo} other {# archivos}}.",
    pt: "{index} {release} escrito em {out}: {files, plural, one {# ficheiro} other {# ficheiros}}.",
    ar: "كُتب {index} {release} في {out}: {files, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}.",
  },
  outTaken: {
    en: "{out} exists already. Name a file or folder that does not, so that nothing is overwritten.",
    fr: "{out} existe déjà. Indiquez un fichier ou un dossier qui n’existe pas, pour que rien ne soit écrasé.",
    es: "{out} ya existe. Indique un archivo o una carpeta que no exista, para que no se sobrescriba nada.",
    pt: "{out} já existe. Indique um ficheiro ou uma pasta que não exista, para que nada seja substituído.",
    ar: "{out} موجود من قبل. حدّدوا ملفًا أو مجلدًا غير موجود كي لا يُستبدل شيء.",
  },
  outUnwritable: {
    en: "{out} cannot be written ({code}).",
    fr: "Impossible d’écrire {out} ({code}).",
    es: "No se puede escribir {out} ({code}).",
    pt: "Não é possível escrever {out} ({code}).",
    ar: "تعذّرت كتابة {out} ({code}).",
  },
});
