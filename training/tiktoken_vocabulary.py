"""Makes the vocabulary that measures chunks: byte pairs of the encoder's training text.

python -m training.tiktoken_vocabulary
"""

import base64
import random

from tokenizers import Regex, Tokenizer, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer

from indexer.text.tokens import PATTERN, VOCABULARY
from training.encoder import sources

SIZE = 24_000
SEED = 5
ARTICLES, BROADCASTS, LAWS, LAW_CHARS = 1_500, 700, 80, 3_000


def byte_letters() -> dict[str, int]:
    """The letter that stands for each byte in byte-level vocabularies (GPT-2's table) -> the byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {chr(byte): byte for byte in plain}
    others = [byte for byte in range(256) if byte not in set(plain)]
    return letters | {chr(256 + place): byte for place, byte in enumerate(others)}


def sample() -> list[str]:
    """Text of every register in the data, Chinese and English, in a fixed random choice."""
    rng = random.Random(SEED)
    texts = rng.sample(sources.news(), ARTICLES)
    texts += [body for _, body in rng.sample(sources.broadcasts(), BROADCASTS)]
    texts += [text[:LAW_CHARS] for _, text in rng.sample(sources.laws(), LAWS)]
    texts += [paragraph.text for paragraph in sources.reading("cmrc2018_train")]
    texts += [paragraph.text for paragraph in sources.reading("drcd_dev")]
    for english, chinese in sources.health_pairs():
        texts += [english, chinese]
    texts += [
        english
        for name in ("captions_3am", "tatoeba")
        for english, _ in sources.sentence_pairs(name)
    ]
    return texts + [gloss for _, _, glosses in sources.dictionary() for gloss in glosses]


def learn(texts: list[str], size: int) -> list[bytes]:
    """`size` tokens in the order of their ranks: the 256 bytes first, then merges as learned."""
    tokenizer = Tokenizer(BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PATTERN), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    letters = byte_letters()
    trainer = BpeTrainer(vocab_size=size, initial_alphabet=sorted(letters), show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    ordered = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    return [bytes(letters[letter] for letter in token) for token, _ in ordered]


if __name__ == "__main__":
    tokens = learn(sample(), SIZE)
    VOCABULARY.parent.mkdir(parents=True, exist_ok=True)
    lines = (base64.b64encode(token) + f" {rank}\n".encode() for rank, token in enumerate(tokens))
    VOCABULARY.write_bytes(b"".join(lines))
    print(f"{VOCABULARY.name}: {len(tokens)} tokens, {VOCABULARY.stat().st_size} bytes")
