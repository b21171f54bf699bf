-- A run: files of an organisation, judged by a model. Values of personal data are never in these tables.
create table checks.run (
  id              uuid primary key,
  organisation    uuid not null,
  name            text not null,
  state           text not null check (state in
                    ('draft', 'waiting', 'running', 'done', 'refused', 'cancelled', 'interrupted', 'broken')),
  created_at      timestamptz not null,
  created_by      uuid not null,
  created_by_name text not null,
  language        text not null,
  bytes           bigint not null,
  keep_days       integer not null default 0,
  kept_until      timestamptz,
  reading         jsonb not null,
  model           text,
  model_title_zh  text not null default '',
  model_title_en  text not null default '',
  given           jsonb not null default '{}',
  show_values     boolean not null default false,
  reason          text not null default '',
  repeats         uuid,
  day             date,
  begun_at        timestamptz,
  ended_at        timestamptz,
  row_count       bigint,
  score           numeric(5, 2),
  errors          bigint,
  warnings        bigint,
  refusal         jsonb
);
create index run_created on checks.run (created_at desc, id);
create index run_organisation on checks.run (organisation, created_at desc);
create index run_open on checks.run (state) where state in ('draft', 'waiting', 'running');

-- `id` is the file's in the vault; it is gone from there once it was removed. Runs that repeat each other share files.
create table checks.file (
  id         uuid not null,
  run        uuid not null references checks.run on delete cascade,
  place      integer not null,
  name       text not null,
  size       bigint not null,
  sha256     text not null,
  removed_at timestamptz,
  primary key (run, place)
);
create index file_id on checks.file (id);

-- A report lies here, or in the vault when it shows values or is long.
create table checks.report (
  run     uuid not null references checks.run on delete cascade,
  kind    text not null,
  content bytea,
  file    uuid,
  primary key (run, kind),
  check ((content is null) <> (file is null))
);

-- Packages in the form in which they were used, so that a run can be repeated.
create table checks.package (
  digest  text primary key,
  id      text not null,
  version text not null,
  content bytea not null
);
create table checks.run_package (
  run    uuid not null references checks.run on delete cascade,
  place  integer not null,
  digest text not null references checks.package,
  primary key (run, place)
);

-- What people of an organisation decided about a column: its field in a model, or, empty, that it has none.
create table checks.mapping (
  organisation    uuid not null,
  model           text not null,
  header          text not null,
  field           text not null,
  decided_by      uuid not null,
  decided_by_name text not null,
  decided_at      timestamptz not null,
  primary key (organisation, model, header)
);
