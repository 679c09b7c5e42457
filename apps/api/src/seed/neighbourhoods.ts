import { COLUMNS } from '@linli/rosters';
import type { NewNeighbourhood } from '../features/homes/index.ts';
import { newId } from '../platform/crypto/new-id.ts';

const CITY = { id: 'city-example', name: '示例市' };
const DISTRICT = { id: 'district-example', name: '示例区' };
const STREET = { id: 'street-example', name: '榆林街道（虚构）' };
export const REGIONS = { street: STREET.id, district: DISTRICT.id, city: CITY.id };

/** The neighbourhood of the demo: the size of a real one, everything in it invented. Its law is Beijing's. */
export const SHUANGYULI: NewNeighbourhood = {
  id: newId(),
  code: 'shuangyuli',
  name: '双榆里小区',
  city: CITY,
  district: DISTRICT,
  street: STREET,
  jurisdiction: 'beijing',
  address: '榆林路 12 号（虚构）',
  builtYear: 1987,
  helpPhone: '010-5550-0123',
  deskPlace: '社区居委会，1号楼一层',
  deskHours: '每天 9:00–17:00',
  isInvented: true,
};

/** A small neighbour in the same street, so that an overview has something to compare and a wall to show. */
export const QINGNIANLI: NewNeighbourhood = { ...SHUANGYULI, id: newId(), code: 'qingnianli', name: '青年里小区', address: '榆林路 30 号（虚构）', builtYear: 1992, helpPhone: '010-5550-0456' };

/** Twelve homes of the small neighbour, one owner each; the first two can sign in. */
export function smallSheet(): string[][] {
  const header = [COLUMNS.building.name.zh, COLUMNS.entrance.name.zh, COLUMNS.home.name.zh, COLUMNS.floor.name.zh, COLUMNS.areaM2.name.zh, COLUMNS.ownerName.name.zh, COLUMNS.phone.name.zh];
  const names = ['马兰', '吴江', '郑磊', '冯雪', '褚亮', '卫东', '蒋英', '沈阳光', '韩冬', '杨帆', '朱玲', '秦岭'];
  const rows = names.map((name, at) => {
    const floor = Math.floor(at / 2) + 1;
    return ['1号楼', '1单元', `${floor}0${(at % 2) + 1}`, String(floor), at % 2 === 0 ? '58.20' : '46.75', `${name}（虚构）`.replace('（虚构）', ''), `199000000${String(11 + at).padStart(2, '0')}`];
  });
  return [header, ...rows];
}
