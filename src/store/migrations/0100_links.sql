-- Opinions of delegations and services on a request, and decisions of members of a committee, by links without an account: each good
-- for one thing, for a time, and withdrawn when that is said. What makes a link valid is a seal that is kept nowhere.

-- Who was asked, in their order.
create table facility.consultation (
  consultation_id uuid primary key,
  request_id uuid not null references facility.request,
  consultation_no integer not null check (consultation_no >= 1),
  -- A delegation or a service.
  body text not null check (length(body) between 1 and 300),
  -- Blanked when the time is over for which persons are kept.
  address text check (address = lower(address) and length(address) <= 320),
  language text not null check (language in ('en', 'fr', 'es', 'pt', 'ar')),
  question text not null check (length(question) between 1 and 2400),
  -- Who of them answered, if they said so; for the desk alone, and blanked with the address.
  signature text not null default '' check (length(signature) <= 200),
  asked_at timestamptz not null,
  unique (request_id, consultation_no)
);

-- What they said, each time: the last counts, and the others were read too.
create table facility.consulted_opinion (
  consultation_id uuid not null references facility.consultation,
  opinion_no integer not null check (opinion_no >= 1),
  at timestamptz not null,
  stance text not null check (stance in ('no-objection', 'remarks', 'objection')),
  words text not null check (length(words) <= 5000),
  check (stance = 'no-objection' or words <> ''),
  primary key (consultation_id, opinion_no)
);

create trigger consulted_opinion_is_kept before update or delete or truncate on facility.consulted_opinion
for each statement execute function house.refuse_change();

create table facility.guest_link (
  link_id uuid primary key,
  request_id uuid not null references facility.request,
  -- For an opinion, as often as one likes until the last day.
  consultation_id uuid references facility.consultation,
  -- Or for one decision of one member: that matter, by the number of the step that put it before the committee.
  person_id uuid references people.person,
  matter integer check (matter >= 1),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  -- Withdrawn, or another was sent instead.
  revoked_at timestamptz,
  -- Only what is used once is ever used up.
  used_at timestamptz check (used_at >= made_at),
  check (num_nonnulls(consultation_id, person_id) = 1),
  check ((person_id is null) = (matter is null)),
  check (used_at is null or person_id is not null)
);

comment on table facility.guest_link is 'Links of those who are consulted, and of members who decide. What makes one valid is a seal under the secret of the data directory: it is kept nowhere.';

create index guest_link_of_a_request on facility.guest_link (request_id);
create index guest_link_of_a_consultation on facility.guest_link (consultation_id) where consultation_id is not null;
create index guest_link_of_a_person on facility.guest_link (person_id) where person_id is not null;

-- The letter that carries it: to the member, or to whoever is consulted, whose address is read when it is sent.
alter table people.letter add column guest_link_id uuid references facility.guest_link on delete cascade;
alter table people.letter drop constraint letter_is_to_somebody;
alter table people.letter add constraint letter_is_to_somebody check (
  num_nonnulls(person_id, proposal_id, request_link_id) = case when person_id is null and guest_link_id is not null then 0 else 1 end
);
create index letter_with_a_guest_link on people.letter (guest_link_id) where guest_link_id is not null;
