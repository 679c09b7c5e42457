/** The journeys go through a running site. Its address comes from outside or from whoever starts the product here. */
export default function setup(): void {
  if (!process.env['LINLI_E2E_URL']) throw new Error('Set LINLI_E2E_URL to the address of a running demo.');
}
