"""The learned network as an ONNX graph, from the words' numbers to the scores of their tags."""

from typing import Any, cast

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from indexer.relations.learned.tags import TAGS
from training.tagger.network import Block, Tagger

OPSET, IR_VERSION = 17, 10
_LEAST = 1e-5
_END = 2**31 - 1  # of whatever length


class _Graph:
    """Nodes and weights, each node named by what it gives."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: Tensor) -> str:
        array = np.ascontiguousarray(value.detach().numpy().astype(np.float32))
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def numbers(self, name: str, values: list[int]) -> str:
        self.weights.append(numpy_helper.from_array(np.array(values, dtype=np.int64), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name, **attributes))
        return name

    def linear(self, x: str, layer: nn.Linear, name: str) -> str:
        made = self.node(
            "MatMul", [x, self.weight(f"{name}.weight", layer.weight.T)], f"{name}.made"
        )
        return self.node("Add", [made, self.weight(f"{name}.bias", layer.bias)], f"{name}.out")

    def normal(self, x: str, layer: nn.LayerNorm, name: str) -> str:
        scale = self.weight(f"{name}.scale", layer.weight)
        bias = self.weight(f"{name}.shift", layer.bias)
        return self.node(
            "LayerNormalization", [x, scale, bias], f"{name}.out", axis=-1, epsilon=_LEAST
        )

    def gated(self, x: str, block: Block, name: str) -> str:
        """x and a gated convolution over it."""
        reach = block.reach
        middle = self.normal(x, block.norm, f"{name}.norm")
        pads = self.numbers(f"{name}.pads", [0, reach, 0, 0, reach, 0])
        around = self.node("Pad", [middle, pads], f"{name}.around")
        axis = self.numbers(f"{name}.axis", [1])
        ends = [
            self.node(
                "Slice",
                [
                    around,
                    *(self.numbers(f"{name}.{part}.{at}", [edge]) for at, edge in edges),
                    axis,
                ],
                f"{name}.{part}",
            )
            for part, edges in (
                ("before", (("from", 0), ("to", -2 * reach))),
                ("behind", (("from", 2 * reach), ("to", _END))),
            )
        ]
        three = self.node("Concat", [ends[0], middle, ends[1]], f"{name}.three", axis=2)
        halves = [f"{name}.value", f"{name}.gate"]
        made = self.linear(three, block.three, f"{name}.made")
        self.nodes.append(helper.make_node("Split", [made], halves, f"{name}.split", axis=2))
        gate = self.node("Sigmoid", [halves[1]], f"{name}.open")
        told = self.node("Mul", [halves[0], gate], f"{name}.told")
        return self.node("Add", [x, told], f"{name}.out")


def build(network: Tagger) -> onnx.ModelProto:
    """words (rows, n, numbers) -> scores (rows, n, TAGS), float32."""
    graph = _Graph()
    x = graph.linear("words", network.inside, "inside")
    for at, part in enumerate(network.blocks):
        x = graph.gated(x, cast(Block, part), f"block{at}")
    largest = graph.node("ReduceMax", [x], "largest", axes=[1], keepdims=1)
    x = graph.node("Add", [x, graph.linear(largest, network.whole, "whole")], "known")
    last = graph.linear(graph.normal(x, network.norm, "norm"), network.out, "last")
    graph.node("Identity", [last], "scores")
    shape = ["rows", "n"]
    numbers = network.inside.in_features
    words = helper.make_tensor_value_info("words", TensorProto.FLOAT, [*shape, numbers])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [*shape, len(TAGS)])
    whole = helper.make_graph(graph.nodes, "tagger", [words], [scores], graph.weights)
    model = helper.make_model(
        whole, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION
    )
    onnx.checker.check_model(model)
    return model
