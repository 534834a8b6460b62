// Where the nodes of a drawing stand: a spring layout of each group that hangs together, the groups
// in rows. Worked out at once and always the same.

const ROUNDS = 320;
const PARTINGS = 200;
// A group's room, in multiples of what its boxes cover, and its width to its height.
const ROOM = 3.2;
const WIDE = 1.5;
const GAP = 34;

/**
 * Middles of `boxes` [{width, height}] joined by `edges` [[i, j]], inside [0, width], and the height
 * that they need.
 */
export function layOut(boxes, edges, width) {
  const groups = groupsOf(boxes.length, edges).map((members) => {
    const own = edges.filter(([i]) => members.includes(i)).map((edge) => edge.map((end) => members.indexOf(end)));
    return { members, ...spread(members.map((i) => boxes[i]), own, width) };
  });
  const middles = new Array(boxes.length);
  let top = 0;
  for (const row of rowsOf(groups, width)) {
    const free = (width - row.reduce((sum, group) => sum + group.width, 0)) / (row.length + 1);
    const height = Math.max(...row.map((group) => group.height));
    let left = free;
    for (const { members, nodes, width: taken, height: tall } of row) {
      members.forEach((member, i) => {
        middles[member] = { x: left + nodes[i].x, y: top + (height - tall) / 2 + nodes[i].y };
      });
      left += taken + free;
    }
    top += height + GAP;
  }
  return { middles, height: Math.max(0, top - GAP) };
}

/** Nodes that hang together, each group a list of numbers, the largest first. */
function groupsOf(count, edges) {
  const leader = Array.from({ length: count }, (_, i) => i);
  const find = (i) => (leader[i] === i ? i : (leader[i] = find(leader[i])));
  for (const [i, j] of edges) leader[find(j)] = find(i);
  const groups = new Map();
  for (let i = 0; i < count; i += 1) groups.set(find(i), [...(groups.get(find(i)) ?? []), i]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Groups in rows that fit `width`, those of one height beside each other. */
function rowsOf(groups, width) {
  const rows = [];
  for (const group of [...groups].sort((a, b) => b.height - a.height)) {
    const row = rows.find((own) => own.reduce((sum, one) => sum + one.width + GAP, GAP) + group.width <= width);
    if (row) row.push(group);
    else rows.push([group]);
  }
  return rows;
}

/** One group: its nodes' middles from its upper left corner, and its size. */
function spread(boxes, edges, most) {
  const area = ROOM * boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const width = Math.min(most, Math.max(Math.sqrt(area * WIDE), 1.2 * Math.max(...boxes.map((box) => box.width))));
  const height = Math.max(area / width, (boxes.length > 1 ? 2.6 : 1) * Math.max(...boxes.map((box) => box.height)));
  const nodes = spring(boxes, edges, width, height);
  const left = Math.min(...nodes.map((node, i) => node.x - boxes[i].width / 2));
  const top = Math.min(...nodes.map((node, i) => node.y - boxes[i].height / 2));
  const right = Math.max(...nodes.map((node, i) => node.x + boxes[i].width / 2));
  const bottom = Math.max(...nodes.map((node, i) => node.y + boxes[i].height / 2));
  return { nodes: nodes.map(({ x, y }) => ({ x: x - left, y: y - top })), width: right - left, height: bottom - top };
}

/**
 * Nodes push each other away, edges pull their ends together, the middle pulls everything
 * (Fruchterman and Reingold, 1991); then boxes that lie on each other are moved apart.
 */
function spring(boxes, edges, width, height) {
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
