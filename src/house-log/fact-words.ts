/** What a deed says of itself, by name in words; a name that has none stands as it is kept. */
import type { Message } from "../ui/words/words.ts";

const fact = (en: string, fr: string, es: string, pt: string, ar: string): Message => ({ en, fr, es, pt, ar });

const factWords = {
  edition: fact("Edition", "Édition", "Edición", "Edição", "الدورة"),
  place: fact("Place", "Lieu", "Lugar", "Lugar", "المكان"),
  period: fact("Period", "Période", "Período", "Período", "الفترة"),
  indicator: fact("Question", "Question", "Pregunta", "Pergunta", "السؤال"),
  area: fact("Area", "Domaine", "Área", "Área", "المجال"),
  role: fact("Role", "Rôle", "Función", "Função", "الدور"),
  person: fact("Person", "Personne", "Persona", "Pessoa", "الشخص"),
  organisation: fact("Organisation", "Organisation", "Organización", "Organização", "المنظمة"),
  interest: fact("Interest", "Intérêt", "Interés", "Interesse", "المصلحة"),
  assignment: fact("Assignment", "Attribution", "Asignación", "Atribuição", "التكليف"),
  answer: fact("Answer", "Réponse", "Respuesta", "Resposta", "الإجابة"),
  answers: fact("Answers", "Réponses", "Respuestas", "Respostas", "الإجابات"),
  opinion: fact("Opinion", "Avis", "Opinión", "Opinião", "الرأي"),
  comment: fact("Comment", "Commentaire", "Comentario", "Comentário", "التعليق"),
  source: fact("Source", "Source", "Fuente", "Fonte", "المصدر"),
  index: fact("Index", "Indice", "Índice", "Índice", "المؤشر"),
  release: fact("Release", "Publication", "Publicación", "Publicação", "الإصدار"),
  instrument: fact("Instrument", "Instrument", "Instrumento", "Instrumento", "الأداة"),
  version: fact("Version", "Version", "Versión", "Versão", "النسخة"),
  contentVersion: fact(
    "Version of what it says",
    "Version du contenu",
    "Versión del contenido",
    "Versão do conteúdo",
    "نسخة المحتوى",
  ),
  frozen: fact("Frozen", "Figées", "Congeladas", "Congeladas", "المجمّد"),
  leftOut: fact("Left out", "Laissées de côté", "Omitidas", "Omitidas", "المستبعد"),
  changed: fact("Changed", "Modifiées", "Cambiadas", "Alteradas", "المتغيّر"),
  sent: fact("Sent", "Envoyés", "Enviados", "Enviados", "المرسل"),
  beforeEndOf: fact(
    "Before the end of the window on",
    "Avant la fin de la période, le",
    "Antes del fin del plazo, el",
    "Antes do fim do período, em",
    "قبل انتهاء المهلة في",
  ),
  hash: fact("Hash", "Empreinte", "Hash", "Hash", "البصمة"),
  digest: fact("Hash", "Empreinte", "Hash", "Hash", "البصمة"),
  sha256: fact("Hash of the file", "Empreinte du fichier", "Hash del archivo", "Hash do ficheiro", "بصمة الملف"),
  reason: fact("Reason", "Raison", "Motivo", "Motivo", "السبب"),
  why: fact("Why", "Pourquoi", "Por qué", "Porquê", "لماذا"),
  kind: fact("Kind", "Type", "Tipo", "Tipo", "النوع"),
  way: fact("Way", "Moyen", "Medio", "Meio", "الوسيلة"),
  stage: fact("Stage", "Étape", "Etapa", "Etapa", "المرحلة"),
  since: fact("Since", "Depuis", "Desde", "Desde", "منذ"),
  until: fact("Until", "Jusqu’au", "Hasta", "Até", "حتى"),
  form: fact("Form", "Format", "Formato", "Formato", "الصيغة"),
  after: fact("After deed", "Après l’acte", "Después del acto", "Após o ato", "بعد الفعل"),
  request: fact("Request", "Demande", "Solicitud", "Pedido", "الطلب"),
  programme: fact("Programme", "Programme", "Programa", "Programa", "البرنامج"),
  action: fact("Action", "Action", "Acción", "Ação", "العمل"),
  step: fact("Step", "Étape", "Paso", "Passo", "الخطوة"),
  title: fact("Title", "Titre", "Título", "Título", "العنوان"),
} as const;

const all: ReadonlyMap<string, Message> = new Map(Object.entries(factWords));

export const wordsOfFact = (name: string): Message | undefined => all.get(name);
