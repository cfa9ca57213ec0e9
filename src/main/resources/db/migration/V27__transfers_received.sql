-- The department that a case was passed on to sees it and is told of it.

create index hazard_transferred_to on hazardflow.hazard (transferred_to);
