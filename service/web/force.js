// Where the nodes of a drawing stand: a spring layout, worked out at once and always the same.

const ROUNDS = 320;
const PARTINGS = 200;

/**
 * Middles of `boxes` [{width, height}] joined by `edges` [[i, j]], inside [0, width] × [0, height].
 * Nodes push each other away, edges pull their ends together, the middle pulls everything
 * (Fruchterman and Reingold, 1991); then boxes that lie on each other are moved apart.
 */
export function layOut(boxes, edges, width, height) {
  const count = boxes.length;
  const ideal = 0.9 * Math.sqrt((width * height) / Math.max(count, 1));
  const nodes = Array.from({ length: count }, (_, i) => {
    // A sunflower's seeds: spread evenly, no two in one place, no chance involved.
    const radius = 0.45 * Math.sqrt((i + 0.5) / count);
    const angle = i * 2.399963;
    return { x: width * (0.5 + radius * Math.cos(angle)), y: height * (0.5 + radius * Math.sin(angle)) };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = 0.12 * width * (1 - round / ROUNDS) ** 1.5;
    settle(nodes, edges, ideal, step, width, height);
  }
  const placed = fit(nodes, width, height);
  for (let round = 0; round < PARTINGS; round += 1) part(placed, boxes, width, height);
  return placed;
}

function settle(nodes, edges, ideal, step, width, height) {
  const moves = nodes.map((node) => ({ x: (width / 2 - node.x) * 0.35, y: (height / 2 - node.y) * 0.55 }));
  const pull = (i, j, strength) => {
    const dx = nodes[j].x - nodes[i].x || 0.01;
    const dy = nodes[j].y - nodes[i].y || 0.01;
    const force = strength(Math.hypot(dx, dy));
    moves[i].x += dx * force;
    moves[i].y += dy * force;
    moves[j].x -= dx * force;
    moves[j].y -= dy * force;
  };
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) pull(i, j, (d) => -(ideal * ideal) / (d * d));
  }
  for (const [i, j] of edges) pull(i, j, (d) => d / ideal);
  nodes.forEach((node, i) => {
    const length = Math.hypot(moves[i].x, moves[i].y) || 1;
    const reach = Math.min(length, step) / length;
    node.x += moves[i].x * reach;
    node.y += moves[i].y * reach;
  });
}

/** The nodes stretched to fill the drawing. */
function fit(nodes, width, height) {
  const span = (axis) => [Math.min(...nodes.map((n) => n[axis])), Math.max(...nodes.map((n) => n[axis]))];
  if (!nodes.length) return nodes;
  const [left, right] = span("x");
  const [top, bottom] = span("y");
  return nodes.map(({ x, y }) => ({
    x: right > left ? ((x - left) / (right - left)) * width : width / 2,
    y: bottom > top ? ((y - top) / (bottom - top)) * height : height / 2,
  }));
}

/** Moves each two boxes that overlap apart, the shorter way, and all of them inside. */
function part(nodes, boxes, width, height) {
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const dx = nodes[j].x - nodes[i].x;
      const dy = nodes[j].y - nodes[i].y;
      const x = (boxes[i].width + boxes[j].width) / 2 - Math.abs(dx);
      const y = (boxes[i].height + boxes[j].height) / 2 - Math.abs(dy);
      if (x <= 0 || y <= 0) continue;
      const axis = x < y ? "x" : "y";
      const way = ((axis === "x" ? dx : dy) < 0 ? -1 : 1) * Math.min(x, y) * 0.5;
      nodes[i][axis] -= way;
      nodes[j][axis] += way;
    }
  }
  nodes.forEach((node, i) => {
    node.x = within(node.x, boxes[i].width / 2, width);
    node.y = within(node.y, boxes[i].height / 2, height);
  });
}

function within(value, half, size) {
  return size > 2 * half ? Math.min(Math.max(value, half), size - half) : size / 2;
}
