import { m } from '#lib/paraglide/messages.js';

/** What a desk can ask for, in the order of its work, with the words of its page. */
export const ACTS = ['deposit-call', 'spend', 'interest', 'credit', 'seller-deposit', 'transfer', 'loss'] as const;
export type Act = (typeof ACTS)[number];

export function isAct(text: string): text is Act {
  return (ACTS as readonly string[]).includes(text);
}

const WORDS: Readonly<Record<Act, readonly [name: () => string, lead: () => string]>> = {
  'deposit-call': [m.funds_act_call, m.funds_act_call_lead],
  spend: [m.funds_act_spend, m.funds_act_spend_lead],
  interest: [m.funds_act_interest, m.funds_act_interest_lead],
  credit: [m.funds_act_credit, m.funds_act_credit_lead],
  'seller-deposit': [m.funds_act_seller, m.funds_act_seller_lead],
  transfer: [m.funds_act_transfer, m.funds_act_transfer_lead],
  loss: [m.funds_act_loss, m.funds_act_loss_lead],
};

export const actName = (act: string): string => (isAct(act) ? WORDS[act][0]() : act);
export const actLead = (act: Act): string => WORDS[act][1]();
