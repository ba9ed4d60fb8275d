/**
 * What a database consists of, asked from its catalogue. Each query answers (object, line): the object it belongs to
 * and one statement, sorted. Names are joined by hand because `regclass` output depends on the search path.
 */

const ours = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`
const relation = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`
const grantee = `case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end`
const granted = `string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)`

export const schemas = `
  select quote_ident(n.nspname) as object, 'create schema ' || quote_ident(n.nspname) || ';' as line
  from pg_namespace n where ${ours} order by 1`

export const schemaComments = `
  select quote_ident(n.nspname) as object,
    'comment on schema ' || quote_ident(n.nspname) || ' is ' || quote_literal(obj_description(n.oid, 'pg_namespace')) || ';' as line
  from pg_namespace n where ${ours} and obj_description(n.oid, 'pg_namespace') is not null order by 1`

export const schemaGrants = `
  select quote_ident(n.nspname) as object,
    'grant ' || ${granted} || ' on schema ' || quote_ident(n.nspname) || ' to ' || ${grantee} || ';' as line
  from pg_namespace n, aclexplode(n.nspacl) g where ${ours} and g.grantee <> n.nspowner
  group by n.nspname, g.grantee order by 1, 2`

export const columns = `
  select ${relation} as object, '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) else '' end
    || case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' else '' end
    || case when a.attnotnull then ' not null' else '' end
    || case when d.adbin is not null and a.attgenerated = '' then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid left join pg_collation l on l.oid = a.attcollation
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where ${ours} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`

export const constraints = `
  select ${relation} as object, '  constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and k.contype in ('p', 'u', 'f', 'c', 'x') order by 1, position(k.contype in 'pufxc'), k.conname`

export const partitioning = `
  select ${relation} as object, coalesce(' partition by ' || pg_get_partkeydef(c.oid), '') as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind = 'p'`

export const indexes = `
  select ${relation} as object, pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by 1, 2`

export const rowSecurity = `
  select ${relation} as object, 'alter table ' || ${relation} || ' enable row level security'
    || case when c.relforcerowsecurity then ', force row level security' else '' end || ';' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relrowsecurity order by 1`

export const policies = `
  select quote_ident(p.schemaname) || '.' || quote_ident(p.tablename) as object,
    'create policy ' || quote_ident(p.policyname) || ' on ' || quote_ident(p.schemaname) || '.' || quote_ident(p.tablename)
    || case p.permissive when 'RESTRICTIVE' then ' as restrictive' else '' end || ' for ' || lower(p.cmd)
    || ' to ' || array_to_string(p.roles, ', ') || coalesce(E'\\n  using (' || p.qual || ')', '')
    || coalesce(E'\\n  with check (' || p.with_check || ')', '') || ';' as line
  from pg_policies p join pg_namespace n on n.nspname = p.schemaname where ${ours} order by 1, p.policyname`

export const grants = `
  select ${relation} as object, 'grant ' || ${granted} || ' on ' || ${relation} || ' to ' || ${grantee} || ';' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
  where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and g.grantee <> c.relowner
  group by n.nspname, c.relname, g.grantee order by 1, 2`

export const columnGrants = `
  select object, 'grant ' || privilege || ' (' || string_agg(col, ', ' order by col) || ') on ' || object || ' to ' || role || ';' as line
  from (select ${relation} as object, quote_ident(a.attname) as col, lower(g.privilege_type) as privilege, ${grantee} as role
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) g
    where ${ours} and g.grantee <> c.relowner) each_column
  group by object, privilege, role order by 1, 2`

export const comments = `
  select ${relation} as object, 'comment on ' || case when d.objsubid > 0 then 'column ' || ${relation} || '.' || quote_ident(a.attname)
    when c.relkind = 'v' then 'view ' || ${relation} else 'table ' || ${relation} end
    || ' is ' || quote_literal(d.description) || ';' as line
  from pg_description d join pg_class c on c.oid = d.objoid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
  where ${ours} and d.classoid = 'pg_class'::regclass and c.relkind in ('r', 'p', 'v', 'm') order by 1, d.objsubid`

export const views = `
  select ${relation} as object, 'create ' || case c.relkind when 'm' then 'materialized ' else '' end || 'view ' || ${relation}
    || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '') || E' as\\n' || pg_get_viewdef(c.oid) as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('v', 'm') order by 1`

export const functions = `
  select quote_ident(n.nspname) || '.' || quote_ident(p.proname) as object, pg_get_functiondef(p.oid) || ';' as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and p.prokind in ('f', 'p')
    and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e') order by 1, 2`

export const extensions = `
  select e.extname as object, 'create extension ' || quote_ident(e.extname) || ';' as line
  from pg_extension e where e.extname <> 'plpgsql' order by 1`
