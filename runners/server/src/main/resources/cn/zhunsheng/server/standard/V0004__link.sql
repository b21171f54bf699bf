-- An attribute may lead elsewhere: to a standard's text, to where a code set is published.
alter table standard.attribute drop constraint attribute_kind_check;
alter table standard.attribute add constraint attribute_kind_check
  check (kind in ('text', 'number', 'date', 'choice', 'link'));
