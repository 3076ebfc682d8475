-- question: Of rows about one thing, which is kept? Copies count once, the latest wins, and equal dates that differ lose both.
-- reads: repeated_row
-- returns: session, source, file, sheet, row, key, fate [kept, deduplicated or quarantined], code
with ranked as (
    select
        *,
        rank() over (partition by session, source, key order by effective_on desc) as recency,
        row_number() over (partition by session, source, key, content order by file, sheet, row) as copy,
        first_value(school) over (
            partition by session, source, key order by effective_on desc, file, sheet, row
        ) as latest_school
    from repeated_row
),

latest as (
    select
        session,
        source,
        key,
        count(distinct content) as versions,
        count(distinct school) as schools
    from ranked
    where recency = 1
    group by session, source, key
)

select
    ranked.session,
    ranked.source,
    ranked.file,
    ranked.sheet,
    ranked.row,
    ranked.key,
    case
        when ranked.copy > 1 or ranked.recency > 1 then 'deduplicated'
        when latest.versions > 1 then 'quarantined'
        else 'kept'
    end as fate,
    case
        when ranked.copy > 1 then 'DUP_IDENTICAL'
        when ranked.recency = 1 and latest.schools > 1 then 'MOVED_SCHOOL'
        when ranked.recency > 1 and ranked.school <> ranked.latest_school then 'MOVED_SCHOOL'
        else 'KEY_CONFLICT'
    end as code
from ranked
inner join latest
    on latest.session = ranked.session and latest.source = ranked.source and latest.key = ranked.key
