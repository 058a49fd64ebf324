/** What `serve` and `demo` say on the terminal. */
import { words } from "../ui/words/words.ts";

export const serveWords = words({
  settings: {
    en: "These settings cannot be used:",
    fr: "Ces réglages ne sont pas utilisables :",
    es: "Estos ajustes no pueden usarse:",
    pt: "Estas definições não podem ser usadas:",
    ar: "لا يمكن استخدام هذه الإعدادات:",
  },
  open: {
    en: "Passerelle is open at {address}",
    fr: "Passerelle est ouverte à l’adresse {address}",
    es: "Passerelle está abierta en {address}",
    pt: "Passerelle está aberta em {address}",
    ar: "Passerelle مفتوح على {address}",
  },
  portTaken: {
    en: "Port {port} is taken by another program. Choose another one, for example: {command} --port {other}",
    fr: "Le port {port} est occupé par un autre programme. Choisissez-en un autre, par exemple : {command} --port {other}",
    es: "El puerto {port} está ocupado por otro programa. Elija otro, por ejemplo: {command} --port {other}",
    pt: "A porta {port} está ocupada por outro programa. Escolha outra, por exemplo: {command} --port {other}",
    ar: "المنفذ {port} يشغله برنامج آخر. اختاروا منفذاً غيره، مثلاً: {command} --port {other}",
  },
  portForbidden: {
    en: "This user may not listen on port {port}. Choose one above 1023, for example: {command} --port {other}",
    fr: "Cet utilisateur ne peut pas écouter sur le port {port}. Choisissez-en un au-dessus de 1023, par exemple : {command} --port {other}",
    es: "Este usuario no puede escuchar en el puerto {port}. Elija uno por encima de 1023, por ejemplo: {command} --port {other}",
    pt: "Este utilizador não pode escutar na porta {port}. Escolha uma acima de 1023, por exemplo: {command} --port {other}",
    ar: "لا يُسمح لهذا المستخدم بالاستماع على المنفذ {port}. اختاروا منفذاً أعلى من 1023، مثلاً: {command} --port {other}",
  },
  hostAbsent: {
    en: "{host} is not an address of this machine.",
    fr: "{host} n’est pas une adresse de cette machine.",
    es: "{host} no es una dirección de esta máquina.",
    pt: "{host} não é um endereço desta máquina.",
    ar: "{host} ليس عنواناً لهذا الجهاز.",
  },
  databaseOpens: {
    en: "Opening the database",
    fr: "Ouverture de la base de données",
    es: "Abriendo la base de datos",
    pt: "A abrir a base de dados",
    ar: "جارٍ فتح قاعدة البيانات",
  },
  exercise: {
    en: "Setting up the 2027 exercise",
    fr: "Mise en place de l’exercice 2027",
    es: "Se prepara el ejercicio 2027",
    pt: "A preparar o exercício de 2027",
    ar: "إعداد تدريب 2027",
  },
  exerciseReady: {
    en: "The 2027 exercise is ready.",
    fr: "L’exercice 2027 est prêt.",
    es: "El ejercicio 2027 está listo.",
    pt: "O exercício de 2027 está pronto.",
    ar: "تدريب 2027 جاهز.",
  },
  inventedEnter: {
    en: "These are the data of a demonstration: anybody who opens the site can sign in as any of its example people, as an administrator too. For people who are real, begin in an empty folder (PASSERELLE_DATA); with the first of them the example people are shut out here.",
    fr: "Ce sont les données d’une démonstration : quiconque ouvre le site peut s’y connecter sous le nom de n’importe quelle personne d’exemple, administrateur compris. Pour de vraies personnes, commencez dans un dossier vide (PASSERELLE_DATA) ; dès la première, les personnes d’exemple n’entrent plus ici.",
    es: "Estos son los datos de una demostración: cualquiera que abra el sitio puede entrar como cualquiera de las personas de ejemplo, también como administrador. Para personas reales, empiece en una carpeta vacía (PASSERELLE_DATA); con la primera de ellas, las personas de ejemplo ya no entran aquí.",
    pt: "Estes são os dados de uma demonstração: quem abrir o sítio pode entrar como qualquer das pessoas de exemplo, também como administrador. Para pessoas reais, comece numa pasta vazia (PASSERELLE_DATA); com a primeira delas, as pessoas de exemplo deixam de entrar aqui.",
    ar: "هذه بيانات عرض تجريبي: يستطيع كل من يفتح الموقع أن يدخل باسم أي شخص من أشخاص المثال، بمن فيهم المسؤول. للأشخاص الحقيقيين ابدؤوا في مجلد فارغ (PASSERELLE_DATA)؛ ومع أول واحد منهم لا يعود أشخاص المثال يدخلون هنا.",
  },
  inventedThere: {
    en: "This house began as a demonstration. Its example people and their editions are still in the data; none of them can sign in since somebody real has an account.",
    fr: "Cette maison a commencé comme démonstration. Ses personnes d’exemple et leurs éditions sont encore dans les données ; aucune ne peut se connecter depuis qu’une vraie personne a un compte.",
    es: "Esta casa empezó como demostración. Sus personas de ejemplo y sus ediciones siguen en los datos; ninguna puede entrar desde que una persona real tiene cuenta.",
    pt: "Esta casa começou como demonstração. As suas pessoas de exemplo e as edições delas continuam nos dados; nenhuma pode entrar desde que uma pessoa real tem conta.",
    ar: "بدأ هذا الموقع عرضًا تجريبيًا. وما زال أشخاص المثال وإصداراتهم في البيانات؛ ولا يستطيع أي منهم الدخول منذ أن صار لشخص حقيقي حساب.",
  },
  publishes: {
    en: "Publishing {release}",
    fr: "Publication de {release}",
    es: "Publicando {release}",
    pt: "A publicar {release}",
    ar: "جارٍ نشر {release}",
  },
  stopHint: {
    en: "Ctrl C stops it.",
    fr: "Ctrl C l’arrête.",
    es: "Ctrl C la detiene.",
    pt: "Ctrl C pára-a.",
    ar: "يوقفه Ctrl C.",
  },
});
