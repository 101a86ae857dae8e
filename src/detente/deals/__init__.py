"""The deals of a scenario as exact integers, without listing them."""
