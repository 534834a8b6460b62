"""From seeds to a generation: builds, their check and their gate."""
