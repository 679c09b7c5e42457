// Runs in the browser, on the one page where something moves: the total follows what is ticked, by the same function as on the server.
import { estimate } from '@linli/cost-sharing';
import { displayMoney, parseMoney } from '@linli/quantities';
import { isBroken, type Bond } from './ticks.ts';

const form = document.querySelector<HTMLFormElement>('form[data-recount]');
const total = form?.querySelector('[data-total]')?.querySelector('p')?.firstChild;

function recount(): void {
  if (!form || !total) return;
  const ticked = new Set(new FormData(form).getAll('tick').map(String));
  const lines = [...form.querySelectorAll<HTMLElement>('[data-line]')].map(({ dataset }) => {
    const share = parseMoney(dataset['share']);
    return { lineId: dataset['line'] ?? '', share: share.ok ? share.value : 0n, isOptional: dataset['optional'] === 'true' };
  });
  total.nodeValue = `${displayMoney(estimate(lines, ticked))} `;
  for (const note of form.querySelectorAll<HTMLElement>('[data-bond]')) {
    const { bond, one, other } = note.dataset;
    note.hidden = !isBroken({ kind: bond as Bond['kind'], one: one ?? '', other: other ?? '' }, ticked);
  }
}

form?.addEventListener('change', recount);
recount(); // A browser that goes back keeps the ticks.
