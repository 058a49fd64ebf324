-- People register for an activity by a link that an officer makes, and each of them has a link of their own: they see what is held of
-- them, change it, take consent back, and erase it.

-- Good for one activity until a day, for so many. It is given to many: who holds it can do nothing but register.
create table facility.registration_link (
  link_id uuid primary key,
  action_id uuid not null,
  activity text not null,
  made_at timestamptz not null,
  last_day date not null,
  most integer not null check (most between 1 and 3000),
  closed_at timestamptz check (closed_at >= made_at),
  foreign key (action_id, activity) references facility.action_activity (action_id, activity)
);

create index registration_link_of_an_action on facility.registration_link (action_id, activity);

create table facility.registration (
  link_id uuid not null references facility.registration_link,
  participant_id uuid not null references facility.participant,
  -- Stands for the form it came by: sent twice, it is one registration.
  form text not null check (length(form) = 64),
  at timestamptz not null,
  primary key (link_id, participant_id)
);

create index registration_by_form on facility.registration (link_id, form);
create index registration_of_a_participant on facility.registration (participant_id);

-- What makes it valid is a seal that is kept nowhere. It goes when its participant is erased.
create table facility.participant_link (
  link_id uuid primary key,
  participant_id uuid not null unique references facility.participant,
  language text not null check (language in ('en', 'fr', 'es', 'pt', 'ar')),
  made_at timestamptz not null
);

create index participant_of_an_address on facility.participant (email) where email is not null;

-- The letter that carries it: to the address of the participant, read when it is sent.
alter table people.letter add column participant_link_id uuid references facility.participant_link on delete cascade;
alter table people.letter drop constraint letter_is_to_somebody;
alter table people.letter add constraint letter_is_to_somebody check (
  num_nonnulls(person_id, proposal_id, request_link_id, participant_link_id)
    = case when person_id is null and guest_link_id is not null then 0 else 1 end
);
create index letter_with_a_participant_link on people.letter (participant_link_id) where participant_link_id is not null;
