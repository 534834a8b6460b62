"""The shipped encoder's folder must stand alone, so it holds a copy of one training module."""

from indexer.encoder import BUNDLED_FOLDER
from training.encoder.folder import MODULE


def test_the_module_in_the_shipped_folder_is_the_one_that_training_writes() -> None:
    assert (BUNDLED_FOLDER / MODULE.name).read_bytes() == MODULE.read_bytes()
