-- question: Which group has a count below zero or empty?
-- reads: headcount
select session, school
from headcount
where least(*columns(* exclude (session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type))) < 0
