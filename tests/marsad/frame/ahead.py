"""A view as it would have been some days before the CNIE deadline."""

from dataclasses import replace
from datetime import timedelta


def before_deadline(view, days):
    step = view.steps["cnie_deadline"]
    day = {"as_of": step.ends_on - timedelta(days), "as_of_day": step.ends_day - days}
    return replace(view, session=replace(view.session, **day))
