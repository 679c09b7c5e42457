/** Full-width letters as their twins, capitals, without hyphens: payers write `ＬＬ-7k3m`. */
function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[-‐‑–—_]/g, '');
}

/** Two fixed letters and eight signs, the last of which checks the others: no such reference is the beginning of another. */
const PRINTED = /^LL[2-9A-HJKMNP-RTV-Z]{8}$/;
const PRINTED_LENGTH = 10;

/** A reference as it is looked up. */
export function plainReference(reference: string): string {
  return plain(reference).replace(/\s/g, '');
}

function* runsOf(text: string): Generator<string> {
  for (const [run] of text.matchAll(/[A-Z0-9]{4,}/g)) yield run;
}

/** Printed references inside a longer run: payers glue them to a house number (`LL7K3M9QXA3`). */
function* printedIn(run: string): Generator<string> {
  for (let at = run.indexOf('LL'); at >= 0; at = run.indexOf('LL', at + 1)) {
    const part = run.slice(at, at + PRINTED_LENGTH);
    if (PRINTED.test(part)) yield part;
  }
}

/**
 * Everything in what a payer wrote that may be a reference: whole runs of letters and digits, with and without the spaces between, and
 * printed references inside a run. Other references count as whole runs only, so that `INV12` is not found in `INV123`.
 */
export function possibleReferences(...texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const spaced = plain(text);
    for (const run of [...runsOf(spaced), ...runsOf(spaced.replace(/\s/g, ''))]) {
      found.add(run);
      for (const printed of printedIn(run)) found.add(printed);
    }
  }
  return found;
}

/** A name as it is compared: without spaces, brackets' width and dots between the parts of a name. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s·•.．]/g, '').toUpperCase();
}
