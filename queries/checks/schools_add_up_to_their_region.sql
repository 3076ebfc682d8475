-- question: In which region does the sum over schools differ from the region's total, for any count?
-- reads: headcount, benchmark
select session, region, sum(columns(* exclude (session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type)))
from headcount
group by session, region
except
select session, region, sum(columns(* exclude (level, session, region, school_type, area, stream, pole, sex, candidate_type)))
from benchmark
where level = 'region'
group by session, region
