"""Who answers for what and where things happen: responsibility, areas, places, volunteers, centres."""
