-- The log is looked through by what was done, by day, by edition and by place.

create index deed_by_operation on house.deed (operation, deed_id);
create index deed_by_day on house.deed (at);
create index deed_by_edition on house.deed ((facts::json ->> 'edition'), deed_id);
create index deed_by_place on house.deed ((facts::json ->> 'place'), deed_id);
