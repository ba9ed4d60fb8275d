-- What people say, understood (研判), and what is done when very many say the same at once (应急).
create schema if not exists insight;
comment on schema insight is '研判 · models of class and unit, places, look-alikes, hot spots, topics, checks of replies';
grant usage on schema insight to onedoor_app;

create schema if not exists surge;
comment on schema surge is '应急 · alarms on arrival rates, emergency plans and their members';
grant usage on schema surge to onedoor_app;
