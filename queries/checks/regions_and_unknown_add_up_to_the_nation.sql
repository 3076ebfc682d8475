-- question: In which session does the sum over regions and the unknown differ from the nation's total, for any count?
-- reads: benchmark
select session, sum(columns(* exclude (level, session, region, school_type, area, stream, pole, sex, candidate_type)))
from benchmark
where level = 'region'
group by session
except
select session, sum(columns(* exclude (level, session, region, school_type, area, stream, pole, sex, candidate_type)))
from benchmark
where level = 'nation'
group by session
