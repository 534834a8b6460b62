"""The network as an ONNX graph whose weights lie in the safetensors file.

The graph holds no numbers: every weight is a reference to its bytes in `reader.safetensors`, so
there is one file of weights and onnxruntime maps it. Multiplications by weights are done in int8
(weights per column, activations per batch), which is three times as fast as float32 here and a
quarter of the size; attention and norms stay float32.

Weights of products use 7 of the 8 bits. Processors without VNNI add two products of a byte and a
weight in 16 bits, which overflow, silently, from 65 on: there 8 bits read worse, and otherwise than
elsewhere. With 7 every processor gives the same.
"""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.reader.network import HEADS, LAYERS, NARROW, POINTER_DIM, WIDE

Shape = list[str | int | None]
Array = npt.NDArray[np.generic]
_TYPES = {"F32": TensorProto.FLOAT, "I8": TensorProto.INT8, "I64": TensorProto.INT64}
HEAD = WIDE // HEADS
STEPS = 63  # of a weight on either side of 0: 2 * 255 * 63 < 2 ** 15


class GraphBuilder:
    """Collects nodes and the weights that they use; every method returns the name of its result."""

    def __init__(self, state: dict[str, npt.NDArray[np.float32]], whole: frozenset[str]) -> None:
        """Args: state: the trained weights; whole: layers that stay float32."""
        self.state = state
        self.whole = whole
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, Array] = {}
        self.constants: dict[str, Array] = {}
        self._quantized: dict[str, tuple[str, str, str]] = {}

    def op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        """One node with one result."""
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def keep(self, name: str, value: Array) -> str:
        """A weight by its name in the safetensors file."""
        self.weights[name] = np.ascontiguousarray(value)
        return name

    def numbers(self, *values: int) -> str:
        """A small list of whole numbers; it lies in the graph, which infers shapes from it."""
        name = "n" + "_".join(map(str, values))
        self.constants[name] = np.array(values, dtype=np.int64)
        return name

    def table(self, name: str, ids: str) -> str:
        """Rows of an int8 table with a scale each."""
        table = self.state[f"{name}.weight"]
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        rows = self.keep(f"{name}.int8", np.round(table / scale).astype(np.int8))
        scales = self.keep(f"{name}.scale", scale.astype(np.float32))
        found = self.op("Cast", self.op("Gather", rows, ids), to=TensorProto.FLOAT)
        return self.op("Mul", found, self.op("Gather", scales, ids))

    def linear(self, name: str, x: str, scale_rows: npt.NDArray[np.float32] | None = None) -> str:
        """x @ weight.T + bias; `scale_rows` multiplies the outputs and is folded in."""
        weight = self.state[f"{name}.weight"]
        bias = self.state[f"{name}.bias"]
        if scale_rows is not None:
            weight, bias = weight * scale_rows[:, None], bias * scale_rows
        added = self.keep(f"{name}.bias", bias)
        if name in self.whole:
            product = self.op("MatMul", x, self.keep(f"{name}.weight", weight.T))
            return self.op("Add", product, added)
        scale = np.maximum(np.abs(weight).max(1), 1e-8) / STEPS
        small = self.keep(f"{name}.int8", np.round(weight / scale[:, None]).astype(np.int8).T)
        scales = self.keep(f"{name}.scale", scale.astype(np.float32))
        if x not in self._quantized:
            names = (f"{x}_u8", f"{x}_scale", f"{x}_zero")
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(names)))
            self._quantized[x] = names
        values, value_scale, zero = self._quantized[x]
        product = self.op("MatMulInteger", values, small, zero)
        product = self.op("Cast", product, to=TensorProto.FLOAT)
        return self.op("Add", self.op("Mul", product, self.op("Mul", value_scale, scales)), added)

    def norm(self, name: str, x: str) -> str:
        """Layer normalisation."""
        weight = self.keep(f"{name}.weight", self.state[f"{name}.weight"])
        bias = self.keep(f"{name}.bias", self.state[f"{name}.bias"])
        return self.op("LayerNormalization", x, weight, bias, axis=-1, epsilon=1e-5)

    def gate(self, name: str, x: str, width: int) -> str:
        """Gated convolution over three neighbours, with a residual."""
        normed = self.norm(f"{name}.norm", x)
        wide = self.op("Pad", normed, self.numbers(0, 1, 0, 0, 1, 0))
        left = self.op("Slice", wide, self.numbers(0), self.numbers(-2), self.numbers(1))
        right = self.op("Slice", wide, self.numbers(2), self.numbers(1 << 30), self.numbers(1))
        spread = self.op("Concat", left, normed, right, axis=-1)
        both = self.linear(f"{name}.inner", spread)
        value = self.op("Slice", both, self.numbers(0), self.numbers(width), self.numbers(2))
        gate = self.op("Slice", both, self.numbers(width), self.numbers(2 * width), self.numbers(2))
        return self.op("Add", x, self.op("Mul", value, self.op("Sigmoid", gate)))

    def turned(self, x: str) -> str:
        """(rows, n, d) -> (rows, d, n)."""
        return self.op("Transpose", x, perm=[0, 2, 1])


def _embedded(build: GraphBuilder, side: str) -> str:
    ids, pairs = f"{side}", f"{side}_pairs"
    pair = build.table("pair", pairs)
    left = build.op("Slice", pair, build.numbers(0), build.numbers(-1), build.numbers(1))
    right = build.op("Slice", pair, build.numbers(1), build.numbers(1 << 30), build.numbers(1))
    parts = [build.table("character", ids), left, right, f"{side}_match"]
    joined = build.op("Concat", *parts, axis=-1)
    return build.gate("local", build.linear(f"{side}_in", joined), NARROW)


def _aligned(build: GraphBuilder, read: str, asked: str) -> str:
    eighth = np.full(64, 1 / 8.0, dtype=np.float32)
    one = build.linear("align", read, eighth)
    other = build.linear("align2", asked)
    weights = build.op("MatMul", one, build.turned(other))
    weights = build.op("Add", weights, "equal")
    aligned = build.op("MatMul", build.op("Softmax", weights, axis=-1), asked)
    joined = build.op("Concat", read, aligned, build.op("Mul", read, aligned), axis=-1)
    return build.op("Add", read, build.linear("fuse", joined))


def _layer(build: GraphBuilder, number: int, x: str) -> str:
    name = f"layers.{number}"
    x = build.gate(f"{name}.gate", x, WIDE)
    scale = np.ones(3 * WIDE, dtype=np.float32)
    scale[:WIDE] = HEAD**-0.5
    heads = build.linear(f"{name}.heads_in", build.norm(f"{name}.attention_norm", x), scale)
    heads = build.op("Reshape", heads, build.numbers(0, 0, 3, HEADS, HEAD))
    parts = []
    for i, order in enumerate(([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])):
        part = build.op(
            "Squeeze",
            build.op("Slice", heads, build.numbers(i), build.numbers(i + 1), build.numbers(2)),
            build.numbers(2),
        )
        parts.append(build.op("Transpose", part, perm=order))
    weights = build.op("Add", build.op("MatMul", parts[0], parts[1]), "bias")
    seen = build.op("MatMul", build.op("Softmax", weights, axis=-1), parts[2])
    seen = build.op("Transpose", seen, perm=[0, 2, 1, 3])
    seen = build.op("Reshape", seen, build.numbers(0, 0, WIDE))
    x = build.op("Add", x, build.linear(f"{name}.heads_out", seen))
    fed = build.op("Relu", build.linear(f"{name}.feed_in", build.norm(f"{name}.feed_norm", x)))
    return build.op("Add", x, build.linear(f"{name}.feed_out", build.op("Mul", fed, fed)))


def build_graph(build: GraphBuilder) -> onnx.GraphProto:
    """Characters and features in, start, end and pointers out; see SpanNetwork.forward. And what is
    made of question and passage as a whole, "pooled", from which follows whether there is an answer.

    What depends only on lengths (distance bias, roles, masks, equal characters) comes in from
    outside, computed with numpy.
    """
    asked, read = _embedded(build, "question"), _embedded(build, "passage")
    read = _aligned(build, read, asked)
    pairs = build.numbers(0, -1, 2 * NARROW)
    halves = build.op("Concat", asked, read, axis=1)
    x = build.op("Add", build.linear("merge", build.op("Reshape", halves, pairs)), "roles")
    for number in range(LAYERS):
        x = _layer(build, number, x)
    x = build.norm("final_norm", x)
    weights = build.op("MatMul", "pool_mean", x)  # the mean over the question, per row
    pooled = build.op("Add", build.turned(build.linear("pool", x)), "pool_mask")
    whole = build.op("MatMul", build.op("Softmax", pooled, axis=-1), x)
    joint = build.op("Concat", whole, weights, axis=-1)
    build.nodes.append(helper.make_node("Identity", [joint], ["pooled"]))
    joint = build.op("Relu", build.linear("answerable_in", joint))
    answerable = build.linear("answerable_out", joint)
    passage = build.op("Slice", x, "half_question", build.numbers(1 << 30), build.numbers(1))
    spread = build.op("Reshape", build.linear("unmerge", passage), build.numbers(0, -1, NARROW))
    read = build.gate("point", build.op("Add", read, spread), NARROW)
    ends = build.linear("ends", build.norm("point_norm", read))
    cuts = [(0, 1), (1, 2), (2, 2 + POINTER_DIM), (2 + POINTER_DIM, 2 + 2 * POINTER_DIM)]
    outputs = [
        build.op("Slice", ends, build.numbers(a), build.numbers(b), build.numbers(2))
        for a, b in cuts
    ]
    outputs[0] = build.op("Add", outputs[0], answerable)
    for name, value in zip(("start", "end", "left", "right"), outputs, strict=True):
        build.nodes.append(helper.make_node("Identity", [value], [name]))
    ids: list[tuple[str, Shape]] = [
        ("question", ["r", "q"]),
        ("question_pairs", ["r", "q1"]),
        ("passage", ["r", "p"]),
        ("passage_pairs", ["r", "p1"]),
        ("half_question", [1]),
    ]
    floats: list[tuple[str, Shape]] = [
        ("question_match", ["r", "q", 5]),
        ("passage_match", ["r", "p", 15]),
        ("equal", ["r", "p", "q"]),
        ("roles", [1, "n", WIDE]),
        ("bias", ["r", HEADS, "n", "n"]),
        ("pool_mask", ["r", 1, "n"]),
        ("pool_mean", ["r", 1, "n"]),
    ]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in ids]
    inputs += [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in floats
    ]
    results = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["r", "p", None])
        for name in ("start", "end", "left", "right")
    ]
    pooled = helper.make_tensor_value_info("pooled", TensorProto.FLOAT, ["r", 1, 2 * WIDE])
    results.append(pooled)
    constants = [numpy_helper.from_array(value, name) for name, value in build.constants.items()]
    return helper.make_graph(build.nodes, "reader", inputs, results, constants)


def save_graph(graph: onnx.GraphProto, weights: Path, path: Path) -> None:
    """Writes the graph; its initializers point into the safetensors file `weights`."""
    with weights.open("rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(size))
    used = {name for node in graph.node for name in node.input}
    for name, entry in sorted(header.items()):
        if name not in used:
            continue
        start, end = entry["data_offsets"]
        tensor = TensorProto(
            name=name,
            data_type=_TYPES[entry["dtype"]],
            dims=entry["shape"],
            data_location=TensorProto.EXTERNAL,
        )
        for key, value in (
            ("location", weights.name),
            ("offset", 8 + size + start),
            ("length", end - start),
        ):
            tensor.external_data.add(key=key, value=str(value))
        graph.initializer.append(tensor)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    path.write_bytes(model.SerializeToString())
