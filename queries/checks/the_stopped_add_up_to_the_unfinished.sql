-- question: For which group do those stopped before each gate not add up to those who are not through all of them?
-- reads: headcount
select session, region, province, school, stream, sex, candidate_type
from headcount
where
    cnie_missing + stopped_at_verification + stopped_at_summons + stopped_at_exam + stopped_at_result + diploma_waiting
    <> registered - finished
    -- those stopped at a gate have not passed it
    or stopped_at_verification > unverified
    or stopped_at_summons > summons_waiting
    or stopped_at_exam + stopped_at_result > registered - laureate
