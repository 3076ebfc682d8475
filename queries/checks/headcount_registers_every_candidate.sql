-- question: In which session do registered candidates differ from rows published plus those who stand for disputed rows?
-- reads: headcount, published_row, stand_in
with counted as (
    select session, sum(registered) as registered from headcount group by session
),

told as (
    select session, sum(rows) as rows from published_row where source = 'candidates' group by session
),

standing as (
    select session, count(*) as rows from stand_in group by session
)

select session, counted.registered, told.rows, standing.rows as standing
from counted
full outer join told using (session)
left join standing using (session)
where coalesce(counted.registered, -1) <> coalesce(told.rows, 0) + coalesce(standing.rows, 0)
