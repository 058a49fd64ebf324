-- A version of an instrument is not emptied away either.

create trigger no_version_is_emptied before truncate on studio.version
for each statement execute function studio.refuse_change();
