import type { LocalDate } from '@linli/kernel';

/** What every notice needs: where, who says it, where to see it and whom to ask. */
export interface About {
  readonly neighbourhood: string;
  readonly issuedBy: string;
  readonly issuedOn: LocalDate;
  /** The address of the notice's page, for the QR code. */
  readonly url: string;
  readonly helpPhone: string;
  readonly deskPlace: string;
  readonly deskHours: string;
  /** Said before the content where the poll is not a statutory decision; empty otherwise. */
  readonly consultative: string;
  /** Whether the neighbourhood and its figures are invented for demonstration. */
  readonly isInvented: boolean;
}
