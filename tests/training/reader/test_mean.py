import torch

from training.reader.train import mean


def test_the_mean_of_weights_is_taken_name_by_name_in_their_own_type() -> None:
    one = {"a": torch.tensor([1.0, 3.0]), "b": torch.tensor([2.0], dtype=torch.float16)}
    two = {"a": torch.tensor([3.0, 5.0]), "b": torch.tensor([4.0], dtype=torch.float16)}
    found = mean([one, two])
    assert found["a"].tolist() == [2.0, 4.0]
    assert found["b"].tolist() == [3.0]
    assert found["b"].dtype == torch.float16
