-- question: What may a work-list show of each candidate of the latest session? Masks and sealed names only of who is stopped.
-- reads: gated_candidate, stopped_candidate, sealed_candidate
-- returns: session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type, name_mask, massar_mask, cnie_mask, cnie_status, verification_status, scholarship_status, presence, decision, cnie_day [days], cnie_requested_day [days], copy_day [days], correction_day [days], verified_day [days], summons_day [days], scholarship_day [days], scholarship_decision_day [days], result_day [days], laureate_day [days], diploma_day [days], digital_consulted_day [days], digital_shared_day [days], claim_day [days], cnie_missing, copy_missing, unverified, verification_not_opened, correction_pending, verification_barred, unsummoned, diploma_barred, candidate_key, cnie_key, key_version, sealed
select
    gated.session,
    gated.region,
    gated.province,
    gated.commune,
    gated.school,
    gated.school_type,
    gated.area,
    gated.stream,
    gated.pole,
    gated.sex,
    gated.candidate_type,
    case
        when stopped.stopped
            then concat(
                upper(regexp_replace(trim(gated.first_name), '([^ -])[^ -]*[ -]*', '\1. ', 'g')),
                case when gated.last_name is not null then concat(upper(left(trim(gated.last_name), 1)), '.') end
            )
    end as name_mask,
    case
        when stopped.stopped
            then coalesce(concat(left(gated.massar_code, 5), '***', right(gated.massar_code, 2)), '')
    end as massar_mask,
    case
        when stopped.stopped and gated.cnie_number is null then ''
        when stopped.stopped
            then concat(regexp_extract(gated.cnie_number, '^[A-Z]{0,2}'), '****', right(gated.cnie_number, 2))
    end as cnie_mask,
    gated.cnie_status,
    gated.verification_status,
    gated.scholarship_status,
    gated.presence,
    gated.decision,
    gated.cnie_day,
    gated.cnie_requested_day,
    gated.copy_day,
    gated.correction_day,
    gated.verified_day,
    gated.summons_day,
    gated.scholarship_day,
    gated.scholarship_decision_day,
    gated.result_day,
    gated.laureate_day,
    gated.diploma_day,
    gated.digital_consulted_day,
    gated.digital_shared_day,
    gated.claim_day,
    stopped.cnie_missing,
    stopped.copy_missing,
    stopped.unverified,
    stopped.verification_not_opened,
    stopped.correction_pending,
    stopped.verification_barred,
    stopped.unsummoned,
    stopped.diploma_barred,
    sealed.candidate_key,
    sealed.cnie_key,
    sealed.key_version,
    sealed.sealed
from gated_candidate as gated
inner join stopped_candidate as stopped
    on stopped.session = gated.session and stopped.massar_code = gated.massar_code
left join sealed_candidate as sealed
    on sealed.session = gated.session and sealed.massar_code = gated.massar_code
order by gated.session, gated.region, gated.province, gated.school, gated.stream
