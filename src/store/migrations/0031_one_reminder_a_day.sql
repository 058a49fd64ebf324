-- A person who works on several editions gets one reminder a day, whichever of them it is about and whichever server writes.

create unique index letter_one_reminder_a_day
on people.letter (person_id, ((written_at at time zone 'UTC')::date))
where kind in ('reminder', 'due-soon');
