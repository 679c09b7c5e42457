import type { findNeighbourhood, OutputOf, readSession } from '@linli/contracts';

declare global {
  namespace App {
    interface Locals {
      /** Headers of the API that go back to the browser as they are: the session cookie, and the order to clear it. */
      passBack: [name: string, value: string][];
      neighbourhoods: Map<string, Promise<OutputOf<typeof findNeighbourhood>>>;
      session?: Promise<OutputOf<typeof readSession> | null>;
    }
    interface Error {
      message: string;
      /** The refusal's code, and its sentence in English. */
      code?: string;
      detail?: string;
    }
    interface PageData {
      elder: boolean;
      path: string;
      session: OutputOf<typeof readSession> | null;
      neighbourhood?: OutputOf<typeof findNeighbourhood>;
    }
  }
}

export {};
