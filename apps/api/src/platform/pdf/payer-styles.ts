/** One colour and one pattern for each payer, the same on pages and paper; equally dark, so the pattern tells them apart in grey. */
export const PAYER_STYLES: Readonly<Record<string, { readonly colour: string; readonly pattern: 'plain' | 'diagonal' | 'vertical' | 'horizontal' | 'dots' }>> = {
  government: { colour: '#2C5C8C', pattern: 'plain' },
  enterprise: { colour: '#84552A', pattern: 'diagonal' },
  'original-unit': { colour: '#675690', pattern: 'vertical' },
  'professional-company': { colour: '#2F7078', pattern: 'horizontal' },
  fund: { colour: '#94700A', pattern: 'dots' },
  residents: { colour: '#1E6A4E', pattern: 'plain' },
};
