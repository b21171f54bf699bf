-- The proposal that a settlement drafted, where it drafted one.
alter table change.settlement add column proposal uuid;
