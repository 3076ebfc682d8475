-- question: Which masks and gates may a work-list show? No readable name or number, no birth date.
-- reads: gated_candidate
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, name_mask, massar_mask, cnie_mask, cnie_status, verification_status, scholarship_status, presence, decision, cnie_day [days], copy_day [days], correction_day [days], verified_day [days], summons_day [days], scholarship_day [days], scholarship_decision_day [days], result_day [days], diploma_day [days]
select
    session,
    region,
    province,
    commune,
    school,
    school_type,
    area,
    stream,
    pole,
    sex,
    candidate_type,
    concat(
        upper(regexp_replace(trim(first_name), '([^ -])[^ -]*[ -]*', '\1. ', 'g')),
        case when last_name is not null then concat(upper(left(trim(last_name), 1)), '.') end
    ) as name_mask,
    coalesce(concat(left(massar_code, 5), '***', right(massar_code, 2)), '') as massar_mask,
    case
        when cnie_number is null then ''
        else concat(regexp_extract(cnie_number, '^[A-Z]{0,2}'), '****', right(cnie_number, 2))
    end as cnie_mask,
    cnie_status,
    verification_status,
    scholarship_status,
    presence,
    decision,
    cnie_day,
    copy_day,
    correction_day,
    verified_day,
    summons_day,
    scholarship_day,
    scholarship_decision_day,
    result_day,
    diploma_day
from gated_candidate
order by session, region, province, school, stream
