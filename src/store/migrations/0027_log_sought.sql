-- The log is looked through by whatever id a deed names, and by the role of whoever did it: both found along an index,
-- however long the log.

-- An id has at most a hundred letters; what is longer is no id, and too long for an index.
create function house.values_of(facts text)
returns text[]
language sql
immutable
strict
parallel safe
return array(
  select fact.value
  from json_each_text(case json_typeof(facts::json) when 'object' then facts::json else '{}' end) as fact
  where length(fact.value) <= 100
);

create index deed_by_value on house.deed using gin (house.values_of(facts));
create index deed_by_actor on house.deed (actor, deed_id);

-- The log knows a person by the text of their id.
create index role_of_an_actor on people.role ((person_id::text), role);
