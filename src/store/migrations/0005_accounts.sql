-- How people prove who they are, the links they are sent, and the letters that carry them. The first five tables are
-- those of the library for sign-in, in our own case; of a session only a hash of its token is kept.

create table people.session (
  id uuid primary key,
  person_id uuid not null references people.person,
  token text not null unique check (token ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  -- When it was last used, to within a few minutes: one that lies idle ends.
  seen_at timestamptz not null default now(),
  ip_address text,
  user_agent text
);

comment on column people.session.token is 'SHA-256 of the token: whoever reads this table can sign in as nobody.';

create index session_of_a_person on people.session (person_id);

create table people.account (
  id uuid primary key,
  person_id uuid not null references people.person,
  -- `credential` for a password, else the provider of OpenID Connect.
  provider_id text not null,
  account_id text not null,
  password text check (password like '$argon2id$%'),
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);

create index account_of_a_person on people.account (person_id);

create table people.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

comment on table people.verification is 'Challenges under way, for minutes.';

create index verification_by_identifier on people.verification (identifier);
create index verification_by_age on people.verification (expires_at);

create table people.two_factor (
  id uuid primary key,
  person_id uuid not null unique references people.person,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

comment on table people.two_factor is 'Secret and recovery codes, encrypted under the secret of the data directory.';

create table people.passkey (
  id uuid primary key,
  person_id uuid not null references people.person,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz not null,
  aaguid text
);

create index passkey_of_a_person on people.passkey (person_id);

create table people.link (
  link_id uuid primary key,
  person_id uuid not null references people.person,
  purpose text not null check (purpose in ('invitation', 'sign-in', 'recovery')),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  revoked_at timestamptz
);

comment on table people.link is 'Links that stand for somebody, once. What makes one valid is a seal under the secret of the data directory: it is kept nowhere.';

create index link_of_a_person on people.link (person_id, purpose);

create table people.letter (
  letter_id uuid primary key,
  person_id uuid not null references people.person,
  kind text not null check (kind ~ '^[a-z-]+$'),
  link_id uuid references people.link,
  -- What the letter says beside its kind: never a name or an address.
  facts text not null default '{}' check (facts::json is not null),
  written_at timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  sent_at timestamptz,
  given_up_at timestamptz
);

comment on table people.letter is 'Letters to be sent, kept in the transaction of what they are about. Addressed when they are sent, so that an erased person gets none.';

create index letter_waiting on people.letter (next_try_at) where sent_at is null and given_up_at is null;

create table people.attempt (
  -- Of an account or an address, hashed under the secret of the data directory.
  who text not null check (who ~ '^[0-9a-f]{64}$'),
  slot timestamptz not null,
  count integer not null check (count >= 0),
  primary key (who, slot)
);

comment on table people.attempt is 'Attempts to sign in that failed, by the minute; kept a day.';

create table people.exercise (
  is_exercise boolean primary key check (is_exercise),
  made_at timestamptz not null
);

comment on table people.exercise is 'Holds a row where everybody is invented (the demonstration): only there can one sign in as an example person.';
