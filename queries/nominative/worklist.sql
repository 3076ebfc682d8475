-- question: Who is stopped at a gate, for which reason and since which day, who waits longest first? One page of the list.
-- reads: identity
-- params: gate, about, session, opened_day, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, start, size
-- returns: session, school, stream, sex, candidate_type, name_mask, massar_mask, cnie_mask, reason, since_day [days], candidate_key, key_version, sealed, total [candidates]
with listed as (
    select
        *,
        case
            when not cnie_missing then null
            when cnie_status in ('requested', 'expired', 'mismatched') then concat('cnie_', cnie_status)
            when cnie_status = 'held' then 'cnie_invalid'
            else 'cnie_none'
        end as card,
        case when correction_pending then 'correction_pending' when unverified then 'verification_not_opened' end as data
    from identity
    where columns($gate)
        and session = $session
        and (list_contains($region, 'all') or list_contains($region, region))
        and (list_contains($province, 'all') or list_contains($province, province))
        and (list_contains($commune, 'all') or list_contains($commune, commune))
        and (list_contains($school, 'all') or list_contains($school, school))
        and (list_contains($school_type, 'all') or list_contains($school_type, school_type))
        and (list_contains($area, 'all') or list_contains($area, area))
        and (list_contains($stream, 'all') or list_contains($stream, stream))
        and (list_contains($pole, 'all') or list_contains($pole, pole))
        and (list_contains($sex, 'all') or list_contains($sex, sex))
        and (list_contains($candidate_type, 'all') or list_contains($candidate_type, candidate_type))
),

reasoned as (
    select
        *,
        case $about
            when 'data' then data
            when 'copy' then 'copy_missing'
            when 'summons' then coalesce(card, data, 'summons_due')
            else card
        end as reason
    from listed
),

dated as (
    select
        *,
        nullif(case
            when $about = 'diploma' then laureate_day
            when reason = 'cnie_requested' then cnie_requested_day
            when reason = 'copy_missing' then cnie_day
            when reason = 'correction_pending' then correction_day
            when reason = 'verification_not_opened' then $opened_day
            when reason = 'summons_due' then verified_day
        end, 9999) as since_day
    from reasoned
)

select
    session, school, stream, sex, candidate_type, name_mask, massar_mask, cnie_mask,
    reason, since_day, candidate_key, key_version, sealed, count(*) over () as total
from dated
order by since_day nulls last, school, reason, stream, massar_mask, name_mask, candidate_key nulls last
limit $size offset $start
