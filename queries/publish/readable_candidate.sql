-- question: What would a work-list reveal of each candidate of the latest session? Of who is stopped nowhere: nothing.
-- reads: stopped_candidate, kept_candidate, staged_candidates
-- returns: session, massar_code, cnie_number, stopped, last_name_fr, first_name_fr, last_name_ar, first_name_ar, birth_date, class_name
select
    stopped.session,
    stopped.massar_code,
    kept.cnie_number,
    stopped.stopped,
    case when stopped.stopped then stated.last_name_fr end as last_name_fr,
    case when stopped.stopped then stated.first_name_fr end as first_name_fr,
    case when stopped.stopped then stated.last_name_ar end as last_name_ar,
    case when stopped.stopped then stated.first_name_ar end as first_name_ar,
    case when stopped.stopped then cast(stated.birth_date as varchar) end as birth_date,
    case when stopped.stopped then stated.class_name end as class_name
from stopped_candidate as stopped
left join kept_candidate as kept
    on kept.session = stopped.session and kept.massar_code = stopped.massar_code
left join staged_candidates as stated
    on stated.session = kept.session
    and stated.file = kept.file
    and coalesce(stated.sheet, '') = kept.sheet
    and stated.row = kept.row
