/**
 * Who asks. Rights are read from here and nowhere else; nobody has a right that is not listed.
 *
 * `reader` is anyone without an account. `person` is somebody signed in, with the roles they hold at this moment.
 * `operator` is whoever can run the command line on the machine that holds the database: they could change any row, so
 * the product does not pretend to stop them, it records them.
 */
export const roleNames = [
  "author",
  "second-author",
  "reviewer",
  "government",
  "harmoniser",
  "adjudicator",
  "editor",
  "auditor",
  "administrator",
  "programme-manager",
  "facility-officer",
  "assessor",
  "committee-member",
] as const;

export type RoleName = (typeof roleNames)[number];

/** Roles of the facility: each over one programme, or over all of them. Whoever holds one has no part in any edition by that. */
export const facilityRoles: readonly RoleName[] = [
  "programme-manager",
  "facility-officer",
  "assessor",
  "committee-member",
];

/** A role somebody holds; without an edition, a place, an area or a programme it reaches all of them. */
export type Role = {
  readonly role: RoleName;
  readonly edition?: string;
  readonly place?: string;
  readonly area?: string;
  /** The code of a programme of the facility. */
  readonly programme?: string;
};

export const rights = [
  "read",
  "take-part",
  "code",
  "review",
  "respond",
  "harmonise",
  "adjudicate",
  "edit",
  "audit",
  "administer",
  "manage",
  "handle-requests",
  "run-actions",
  "assess",
  "decide",
  "operate",
] as const;

/**
 * What an operation needs of its asker: `read` (anyone), `take-part` (anyone signed in), a right that a role gives, or
 * `operate` (the operator of the machine). Which object it reaches is asked again inside the transaction.
 */
export type Right = (typeof rights)[number];

export type Person = {
  readonly kind: "person";
  /** The person's id, a UUID: what the log keeps of them. Never a name or an address. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** When they last proved who they are, by more than a cookie. */
  readonly provedAt: Date;
  /** The session they came in by, for the list of their own sessions. */
  readonly session?: string;
  /** Stands for the roles they held and the ties they had declared when that was read: asked again as a deed is kept. */
  readonly standing?: string;
  /** Roles that count only in a session with a second proof, where the operator named some; and how this session stands to them. */
  readonly secondProof?: {
    readonly roles: readonly RoleName[];
    /** Those of them that this person holds. */
    readonly withheld: readonly RoleName[];
    readonly isAwaited: boolean;
    /** A passkey or codes are set up already, in whoever’s hands this session is. */
    readonly isHeld: boolean;
  };
  /** What they are called, for their own eyes: the bar over their own pages, and nothing else. */
  readonly called?: string;
};

export type Actor = { readonly kind: "reader" | "operator"; readonly name: string } | Person;

export const reader: Actor = { kind: "reader", name: "reader" };

export const operator = (name: string): Actor => ({ kind: "operator", name });

const held: Readonly<Record<"reader" | "operator", readonly Right[]>> = {
  reader: ["read"],
  operator: ["read", "edit", "audit", "administer", "operate"],
};

const given: Readonly<Record<RoleName, readonly Right[]>> = {
  author: ["code"],
  "second-author": ["code"],
  reviewer: ["review"],
  government: ["respond"],
  harmoniser: ["harmonise"],
  adjudicator: ["adjudicate"],
  editor: ["edit"],
  auditor: ["audit"],
  administrator: ["administer"],
  "programme-manager": ["manage", "run-actions"],
  "facility-officer": ["handle-requests", "run-actions"],
  assessor: ["assess"],
  "committee-member": ["decide"],
};

/** What a role gives. */
export const rightsOf = (role: RoleName): readonly Right[] => given[role];

/** Deny by default: a right that is not held is refused, whatever it is called. */
export function may(actor: Actor, right: Right): boolean {
  if (actor.kind !== "person") return Object.hasOwn(held, actor.kind) && held[actor.kind].includes(right);
  if (right === "read" || right === "take-part") return true;
  return actor.roles.some(({ role }) => Object.hasOwn(given, role) && given[role].includes(right));
}

/** Whether somebody would have a right if they had given a second proof in this session. */
export const awaitsFor = (actor: Actor, right: Right): boolean =>
  actor.kind === "person" && actor.secondProof?.withheld.some((role) => given[role].includes(right)) === true;

/** Whether any role of theirs waits for a second proof in this session. */
export const awaitsAny = (actor: Actor): boolean => actor.kind === "person" && actor.secondProof?.isAwaited === true;

/** What a role must reach to count. */
export type Reach = {
  readonly edition?: string;
  readonly place?: string;
  readonly area?: string;
  readonly programme?: string;
};

const reaches = (role: Role, { edition, place, area, programme }: Reach): boolean =>
  (role.edition === undefined || role.edition === edition) &&
  (role.place === undefined || role.place === place) &&
  (role.area === undefined || role.area === area) &&
  (role.programme === undefined || role.programme === programme);

/**
 * The first role of those asked for that somebody holds over an object; undefined when they hold none. A role that is
 * bound to an edition, a place, an area or a programme counts only where that very one is named.
 *
 * @example roleOver(actor, ["editor"], { edition }) // → "editor", or undefined
 */
export function roleOver(actor: Actor, among: readonly RoleName[], reach: Reach): RoleName | undefined {
  if (actor.kind !== "person") return undefined;
  return among.find((name) => actor.roles.some((role) => role.role === name && reaches(role, reach)));
}

/**
 * Codes of the programmes in which somebody holds one of these roles; undefined: all of them. What a list of theirs is narrowed to.
 *
 * @example programmesOf(actor, ["facility-officer"]) // → ["EXF"]
 */
export function programmesOf(actor: Actor, among: readonly RoleName[]): readonly string[] | undefined {
  if (actor.kind !== "person") return [];
  // A role that is bound to something else reaches no programme.
  const held = actor.roles.filter(
    ({ role, edition, place, area }) =>
      among.includes(role) && edition === undefined && place === undefined && area === undefined,
  );
  if (held.some(({ programme }) => programme === undefined)) return undefined;
  return [...new Set(held.flatMap(({ programme }) => (programme === undefined ? [] : [programme])))].sort();
}
