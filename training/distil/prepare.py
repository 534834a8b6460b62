"""What the learning needs: lessons, texts, characters, and the weights to begin from."""

from pathlib import Path

from service.reader.session import FOLDER
from training.distil.texts import training_texts
from training.reader.shipped import begin
from training.reader.stages import make_courses, make_reports, make_vocabulary


def prepare(folder: Path) -> None:
    """Leaves them in `folder`; what is there already stays."""
    begin(FOLDER, folder)
    make_courses(folder)
    make_reports(folder)
    alphabet, _ = make_vocabulary(folder)
    texts = folder / "texts.xz"
    if not texts.exists():
        training_texts(alphabet).save(texts)
