-- What the tables were last brought up to: the digest of all scripts of all rooms. A start that finds its own there has
-- nothing to do.
create table site.brought_up_to (
    single boolean primary key default true check (single),
    digest text not null
);
