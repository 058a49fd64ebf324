-- Corrections that readers propose of what is published: what is wrong, why, by which source. An editor decides; until then
-- nobody else reads it.

create table edition.proposal (
  proposal_id uuid primary key,
  -- The form it came by, hashed, and what it said, hashed: sent twice it is one, sent otherwise it is refused.
  form text not null unique check (form ~ '^[0-9a-f]{64}$'),
  said text not null check (said ~ '^[0-9a-f]{64}$'),
  answer_id uuid not null references edition.answer,
  -- The release it was read in.
  release text not null check (length(release) between 1 and 100),
  -- In which it was written, and its letters are.
  language text not null check (language in ('en', 'fr', 'es', 'pt', 'ar')),
  -- What the answer should say; nothing where only its justification or its sources are wrong.
  status text check (status in ('answered', 'not-applicable', 'no-data', 'competence-elsewhere')),
  option_key text,
  value double precision check (value not in ('NaN', 'Infinity', '-Infinity')),
  why text not null check (length(why) between 1 and 5000),
  source text not null check (length(source) between 1 and 1000),
  pinpoint text not null default '' check (length(pinpoint) <= 500),
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'taken-up', 'not-taken-up', 'published')),
  decided_at timestamptz,
  -- Why it was not taken up; whoever proposed it reads this.
  reason text check (length(reason) between 1 and 5000),
  -- The release that says it.
  published_in text,
  -- When nothing more will become of it.
  ended_at timestamptz,
  -- Where the outcome is told. Seen by nobody: it leads a letter, and goes when it has.
  address text check (address is null or (address = lower(address) and length(address) <= 320)),
  check (
    case when status = 'answered' then (option_key is null) <> (value is null)
    else option_key is null and value is null end
  ),
  check ((state = 'received') = (decided_at is null)),
  check ((state = 'not-taken-up') = (reason is not null)),
  check ((state = 'published') = (published_in is not null)),
  check ((state in ('not-taken-up', 'published')) = (ended_at is not null))
);

create index proposal_of_answer on edition.proposal (answer_id, state);
create index proposal_with_address on edition.proposal (received_at) where address is not null;

-- A letter about one goes to the address that was left with it, while it is there.
alter table people.letter alter column person_id drop not null;
alter table people.letter add column proposal_id uuid references edition.proposal;
alter table people.letter add constraint letter_is_to_somebody check ((person_id is null) <> (proposal_id is null));

-- That a correction was proposed by readers, and by how many, is published with it.
alter table policy_index.published_review drop constraint published_review_part_check;
alter table policy_index.published_review add constraint published_review_part_check
  check (part in ('opinion', 'reply', 'decision', 'comment', 'public-reply', 'correction', 'proposal'));
alter table policy_index.published_review drop constraint published_review_role_check;
alter table policy_index.published_review add constraint published_review_role_check
  check (role in ('reviewer', 'author', 'adjudicator', 'government', 'editor', 'reader'));
