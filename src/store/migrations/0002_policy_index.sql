-- Releases of indices: immutable published states. Rows are added in the transaction that publishes and never after.

create schema policy_index;

comment on schema policy_index is 'Indices and their releases. Read policy_index.answers_readable and policy_index.scores_readable.';

create table policy_index.index (
  index_id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 100)
);

create table policy_index.release (
  release_id integer generated always as identity primary key,
  index_id integer not null references policy_index.index,
  code text not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]*$' and length(code) <= 40 and code <> 'latest'),
  sequence integer not null check (sequence >= 1),
  published_on date not null,
  instrument_version text not null check (instrument_version <> ''),
  -- As text: what is rebuilt from here is the same to the byte.
  instrument text not null check (instrument::json is not null),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bundle text not null check (bundle ~ '^[0-9a-f]{64}$'),
  places integer not null check (places >= 0),
  answers integer not null check (answers >= 0),
  written_by xid8 not null default pg_current_xact_id(),
  unique (index_id, code),
  unique (index_id, sequence)
);

comment on column policy_index.release.digest is 'SHA-256 over the package: the same package twice has the same digest.';
comment on column policy_index.release.bundle is 'SHA-256 of the release as one file, which the public site reads.';

-- The small words of a release, so that the large tables hold numbers.

create table policy_index.place (
  release_id integer not null references policy_index.release,
  place_no integer not null check (place_no >= 0),
  code text not null check (code <> ''),
  primary key (release_id, place_no),
  unique (release_id, code)
);

create table policy_index.period (
  release_id integer not null references policy_index.release,
  period_no smallint not null check (period_no >= 0),
  code text not null check (code ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  primary key (release_id, period_no),
  unique (release_id, code)
);

create table policy_index.indicator (
  release_id integer not null references policy_index.release,
  indicator_no smallint not null check (indicator_no >= 0),
  code text not null check (code <> ''),
  kind text not null check (kind in ('choice', 'number', 'score')),
  primary key (release_id, indicator_no),
  unique (release_id, code)
);

create table policy_index.option (
  release_id integer not null,
  indicator_no smallint not null,
  option_no smallint not null check (option_no >= 0),
  key text not null check (key <> ''),
  score double precision check (score not in ('NaN', 'Infinity', '-Infinity')),
  primary key (release_id, indicator_no, option_no),
  foreign key (release_id, indicator_no) references policy_index.indicator
);

create table policy_index.node (
  release_id integer not null references policy_index.release,
  node_no smallint not null check (node_no >= 0),
  measure text not null check (measure <> ''),
  code text not null check (code <> ''),
  primary key (release_id, node_no),
  unique (release_id, measure, code)
);

create table policy_index.answer_status (
  status smallint primary key,
  code text not null unique
);

insert into policy_index.answer_status (status, code)
values (0, 'answered'), (1, 'missing'), (2, 'not-applicable'), (3, 'no-data'), (4, 'competence-elsewhere');

create table policy_index.score_status (
  status smallint primary key,
  code text not null unique
);

insert into policy_index.score_status (status, code)
values (0, 'scored'), (1, 'missing'), (2, 'not-applicable');

-- A place of places.csv: one that is not a country, or a group of places.
create table policy_index.defined_place (
  release_id integer not null references policy_index.release,
  code text not null check (code <> ''),
  title text not null check (title::json is not null),
  kind text not null check (kind in ('place', 'group')),
  members text[] not null,
  part_of text,
  primary key (release_id, code)
);

create table policy_index.source (
  release_id integer not null references policy_index.release,
  code text not null check (code <> ''),
  title text not null,
  issuer text,
  kind text,
  date text,
  url text,
  identifier text,
  pinpoint text,
  language text,
  note text,
  primary key (release_id, code)
);

-- The large tables. Their references are checked once a statement, not once a row.

create table policy_index.coverage (
  release_id integer not null,
  place_no integer not null,
  period_no smallint not null,
  primary key (release_id, period_no, place_no)
);

create table policy_index.answer (
  release_id integer not null,
  place_no integer not null,
  indicator_no smallint not null,
  period_no smallint not null,
  status smallint not null check (status in (0, 2, 3, 4)),
  option_no smallint,
  value double precision check (value not in ('NaN', 'Infinity', '-Infinity')),
  primary key (release_id, indicator_no, period_no, place_no),
  check (num_nonnulls(option_no, value) = case when status = 0 then 1 else 0 end)
);

comment on table policy_index.answer is 'One row an answer; what nobody answered has no row.';

create table policy_index.note (
  release_id integer not null,
  place_no integer not null,
  indicator_no smallint not null,
  period_no smallint not null,
  justification text,
  sources text[],
  as_of text,
  confidence text,
  change_reason text check (change_reason in ('law-changed', 'coding-error', 'better-source', 'reworded')),
  coder text,
  primary key (release_id, indicator_no, period_no, place_no)
);

create table policy_index.score (
  release_id integer not null,
  place_no integer not null,
  node_no smallint not null,
  period_no smallint not null,
  status smallint not null check (status in (0, 1, 2)),
  score double precision check (score not in ('NaN', 'Infinity', '-Infinity')),
  present double precision not null check (present between 0 and 1.000001),
  primary key (release_id, node_no, period_no, place_no),
  check ((status = 0) = (score is not null))
);

-- Rules a column cannot say.

create function policy_index.refuse_later_rows() returns trigger
language plpgsql
as $$
begin
  if exists (
    select
    from (select distinct release_id from added) as given
    left join policy_index.release using (release_id)
    where release.written_by is distinct from pg_current_xact_id()
  ) then
    raise exception 'rows of %.% are written in the transaction that publishes their release, never after', tg_table_schema, tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

create function policy_index.refuse_unknown_cells() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from added
    left join policy_index.place using (release_id, place_no)
    left join policy_index.period using (release_id, period_no)
    where place.code is null or period.code is null
  ) then
    raise exception 'a row of %.% names a place or a period that its release does not have', tg_table_schema, tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create function policy_index.refuse_unknown_indicators() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from added
    left join policy_index.indicator using (release_id, indicator_no)
    where indicator.code is null
  ) then
    raise exception 'a row of %.% names an indicator that its release does not have', tg_table_schema, tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create function policy_index.refuse_unknown_answers() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from added
    join policy_index.indicator using (release_id, indicator_no)
    left join policy_index.option using (release_id, indicator_no, option_no)
    where added.status = 0 and (indicator.kind = 'choice') <> (option.key is not null)
  ) then
    raise exception 'an answer is an option of its indicator, or a number where the indicator asks for one'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create function policy_index.refuse_unknown_nodes() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from added
    left join policy_index.node using (release_id, node_no)
    where node.code is null
  ) then
    raise exception 'a score names a node that its release does not have'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;

create function policy_index.refuse_incomplete_release() returns trigger
language plpgsql
as $$
begin
  if new.answers <> (select count(*) from policy_index.answer where release_id = new.release_id)
    or new.places <> (select count(*) from policy_index.place where release_id = new.release_id) then
    raise exception 'release % says it has % answers of % places, and does not', new.code, new.answers, new.places
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

create constraint trigger release_is_whole
after insert on policy_index.release
deferrable initially deferred
for each row execute function policy_index.refuse_incomplete_release();

create trigger answer_is_of_its_release after insert on policy_index.answer
referencing new table as added
for each statement execute function policy_index.refuse_unknown_cells();

create trigger answer_is_of_an_indicator after insert on policy_index.answer
referencing new table as added
for each statement execute function policy_index.refuse_unknown_indicators();

create trigger answer_is_possible after insert on policy_index.answer
referencing new table as added
for each statement execute function policy_index.refuse_unknown_answers();

create trigger note_is_of_its_release after insert on policy_index.note
referencing new table as added
for each statement execute function policy_index.refuse_unknown_cells();

create trigger note_is_of_an_indicator after insert on policy_index.note
referencing new table as added
for each statement execute function policy_index.refuse_unknown_indicators();

create trigger coverage_is_of_its_release after insert on policy_index.coverage
referencing new table as added
for each statement execute function policy_index.refuse_unknown_cells();

create trigger score_is_of_its_release after insert on policy_index.score
referencing new table as added
for each statement execute function policy_index.refuse_unknown_cells();

create trigger score_is_of_a_node after insert on policy_index.score
referencing new table as added
for each statement execute function policy_index.refuse_unknown_nodes();

do $$
declare
  name text;
begin
  foreach name in array array[
    'index', 'release', 'place', 'period', 'indicator', 'option', 'node', 'answer_status', 'score_status',
    'defined_place', 'source', 'coverage', 'answer', 'note', 'score'
  ] loop
    execute format(
      'create trigger %I before update or delete or truncate on policy_index.%I for each statement execute function house.refuse_change()',
      name || '_is_kept', name
    );
  end loop;
  foreach name in array array[
    'place', 'period', 'indicator', 'option', 'node', 'defined_place', 'source', 'coverage', 'answer', 'note', 'score'
  ] loop
    execute format(
      'create trigger %I after insert on policy_index.%I referencing new table as added for each statement execute function policy_index.refuse_later_rows()',
      name || '_is_not_added_to', name
    );
  end loop;
end
$$;

-- For people.

create view policy_index.answers_readable as
select
  index.code as index,
  release.code as release,
  place.code as place,
  period.code as period,
  indicator.code as indicator,
  answer_status.code as status,
  coalesce(option.key, answer.value::text) as answer,
  option.score as worth,
  note.justification,
  note.sources,
  note.as_of,
  note.confidence,
  note.change_reason
from policy_index.answer
join policy_index.release using (release_id)
join policy_index.index using (index_id)
join policy_index.place using (release_id, place_no)
join policy_index.period using (release_id, period_no)
join policy_index.indicator using (release_id, indicator_no)
join policy_index.answer_status using (status)
left join policy_index.option using (release_id, indicator_no, option_no)
left join policy_index.note using (release_id, indicator_no, period_no, place_no);

create view policy_index.scores_readable as
select
  index.code as index,
  release.code as release,
  node.measure,
  node.code as node,
  place.code as place,
  period.code as period,
  score.score,
  score_status.code as status,
  score.present
from policy_index.score
join policy_index.release using (release_id)
join policy_index.index using (index_id)
join policy_index.node using (release_id, node_no)
join policy_index.place using (release_id, place_no)
join policy_index.period using (release_id, period_no)
join policy_index.score_status using (status);
