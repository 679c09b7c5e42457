// Medians and a line for each figure.
export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

export function line(name, value, goal = '') {
  process.stdout.write(`  ${name.padEnd(64)} ${String(value).padStart(14)}  ${goal}\n`);
}

/** Milliseconds of a piece of work, the median of several warm runs. */
export function timed(work, runs = 15, warm = 5) {
  for (let i = 0; i < warm; i += 1) work();
  const times = [];
  for (let i = 0; i < runs; i += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** The value below which a part of all values lies: `percentile(times, 0.95)`. */
export function percentile(values, part) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}
