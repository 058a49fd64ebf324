-- A long copy is cut into its pieces as fast, letter for letter, as a short one: first into parts, then each part.

create or replace function evidence.keep_words()
returns trigger
language plpgsql
as $$
declare
  part text;
begin
  new.letters := length(new.extracted);
  new.letters_sought := least(new.letters, 200000);
  new.spaced_pieces := '{}';
  -- Whoever counts to a letter begins at the first: in parts of as many letters as are soon counted.
  for begins in 0 .. new.letters - 1 by 200000 loop
    part := substr(new.extracted, begins + 1, 200500);
    new.spaced_pieces := new.spaced_pieces || array(
      select evidence.spaced(substr(part, at + 1, 2500))
      from generate_series(0, least(200000, new.letters - begins) - 1, 2000) as at
      order by at
    );
  end loop;
  loop
    begin
      new.words := to_tsvector('simple', evidence.folded(left(new.extracted, new.letters_sought)));
      return new;
    exception when program_limit_exceeded then
      new.letters_sought := new.letters_sought * 3 / 4;
    end;
  end loop;
end;
$$;
