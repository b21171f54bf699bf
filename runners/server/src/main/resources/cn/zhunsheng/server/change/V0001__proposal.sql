-- A proposal: what somebody wants changed in a package, and how far it has come. `revision` rises with every change of
-- it, so that two people never overwrite each other unseen.
create table change.proposal (
  id                uuid primary key,
  package           text not null,
  kind              text not null,
  thing             text not null,
  retires           boolean not null,
  title             text not null,
  reason            text not null,
  state             text not null check (state in
                      ('draft', 'submitted', 'published', 'retiring', 'retired', 'rejected')),
  revision          integer not null,
  base_version      text not null,
  author            uuid not null,
  author_name       text not null,
  created_at        timestamptz not null,
  changed_at        timestamptz not null,
  published_version text,
  entered           jsonb not null
);
create index proposal_changed on change.proposal (changed_at desc, id);
create index proposal_thing on change.proposal (package, kind, thing);

-- What a proposal changes: rows of tables by their key, or the whole text of a file, where the key is empty. Cells are
-- those that say something; none before where it is new, none after where it goes.
create table change.edit (
  proposal uuid not null references change.proposal on delete cascade,
  place    integer not null,
  file     text not null,
  key      text not null,
  before   jsonb not null,
  after    jsonb not null,
  primary key (proposal, place)
);

-- What became of a proposal and what was said about it, in order.
create table change.event (
  proposal uuid not null references change.proposal on delete cascade,
  place    integer not null,
  at       timestamptz not null,
  person   uuid not null,
  name     text not null,
  kind     text not null check (kind in
             ('saved', 'submitted', 'withdrawn', 'approved', 'rejected', 'published', 'commented')),
  revision integer not null,
  text     text not null,
  primary key (proposal, place)
);
