"""Stands between the network and Streamlit; the only room that knows both."""

from marsad.guard.addresses import CLOSED_DOORS
from marsad.guard.cookies import Watch, bearer
from marsad.guard.door import STATUS, Guard
from marsad.guard.headers import CONTENT_SECURITY_POLICY
from marsad.guard.page import index_page, notice_page
from marsad.guard.scripts import hurried

__all__ = [
    "CLOSED_DOORS",
    "CONTENT_SECURITY_POLICY",
    "STATUS",
    "Guard",
    "Watch",
    "bearer",
    "hurried",
    "index_page",
    "notice_page",
]
