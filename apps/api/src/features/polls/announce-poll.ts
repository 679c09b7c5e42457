import { Injectable } from '@nestjs/common';
import { PARTIES, isParty } from '@linli/cost-sharing';
import { formatInstant, type Id } from '@linli/kernel';
import { KINDS, UNITS, type ItemCode } from '@linli/menus';
import { NOTICE_TYPES, type About } from '@linli/notices';
import { displayArea, parseArea } from '@linli/quantities';
import { DECISIONS, JURISDICTIONS, legalEffect, RULE_SETS, type JurisdictionCode, type RuleSetCode, type Scope } from '@linli/voting';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { demand } from '../../platform/http/refused.ts';
import type { FrozenMenu } from '../menus/index.ts';
import { AboutNotice, PublishNotice } from '../notices/index.ts';
import { scopeOf } from './poll-view.ts';
import type { NewPoll, PollRow, QuestionRow } from './poll.store.ts';
import type { ResultRecord } from './result-record.ts';

/** The scope in words, as people say it. */
export function scopeWords(scope: Scope): string {
  if (scope.kind === 'neighbourhood') return '全小区';
  return scope.kind === 'building' ? `${scope.buildingCode}号楼` : `${scope.buildingCode}号楼${scope.entranceCode}单元`;
}

const CATEGORIES = { governance: '治理类', basic: '基础类', optional: '自选类' } as const;

function shownArea(text: string): string {
  const area = parseArea(text);
  return area.ok ? displayArea(area.value) : text;
}

/** Turns a poll and its result into the two notices the law wants, in the transaction of the act itself. */
@Injectable()
export class AnnouncePoll {
  readonly #aboutNotice: AboutNotice;
  readonly #publish: PublishNotice;

  constructor(aboutNotice: AboutNotice, publish: PublishNotice) {
    this.#aboutNotice = aboutNotice;
    this.#publish = publish;
  }

  async menu(tx: Tx, neighbourhoodId: Id, poll: NewPoll, questions: readonly QuestionRow[], menu: FrozenMenu, publishedBy: Id): Promise<void> {
    const id = newId();
    const { view } = menu;
    const rules = RULE_SETS[poll.ruleSet as RuleSetCode].rules;
    const document = demand(
      NOTICE_TYPES['menu-notice'].compose({
        about: await this.#about(tx, neighbourhoodId, poll, id),
        menuTitle: view.title,
        menuVersion: view.version,
        menuDigest: menu.digest,
        lines: view.lines.map((line) => ({
          title: line.title,
          category: CATEGORIES[line.category],
          scope: line.scope.kind === 'neighbourhood' ? '全小区' : line.scope.kind === 'building' ? `${line.scope.building}号楼` : `${line.scope.building}号楼${line.scope.entrance}单元`,
          quantity: line.quantity,
          unit: UNITS[KINDS[line.itemCode as ItemCode].unit].zh,
          unitPrice: line.unitPrice,
          total: line.total,
          isExample: line.isExample,
        })),
        payers: view.plan.map(({ party, amount }) => ({ payer: isParty(party) ? PARTIES[party].payer : party, name: isParty(party) ? PARTIES[party].name.zh : party, amount })),
        total: view.total,
        questions: questions.map((question) => ({ title: question.title, scope: scopeWords(scopeOf(question)), threshold: rules[question.matterClass].box.threshold.zh })),
        opensAt: formatInstant(poll.opensAt.getTime()),
        closesAt: formatInstant(poll.closesAt.getTime()),
        rollOwners: poll.rollOwners,
        rollAreaM2: shownArea(poll.rollAreaM2),
        rollDigest: poll.rollDigest,
      }),
    );
    await this.#publish.run(tx, neighbourhoodId, { id, type: 'menu-notice', document, menuId: poll.menuId, pollId: poll.id, publishedBy });
  }

  async result(tx: Tx, neighbourhoodId: Id, poll: PollRow, closedAt: number, results: readonly (ResultRecord & { digest: string })[], publishedBy: Id): Promise<void> {
    const id = newId();
    const shown = (sums: { areaM2: string; owners: number }): { area: string; owners: number } => ({ area: shownArea(sums.areaM2), owners: sums.owners });
    const document = demand(
      NOTICE_TYPES['result-notice'].compose({
        about: await this.#about(tx, neighbourhoodId, poll, id),
        pollTitle: poll.title,
        closedAt: formatInstant(closedAt),
        rollDigest: poll.rollDigest,
        questions: results.map((result) => ({
          title: result.question.title,
          scope: scopeWords(
            result.question.scope.kind === 'neighbourhood'
              ? { kind: 'neighbourhood' }
              : result.question.scope.kind === 'building'
                ? { kind: 'building', buildingCode: result.question.scope.building }
                : { kind: 'entrance', buildingCode: result.question.scope.building, entranceCode: result.question.scope.entrance },
          ),
          outcome: DECISIONS[result.outcome].zh,
          quorum: result.thresholds.quorum,
          majority: result.thresholds.majority,
          roll: shown(result.roll),
          participating: shown(result.participating),
          yes: shown(result.yes),
          no: shown(result.no),
          abstain: shown(result.abstain),
          flips: result.flips,
          working: result.working,
          digest: result.digest,
        })),
      }),
    );
    await this.#publish.run(tx, neighbourhoodId, { id, type: 'result-notice', document, menuId: poll.menuId, pollId: poll.id, publishedBy });
  }

  #about(tx: Tx, neighbourhoodId: Id, poll: Pick<PollRow, 'jurisdiction' | 'channel'>, noticeId: Id): Promise<About> {
    const effect = legalEffect(JURISDICTIONS[poll.jurisdiction as JurisdictionCode], poll.channel);
    return this.#aboutNotice.of(tx, neighbourhoodId, noticeId, effect.effect === 'consultative' ? effect.sentence.zh : '');
  }
}
