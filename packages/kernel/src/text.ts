/** The languages in which a registry page carries its own name. Traditional characters are drafted from the simplified ones. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A law, regulation or published document, and the place in it. The short codes are those of docs/law.md. */
export interface Source {
  /** e.g. `民法典` */
  readonly title: string;
  /** e.g. `第二百七十八条` */
  readonly article?: string;
  /** Settled law, likely reading, or a figure of configuration that is only an example. */
  readonly certainty: 'certain' | 'likely' | 'configuration';
}

const byUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Orders codes by their code units: the same on every machine and in every language setting. */
export const compareCodes = byUnit;
