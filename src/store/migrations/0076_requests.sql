-- Requests of institutions to a programme: written in parts by whoever has the link, sent with a number, sent back with a question,
-- sent again. Nobody needs an account. Whoever asks sees their own and nothing else; whoever works on them, by role.

create table facility.request (
  request_id uuid primary key,
  -- The form it was begun with, hashed: pressed twice it is one.
  form text not null unique check (form ~ '^[0-9a-f]{64}$'),
  programme text not null check (programme ~ '^[A-Z][A-Z0-9]{1,11}$'),
  -- In which it is written, and its letters are.
  language text not null check (language in ('en', 'fr', 'es', 'pt', 'ar')),
  -- `draft` and `returned` are theirs to write in; the others are with the programme, or over.
  state text not null default 'draft' check (state in ('draft', 'sent', 'returned', 'approved', 'declined', 'withdrawn')),
  -- As it stands, without those who ask: they have rows of their own.
  content text not null check (content::json is not null),
  version integer not null default 1 check (version >= 1),
  -- Given when it is sent for the first time: EXF/2027/0012.
  number text unique check (number ~ '^[A-Z][A-Z0-9]{1,11}/[0-9]{4}/[0-9]{4,}$'),
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  -- For the first time; each sending is in its versions.
  sent_at timestamptz,
  -- When it was decided or withdrawn: from here the time runs for which contacts are kept.
  ended_at timestamptz,
  -- What whoever asked is told of the decision, in their language.
  reason text check (length(reason) between 1 and 5000),
  check ((state = 'draft') = (number is null)),
  check ((number is null) = (sent_at is null)),
  check ((state in ('approved', 'declined', 'withdrawn')) = (ended_at is not null)),
  check (state <> 'declined' or reason is not null)
);

create index request_of_a_programme on facility.request (programme, state, sent_at, request_id);
create index request_draft_by_age on facility.request (saved_at) where state = 'draft';

create table facility.request_counter (
  programme text not null,
  year integer not null,
  last integer not null check (last >= 1),
  primary key (programme, year)
);

-- Who asks, in their order: the first writes the request and is written to.
create table facility.applicant (
  applicant_id uuid primary key,
  request_id uuid not null references facility.request on delete cascade,
  applicant_no integer not null check (applicant_no between 1 and 50),
  name text not null default '' check (length(name) <= 300),
  kind text check (kind in (
    'national-authority', 'local-authority', 'judiciary', 'prosecution', 'ombudsperson', 'parliament', 'regional-organisation',
    'civil-society'
  )),
  place text check (place ~ '^[A-Z]{3}$'),
  -- Persons. Blanked when the time is over for which they are kept.
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_post text not null default '' check (length(contact_post) <= 200),
  contact_email text check (contact_email = lower(contact_email) and length(contact_email) <= 320),
  contact_phone text not null default '' check (length(contact_phone) <= 50),
  endorser_name text not null default '' check (length(endorser_name) <= 200),
  endorser_post text not null default '' check (length(endorser_post) <= 200),
  -- By a link of their own; the first confirms by sending.
  confirmed_at timestamptz,
  -- They said that they do not ask.
  refused_at timestamptz,
  check (confirmed_at is null or refused_at is null),
  unique (request_id, applicant_no) deferrable initially deferred
);

create index applicant_by_address on facility.applicant (contact_email) where contact_email is not null;

-- What was sent, each time; with what came back, where it was returned. Names and addresses of persons are in none of them.
create table facility.request_version (
  request_id uuid not null references facility.request on delete cascade,
  version_no integer not null check (version_no >= 1),
  -- By which it is judged, and whose notice on data protection was accepted with it.
  programme_version integer not null check (programme_version >= 1),
  sent_at timestamptz not null,
  content text not null check (content::json is not null),
  returned_at timestamptz,
  question text check (length(question) between 1 and 5000),
  check ((returned_at is null) = (question is null)),
  primary key (request_id, version_no)
);

create table facility.request_file (
  file_id uuid primary key,
  request_id uuid not null references facility.request on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 10000000 and bytes = length(content)),
  content bytea not null,
  scanned text not null check (scanned in ('clean', 'not-scanned')),
  kept_at timestamptz not null,
  -- Taken out of a request that was sent with it: what was sent stays whole.
  taken_out_at timestamptz,
  unique (request_id, sha256)
);

alter table facility.request_file alter column content set storage external;

create table facility.request_link (
  link_id uuid primary key,
  request_id uuid not null references facility.request on delete cascade,
  -- Of whoever confirms by it; the other kind writes the request, and follows it.
  applicant_id uuid references facility.applicant on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  revoked_at timestamptz
);

comment on table facility.request_link is 'Links to one request without an account. What makes one valid is a seal under the secret of the data directory: it is kept nowhere.';

create index link_of_a_request on facility.request_link (request_id, applicant_id);

-- A letter about a request leads to it by the link it carries; its address is read when it is sent.
alter table people.letter add column request_link_id uuid references facility.request_link on delete cascade;
alter table people.letter drop constraint letter_is_to_somebody;
alter table people.letter add constraint letter_is_to_somebody check (num_nonnulls(person_id, proposal_id, request_link_id) = 1);
create index letter_of_a_request on people.letter (request_link_id) where request_link_id is not null;
