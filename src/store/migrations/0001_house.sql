-- What the house keeps about itself: the log of deeds.

create table house.deed (
  deed_id integer primary key check (deed_id >= 1),
  at timestamptz not null,
  actor text not null check (length(actor) between 1 and 200),
  operation text not null check (operation ~ '^[a-z-]+[.][a-z-]+$'),
  -- Facts about the subject, never a person's data; text, so that what was hashed is what is read.
  facts text not null check (facts::json is not null),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);

comment on table house.deed is 'What was done, by whom, when; append-only, each row hashed with the one before.';

create function house.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception '% of %.% is refused: its rows are never changed', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger deed_is_kept
before update or delete or truncate on house.deed
for each statement execute function house.refuse_change();
