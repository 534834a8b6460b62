"""Where the public data sets lie that the larger measurements and training read."""

import os
from pathlib import Path

# As README and commands name it; seen from the project's own folder.
NAMED = os.environ.get("SHUANGCHENG_DATA") or "../shared/data"
# The same for opening. The default holds wherever the command is given, what a person sets is
# seen from where they stand.
DATA = Path(os.environ.get("SHUANGCHENG_DATA") or Path(__file__).parents[3] / "shared" / "data")
