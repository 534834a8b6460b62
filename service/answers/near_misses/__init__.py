"""What looks like an answer and is told of somebody or something else."""
