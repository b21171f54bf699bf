-- A project that makes or revises a standard of one's own, from the first study to its withdrawal.
create table standard.project (
  id              uuid primary key,
  organisation    uuid not null,
  number          text not null,
  plan_number     text not null,
  title           text not null,
  title_en        text not null,
  category        text not null,
  sub_category    text not null,
  sub_systems     text[] not null,
  replaces        text[] not null,
  scope           text not null,
  stage           text not null check (stage in
                    ('study', 'planned', 'drafting', 'consultation', 'examination', 'approval', 'published',
                     'in_force', 'review', 'withdrawn', 'stopped')),
  stage_since     date not null,
  due             date,
  published_on    date,
  effective_on    date,
  review_due      date,
  withdrawn_on    date,
  writers         uuid[] not null,
  version         integer not null,
  created_at      timestamptz not null,
  created_by_name text not null,
  changed_at      timestamptz not null,
  changed_by_name text not null
);
create index project_stage on standard.project (stage, due);
-- A number is given once: when it is published, and for ever.
create unique index project_number on standard.project (number)
  where stage in ('published', 'in_force', 'review', 'withdrawn');

-- What became of it, step by step.
create table standard.step (
  id         bigint generated always as identity primary key,
  project    uuid not null references standard.project,
  move       text not null,
  from_stage text not null,
  to_stage   text not null,
  at         timestamptz not null,
  by_name    text not null,
  remark     text not null
);
create index step_project on standard.step (project, id);

-- An opinion about a draft, and what was decided about it. An empty answer is none yet.
create table standard.opinion (
  id            uuid primary key,
  project       uuid not null references standard.project,
  place         integer not null,
  clause        text not null,
  opinion       text not null,
  reason        text not null,
  from_whom     text not null,
  given_at      timestamptz not null,
  given_by_name text not null,
  answer        text not null default '' check (answer in ('', 'adopted', 'partly', 'declined')),
  answer_reason text not null default '',
  answered_at   timestamptz,
  answered_by   text not null default '',
  version       integer not null default 1,
  unique (project, place)
);

-- A text of it: in the vault under its id, or elsewhere at a link.
create table standard.document (
  id            uuid primary key,
  project       uuid not null references standard.project,
  name          text not null,
  link          text not null,
  size          bigint not null,
  sha256        text not null,
  added_at      timestamptz not null,
  added_by_name text not null
);
create index document_project on standard.document (project, added_at);
