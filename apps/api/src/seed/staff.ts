import type { Id } from '@linli/kernel';
import { generateSecret } from 'otplib';
import type { People } from '../features/identity/index.ts';
import type { Database } from '../platform/database/transaction.ts';

type Post = { readonly role: 'committee' | 'property' | 'enterprise' } | { readonly role: 'street' | 'district' | 'city' | 'auditor'; readonly over: 'street' | 'district' | 'city' };

/** The demo staff: one for each desk. Their passwords are known to everybody, so they exist in demo mode only. */
const STAFF: readonly ({ readonly login: string; readonly title: string; readonly name: string } & Post)[] = [
  { login: 'committee', title: '业主委员会', name: '孙立', role: 'committee' },
  { login: 'street', title: '街道办事处', name: '何静', role: 'street', over: 'street' },
  { login: 'enterprise', title: '实施企业', name: '高原', role: 'enterprise' },
  { login: 'property', title: '物业公司', name: '罗安', role: 'property' },
  { login: 'district', title: '区住建委', name: '韩梅', role: 'district', over: 'district' },
  { login: 'city', title: '市住建委', name: '唐宁', role: 'city', over: 'city' },
  { login: 'auditor', title: '审计', name: '许平', role: 'auditor', over: 'district' },
];

/** Makes the demo staff and gives them their roles and offices; answers login → person. */
export async function seedStaff(database: Database, people: People, neighbourhoodId: Id, regions: Record<'street' | 'district' | 'city', string>): Promise<Map<string, Id>> {
  const made = new Map<string, Id>();
  for (const [position, post] of STAFF.entries()) {
    const [password, totpSecret] = [`${post.login}-demo-2026`, generateSecret()];
    const personId = await database.globally(async (tx) => {
      const id = await people.addStaff(tx, { login: post.login, title: post.title, name: post.name, password, totpSecret });
      await tx.rows('insert into demo_staff (login, password, totp_secret, position) values ($1, $2, $3, $4)', [post.login, password, totpSecret, position]);
      if ('over' in post) await people.giveOffice(tx, id, post.role, regions[post.over]);
      return id;
    });
    if (!('over' in post)) await database.inNeighbourhood(neighbourhoodId, (tx) => people.giveRoles(tx, neighbourhoodId, [{ personId, role: post.role }]));
    made.set(post.login, personId);
  }
  return made;
}
