"""Which mobile unit goes where on which day, so that most candidates are served in time. Pure functions.

A unit visits one commune a day and serves at most its daily capacity; a commune may be visited again, and by several
units. The model and why the plan is the best one: docs/planning.md.
"""

from marsad.planning.fleet import Commune, Means, working_days
from marsad.planning.itinerary import Plan, Visit, plan

__all__ = ["Commune", "Means", "Plan", "Visit", "plan", "working_days"]
