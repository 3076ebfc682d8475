-- question: Which rows of any source say something about a thing that another row speaks of too?
-- reads: repeated_candidate, repeated_school, repeated_request, repeated_claim, repeated_result, repeated_diploma
-- returns: session, source, file, sheet, row, key, school, effective_on [date], content
select session, source, file, sheet, row, key, school, effective_on, content from repeated_candidate
union all
select session, source, file, sheet, row, key, school, effective_on, content from repeated_school
union all
select session, source, file, sheet, row, key, school, effective_on, content from repeated_request
union all
select session, source, file, sheet, row, key, school, effective_on, content from repeated_claim
union all
select session, source, file, sheet, row, key, school, effective_on, content from repeated_result
union all
select session, source, file, sheet, row, key, school, effective_on, content from repeated_diploma
