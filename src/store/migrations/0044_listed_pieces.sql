-- A copy is looked through to its last letter: its words are listed piece by piece, and no list runs out of room. One list of
-- a whole text also counts places no further than its 16,383rd word, so that a phrase behind that was not found.

-- Words with one space between them. The number of a note, as `[3]`, stands between words and parts none of them.
create or replace function evidence.spaced(said text)
returns text
language sql
immutable
strict
parallel safe
return regexp_replace(
  translate(
    evidence.folded(regexp_replace(replace(said, E'-\n', ''), '\[\d{1,3}\]', '', 'g')),
    E'\n\t.,;:!?()[]{}"''/-_*+=<>|&%$#@~^', repeat(' ', 32)
  ),
  ' +', ' ', 'g'
);

-- A piece without the words that its ends cut; what has no space in so many letters is no word, and stays.
create function evidence.whole_words(said text)
returns text
language sql
immutable
strict
parallel safe
return regexp_replace(left(said, 300), '^\S+(?=\s)', '') || substr(said, 301, greatest(0, length(said) - 600))
  || regexp_replace(right(said, greatest(0, least(300, length(said) - 300))), '\s\S+$', '');

-- Two thousand letters of a text and some of the next, so that what begins in one ends there too.
create table evidence.piece (
  sha256 text not null references evidence.file on delete cascade,
  -- How many letters of the text stand before it.
  begins integer not null check (begins >= 0),
  spaced text not null,
  words tsvector not null generated always as (to_tsvector('simple', spaced)) stored,
  primary key (sha256, begins)
);

drop trigger words_are_kept on evidence.file;
drop index evidence.file_by_words;
drop function evidence.place_of(text, text[], integer);
alter table evidence.file drop column words, drop column letters_sought, drop column spaced_pieces;

create or replace function evidence.keep_words()
returns trigger
language plpgsql
as $$
begin
  new.letters := length(new.extracted);
  return new;
end;
$$;

create trigger letters_are_counted
before insert or update of extracted, letters on evidence.file
for each row execute function evidence.keep_words();

create function evidence.keep_pieces()
returns trigger
language plpgsql
as $$
declare
  -- One letter more at either end, by which it is seen whether a word goes on there.
  said text := ' ' || new.extracted || ' ';
  part text;
begin
  delete from evidence.piece where sha256 = new.sha256;
  -- Whoever counts to a letter begins at the first: in parts of as many letters as are soon counted.
  for begins in 0 .. new.letters - 1 by 200000 loop
    part := substr(said, begins + 1, 200502);
    -- Words cut by an end of the piece are whole in the one beside it.
    insert into evidence.piece (sha256, begins, spaced)
    select
      new.sha256, begins + at,
      evidence.spaced(evidence.whole_words(substr(part, at + 1, 2502)))
    from generate_series(0, least(200000, new.letters - begins) - 1, 2000) as at
    order by at;
  end loop;
  return null;
end;
$$;

create trigger pieces_are_kept
after insert or update of extracted on evidence.file
for each row execute function evidence.keep_pieces();

update evidence.file set extracted = extracted;

-- Made of the whole table at once.
create index piece_by_words on evidence.piece using gin (words);

-- At about which letter of a piece words stand, one after the other, none of them part of a longer one: between marks of Latin
-- writing they are seen at once; beside any other, their neighbours are read as the search reads them.
create function evidence.place_in(words text, spaced text)
returns integer
language plpgsql
immutable
strict
as $$
declare
  at integer := strpos(' ' || spaced || ' ', ' ' || words || ' ');
  next integer;
begin
  if at > 0 then
    return at;
  end if;
  for look in 1 .. 300 loop
    next := strpos(substr(spaced, at + 1), words);
    exit when next = 0;
    at := at + next;
    if to_tsvector('simple', substr(spaced, greatest(1, at - 40), length(words) + 80)) @@ phraseto_tsquery('simple', words) then
      return at;
    end if;
  end loop;
  return 1;
end;
$$;

-- At about which letter of a text words stand that a piece of it holds: as far into what the piece was spaced from as into it.
create function evidence.place_at(words text, piece evidence.piece, letters integer)
returns integer
language sql
immutable
strict
return (piece).begins
  + evidence.place_in(words, (piece).spaced) * least(2500, letters - (piece).begins) / greatest(1, length((piece).spaced));

-- At about which letters of a text parts of it stand, each behind the one before; as many of them as are found.
create function evidence.places_of(parts text[], file text)
returns integer[]
language plpgsql
stable
strict
as $$
declare
  part text;
  query tsquery;
  found evidence.piece;
  letters integer := (select held.letters from evidence.file as held where held.sha256 = file);
  place integer;
  places integer[] := '{}';
begin
  foreach part in array parts loop
    part := btrim(part);
    query := phraseto_tsquery('simple', part);
    place := null;
    for found in
      select piece.*
      from evidence.piece
      where piece.sha256 = file and piece.words @@ query and piece.begins > coalesce(places[cardinality(places)], 0) - 2500
      order by piece.begins
    loop
      place := evidence.place_at(part, found, letters);
      exit when place >= coalesce(places[cardinality(places)], 0);
      place := null;
    end loop;
    exit when place is null;
    places := places || place;
  end loop;
  return places;
end;
$$;
