-- Columns of checked files that are no field and match no element, with what their first values look like; no value.
create table checks.unmatched (
  run          uuid not null references checks.run on delete cascade,
  place        integer not null,
  organisation uuid not null,
  source       text not null,
  name         text not null,
  folded       text not null,
  evidence     jsonb not null,
  primary key (run, place)
);
create index unmatched_organisation on checks.unmatched (organisation, folded);
