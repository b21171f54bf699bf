-- What somebody wants to hear of: a filter of standards, as the address of the list says it.
create table standard.watch (
  id         uuid primary key,
  person     uuid not null,
  query      text not null,
  created_at timestamptz not null,
  unique (person, query)
);

-- What became of standards, for those who watch them: steps of projects, and what packages state anew.
create table standard.news (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  kind    text not null check (kind in ('moved', 'added', 'changed', 'removed')),
  number  text not null,
  title   text not null,
  project uuid,
  detail  text not null
);

-- What packages stated when they were last looked at, so that it is known what they state anew.
create table standard.stated (
  number text primary key,
  title  text not null,
  digest text not null
);
