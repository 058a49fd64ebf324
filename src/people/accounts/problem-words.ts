/** What a refusal about an account means, and the way out. */
import type { ProblemWords } from "../../base/served.ts";

const tryAnother = {
  en: "Take a few words of your own, at least twelve characters long. Nothing was changed.",
  fr: "Prenez quelques mots à vous, d’au moins douze caractères. Rien n’a été modifié.",
  es: "Elija unas palabras suyas, de al menos doce caracteres. No se ha cambiado nada.",
  pt: "Escolha algumas palavras suas, com pelo menos doze caracteres. Nada foi alterado.",
  ar: "اختاروا بضع كلمات من عندكم لا تقل عن اثني عشر حرفًا. لم يتغيّر شيء.",
};

export const accountProblems: Readonly<Record<string, ProblemWords>> = {
  "password-too-short": {
    title: {
      en: "The password is too short",
      fr: "Le mot de passe est trop court",
      es: "La contraseña es demasiado corta",
      pt: "A palavra-passe é curta demais",
      ar: "كلمة المرور قصيرة جدًا",
    },
    detail: {
      en: "A password needs at least twelve characters.",
      fr: "Un mot de passe compte au moins douze caractères.",
      es: "Una contraseña necesita al menos doce caracteres.",
      pt: "Uma palavra-passe precisa de pelo menos doze caracteres.",
      ar: "يلزم لكلمة المرور اثنا عشر حرفًا على الأقل.",
    },
    mend: tryAnother,
  },
  "password-too-long": {
    title: {
      en: "The password is too long",
      fr: "Le mot de passe est trop long",
      es: "La contraseña es demasiado larga",
      pt: "A palavra-passe é longa demais",
      ar: "كلمة المرور طويلة جدًا",
    },
    detail: {
      en: "A password has at most 256 characters.",
      fr: "Un mot de passe compte au plus 256 caractères.",
      es: "Una contraseña tiene como máximo 256 caracteres.",
      pt: "Uma palavra-passe tem no máximo 256 caracteres.",
      ar: "لكلمة المرور 256 حرفًا على الأكثر.",
    },
    mend: tryAnother,
  },
  "password-common": {
    title: {
      en: "Others would guess this password",
      fr: "D’autres devineraient ce mot de passe",
      es: "Otros adivinarían esta contraseña",
      pt: "Outros adivinhariam esta palavra-passe",
      ar: "قد يخمّن غيركم كلمة المرور هذه",
    },
    detail: {
      en: "It is a common one, or follows a pattern of the keyboard.",
      fr: "Il est courant, ou suit un motif du clavier.",
      es: "Es corriente o sigue un patrón del teclado.",
      pt: "É comum ou segue um padrão do teclado.",
      ar: "إنها شائعة أو تتبع نمطًا على لوحة المفاتيح.",
    },
    mend: tryAnother,
  },
  "password-about-you": {
    title: {
      en: "This password is about you",
      fr: "Ce mot de passe parle de vous",
      es: "Esta contraseña habla de usted",
      pt: "Esta palavra-passe fala de si",
      ar: "كلمة المرور هذه تدل عليكم",
    },
    detail: {
      en: "It is little more than your name or your address.",
      fr: "Il n’est guère plus que votre nom ou votre adresse.",
      es: "Es poco más que su nombre o su dirección.",
      pt: "É pouco mais do que o seu nome ou endereço.",
      ar: "لا تكاد تزيد على اسمكم أو عنوانكم.",
    },
    mend: tryAnother,
  },
  "address-differs": {
    title: {
      en: "That is not the address of this account",
      fr: "Ce n’est pas l’adresse de ce compte",
      es: "Esa no es la dirección de esta cuenta",
      pt: "Esse não é o endereço desta conta",
      ar: "ليس هذا عنوان هذا الحساب",
    },
    detail: {
      en: "Nothing was erased: the address written does not match.",
      fr: "Rien n’a été effacé : l’adresse saisie ne correspond pas.",
      es: "No se ha borrado nada: la dirección escrita no coincide.",
      pt: "Nada foi apagado: o endereço escrito não coincide.",
      ar: "لم يُمحَ شيء: العنوان المكتوب لا يطابق.",
    },
    mend: {
      en: "Write your own e-mail address, as it stands at the top of the page, if you are sure.",
      fr: "Saisissez votre propre adresse, telle qu’elle figure en haut de la page, si vous êtes sûr.",
      es: "Escriba su propia dirección, tal como figura arriba en la página, si está seguro.",
      pt: "Escreva o seu próprio endereço, tal como está no cimo da página, se tiver a certeza.",
      ar: "اكتبوا بريدكم كما يظهر أعلى الصفحة إن كنتم متأكدين.",
    },
  },
  "last-administrator": {
    title: {
      en: "You are the last administrator",
      fr: "Vous êtes le dernier administrateur",
      es: "Usted es el último administrador",
      pt: "É o último administrador",
      ar: "أنتم آخر مدير",
    },
    detail: {
      en: "Without you nobody could let people in or give roles.",
      fr: "Sans vous, personne ne pourrait inviter ni attribuer de rôles.",
      es: "Sin usted nadie podría invitar a personas ni asignar papeles.",
      pt: "Sem si ninguém poderia convidar pessoas nem dar papéis.",
      ar: "بدونكم لا يستطيع أحد دعوة أشخاص أو منح أدوار.",
    },
    mend: {
      en: "Make somebody else an administrator first. Nothing was changed.",
      fr: "Nommez d’abord un autre administrateur. Rien n’a été modifié.",
      es: "Nombre antes a otro administrador. No se ha cambiado nada.",
      pt: "Nomeie primeiro outro administrador. Nada foi alterado.",
      ar: "عيّنوا مديرًا آخر أولًا. لم يتغيّر شيء.",
    },
  },
};
