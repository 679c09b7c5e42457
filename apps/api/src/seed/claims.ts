import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Id } from '@linli/kernel';
import { idCheckCharacter } from '@linli/rosters';
import { CreateClaim, IssueProof, SubmitClaims, TakeResults } from '../features/funds/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database } from '../platform/database/transaction.ts';

/** How many homes of the demo have claimed: one that was paid, one at the centre, one that waits for its proof. */
const CLAIMS = 3;

interface Paid {
  readonly homeId: Id;
  readonly lineId: Id;
  readonly personId: Id;
  readonly paid: string;
}

/** An identity number of nobody, with a right last character. */
function inventedIdNumber(serial: number): string {
  const digits = `11010119700101${String(900 + serial)}`;
  return `${digits}${idCheckCharacter(digits)}`;
}

/** Claims on the provident fund by homes that paid for the pipes: names and numbers are invented, the centre is the demo's. */
export async function seedClaims(app: NestFastifyApplication, neighbourhoodId: Id, desk: Id): Promise<void> {
  const homes = await app.get(Database).inNeighbourhood(neighbourhoodId, (tx) =>
    tx.rows<Paid>(
      `select i.home_id as "homeId", i.menu_line_id as "lineId", (array_agg(p.person_id order by p.position))[1] as "personId",
              sum(case when i.direction = 'in' then o.settled else -o.amount end)::numeric(14, 2)::text as paid
       from instalment i
       join ledger_open_item o on o.neighbourhood_id = $1 and o.id = i.id
       join home h on h.neighbourhood_id = $1 and h.id = i.home_id
       join lateral (select p.person_id, p.position from owner_person p where p.neighbourhood_id = $1 and p.owner_id = h.owner_id and p.person_id is not null order by p.position limit 1) p on true
       where i.neighbourhood_id = $1 group by i.home_id, i.menu_line_id, h.full_code
       having sum(case when i.direction = 'in' then o.settled else -o.amount end) > 100 order by h.full_code limit $2`,
      [neighbourhoodId, CLAIMS],
    ),
  );
  const claims: Id[] = [];
  for (const [at, home] of homes.entries()) {
    const { homeId, lineId, personId, paid } = home;
    const claim = await app.get(CreateClaim).run(
      neighbourhoodId,
      {
        homeId, lineId, relation: 'owner', name: '示例业主', idNumber: inventedIdNumber(at), accountNumber: `99000000000${at + 1}`, bankCard: `62200000000000000${at + 1}`,
        titleNumber: `示例不动产权第${at + 1}号`, relationProof: '不动产权证', balance: '50000.00', amount: paid, consent: true,
      },
      newId(),
      personId,
    );
    claims.push(claim.claimId);
  }
  const [first, second] = claims;
  for (const [at, claimId] of [first, second].entries()) {
    if (claimId === undefined) continue;
    await app.get(IssueProof).run(neighbourhoodId, claimId, desk);
    const batch = await app.get(SubmitClaims).run(neighbourhoodId, desk);
    if (at === 0) await app.get(TakeResults).answerFromSandbox(neighbourhoodId, batch.batchId, desk);
  }
}
