"""Projects, roadmap, assessments, indicators, the plan."""
