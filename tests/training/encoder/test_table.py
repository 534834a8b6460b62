"""The composed table and its gradients, against torch's own."""

import math

import numpy as np
import torch

from training.encoder.table import SIF, Bags, Table, bag_sum, parts


def test_bags_are_summed_forwards_and_backwards_as_torch_does() -> None:
    rng = np.random.default_rng(1)
    owner = np.sort(rng.integers(0, 5, 30))
    owner[owner == 3] = 2  # bag 3 stays empty
    members, weights = rng.integers(0, 8, 30), rng.random(30)
    ours = torch.randn(8, 3, dtype=torch.float32, requires_grad=True)
    theirs = ours.detach().clone().requires_grad_()
    bags = Bags.of(owner, members, weights, 5, 8)
    dense = torch.zeros(5, 8).index_put_(
        (torch.from_numpy(owner), torch.from_numpy(members)),
        torch.from_numpy(weights.astype(np.float32)),
        accumulate=True,
    )
    target = torch.randn(5, 3)
    (bag_sum(ours, bags) * target).sum().backward()
    (dense @ theirs * target).sum().backward()
    torch.testing.assert_close(bag_sum(ours, bags), dense @ theirs)
    torch.testing.assert_close(ours.grad, theirs.grad)


def test_a_row_is_its_own_vector_plus_its_parts_times_its_weight() -> None:
    table = Table(["<unk>", "合川", "合", "川"], torch.tensor([0.0, 7, 1, 3]), 4)
    number = {part: at for at, part in enumerate(dict.fromkeys(["<unk>", "合", "川", "合川"]))}
    own, part = table.own.detach(), table.part.detach()
    share = 8 / (1 + 8 + 2 + 4)
    first = len(part) - len(number) + 1  # the parts of <unk> come first
    parts_sum = (part[first] + part[first + 1] + part[first + 2]) / math.sqrt(3)
    expected = (own[1] + parts_sum) * SIF / (SIF + share)
    torch.testing.assert_close(table.rows().detach()[1], expected)


def test_the_unknown_piece_has_no_vector() -> None:
    assert not Table(["<unk>", "a"], torch.ones(2), 3).rows()[0].any()


def test_kindred_words_share_parts_and_numbers_do_not() -> None:
    assert set(parts("cooperate")) & set(parts("cooperation"))
    assert parts("2024") == ["2024"]
    assert parts("合川区") == ["合", "川", "区", "合川", "川区"]
