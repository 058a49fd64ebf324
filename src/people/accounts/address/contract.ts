/**
 * Another address for one's account. It is asked for on the page of the account, and nothing changes until a link that goes
 * to the new address is opened by whoever asked; the old address is told both times, can stop it meanwhile, and can take it
 * back for some days after. Whether somebody else has an address is told to nobody but them.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";

export const askAddress = operation({
  name: "accounts.ask-address",
  summary: "Ask for another address of yours; nothing changes until the link that goes there is opened.",
  method: "POST",
  path: "/me/address",
  may: "take-part",
  from: "database",
  proves: true,
  input: z.object({ address: z.string().trim().max(320).toLowerCase().pipe(z.email()) }),
  output: z.object({}),
  refusals: { "address-yours": 422, "address-asked-often": 429 },
});

export const withdrawAddress = operation({
  name: "accounts.withdraw-address",
  summary: "Keep the address you have: the link that went to another leads nowhere.",
  method: "DELETE",
  path: "/me/address",
  may: "take-part",
  from: "database",
  input: z.object({}),
  output: z.object({}),
  refusals: {},
});

/** By the link's id, which only what the house sealed can hold: a page opens the seal, no address of the API does. */
const OfLink = z.object({ link: z.uuid() });

const byLink = { may: "take-part", from: "database", local: true } as const;

export const wantedAddress = operation({
  ...{ ...byLink, name: "accounts.wanted-address", summary: "The address a link would make yours." },
  method: "GET",
  path: "/me/address/:link",
  input: OfLink,
  output: z.object({ address: z.string() }),
  refusals: {},
});

export const changeAddress = operation({
  ...{
    ...byLink,
    name: "accounts.change-address",
    summary: "Make the address a link went to yours; other sessions end.",
  },
  method: "POST",
  path: "/me/address/:link",
  input: OfLink,
  output: z.object({ ended: z.number().int() }),
  refusals: {},
});

/** Whoever reads the old address need not be signed in: by the link alone. */
const byAnybody = { may: "operate", from: "database", local: true } as const;

export const addressLink = operation({
  ...{ ...byAnybody, name: "accounts.address-link", summary: "What a link about an address still leads to." },
  method: "GET",
  path: "/addresses/:link",
  input: OfLink,
  output: z.object({ purpose: z.enum(["new-address", "keep-address", "take-back"]) }),
  refusals: {},
});

export const keepAddress = operation({
  ...{
    ...byAnybody,
    name: "accounts.keep-address",
    summary: "Stop a change of address; every session of the account ends.",
  },
  method: "POST",
  path: "/addresses/:link",
  input: OfLink,
  output: z.object({ person: z.uuid(), ended: z.number().int() }),
  refusals: {},
});

export const takeAddressBack = operation({
  ...{
    ...byAnybody,
    name: "accounts.take-address-back",
    summary:
      "Take a change of address back, for some days: sessions end, and ways in that were set up since it was asked for go.",
  },
  method: "POST",
  path: "/addresses/:link/back",
  input: OfLink,
  output: z.object({
    /** `taken`: another account goes by the address now, and nothing was done. */
    outcome: z.enum(["back", "taken"]),
    person: z.uuid(),
    ended: z.number().int(),
    removed: z.number().int(),
  }),
  refusals: {},
});
