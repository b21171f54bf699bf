-- How kept runs would end by a proposal. `edition` is the digest of the packages that it was tried upon.
create table change.trial (
  id           uuid primary key,
  proposal     uuid not null references change.proposal on delete cascade,
  place        integer not null,
  revision     integer not null,
  edition      text not null,
  run          uuid not null,
  organisation uuid not null,
  name         text not null,
  model        text not null,
  before       jsonb,
  after        jsonb,
  why_zh       text,
  why_en       text,
  unique (proposal, place)
);
