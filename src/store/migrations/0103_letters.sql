-- Letters of a programme to those who ask: their templates, version by version, and each letter exactly as it went.

-- All the templates a programme changed; what it has none of is said as the product says it, which is version 0.
create table facility.letter_template (
  programme text not null check (programme ~ '^[A-Z][A-Z0-9]{1,11}$'),
  version integer not null check (version >= 1),
  content text not null check (content::json is not null),
  kept_at timestamptz not null,
  primary key (programme, version)
);

create trigger letter_template_is_kept before update or delete or truncate on facility.letter_template
for each statement execute function house.refuse_change();

-- A letter is to institutions: neither a name nor an address of a person is in it, and so nothing of it is ever erased.
create table facility.letter (
  request_id uuid not null references facility.request,
  letter_no integer not null check (letter_no >= 1),
  kind text not null check (kind in ('acknowledged', 'returned', 'paused', 'resumed', 'approved', 'declined', 'free')),
  language text not null check (language in ('en', 'fr', 'es', 'pt', 'ar')),
  words text not null check (words::json is not null),
  -- To whom it went: kinds, no persons. Empty where nobody left an address: it stands on their page.
  addressees text[] not null check (addressees <@ array['requester', 'partner']),
  template_version integer not null check (template_version >= 0),
  -- Of everything above that was seen before it was sent.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Where the programme is at home.
  on_day date not null,
  at timestamptz not null,
  primary key (request_id, letter_no)
);

comment on table facility.letter is 'Letters as they went, append-only. What became of their sending is beside them.';

create trigger letter_is_kept before update or delete or truncate on facility.letter
for each statement execute function house.refuse_change();

-- The post carries it to each addressee; its words are read from the archive when it is sent.
alter table people.letter add column of_request uuid;
alter table people.letter add column of_letter_no integer;
-- The mail server said no to the address, for now or for good.
alter table people.letter add column refused_at timestamptz;
alter table people.letter add constraint letter_of_the_archive foreign key (of_request, of_letter_no) references facility.letter (request_id, letter_no);
alter table people.letter add constraint letter_is_of_one check ((of_request is null) = (of_letter_no is null));
create index letter_of_the_archive on people.letter (of_request, of_letter_no) where of_request is not null;

-- What became of each, when the post has forgotten it.
create table facility.letter_outcome (
  outcome_id uuid primary key,
  request_id uuid not null,
  letter_no integer not null,
  outcome text not null check (outcome in ('sent', 'not-delivered')),
  at timestamptz not null,
  foreign key (request_id, letter_no) references facility.letter (request_id, letter_no)
);

create index outcome_of_a_letter on facility.letter_outcome (request_id, letter_no);
