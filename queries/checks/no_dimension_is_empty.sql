-- question: Which group of candidates has an empty dimension? "unknown" is a word, spelt out.
-- reads: headcount
select session, region, province, commune, school, school_type, area, stream, pole, sex, candidate_type
from headcount
where
    session is null or region is null or province is null or commune is null or school is null or school_type is null
    or area is null or stream is null or pole is null or sex is null or candidate_type is null
