import { describe, expect, it } from '@jest/globals';
import { GroupQueue } from './group-queue.ts';

const busy = (): Error => new Error('busy');

const same = (key: string): string => key;

describe('the group queue', () => {
  it('writes what waits in one group while another is being worked on, one group of a key at a time', async () => {
    const batches: number[] = [];
    let inside = 0;
    const queue = new GroupQueue<string, number, number>(same, async (_key, requests) => {
      inside += 1;
      expect(inside).toBe(1);
      batches.push(requests.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      return requests.map((request) => request * 2);
    }, busy);
    const first = queue.add('p', 1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const rest = Array.from({ length: 50 }, (_, at) => queue.add('p', at));
    expect(await first).toBe(2);
    expect(await Promise.all(rest)).toEqual(Array.from({ length: 50 }, (_, at) => at * 2));
    expect(batches).toEqual([1, 50]);
  });

  it('answers nobody before the group is done', async () => {
    let done = false;
    const queue = new GroupQueue<string, number, number>(same, async (_key, requests) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      done = true;
      return [...requests];
    }, busy);
    await queue.add('p', 1).then(() => expect(done).toBe(true));
  });

  it('lets no request fail because of another in its group', async () => {
    const queue = new GroupQueue<string, number, number>(same, async (_key, requests) => {
      if (requests.includes(3)) throw new Error('three');
      return [...requests];
    }, busy);
    const settled = await Promise.allSettled([1, 2, 3, 4].map((request) => queue.add('p', request)));
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps keys apart and refuses more than it can hold', async () => {
    const seen: string[] = [];
    const queue = new GroupQueue<string, number, number>(same, async (poll, requests) => {
      seen.push(`${poll}:${requests.length}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return [...requests];
    }, busy);
    const many = Array.from({ length: 5_001 }, (_, at) => queue.add('p', at));
    const settled = await Promise.allSettled([...many, queue.add('q', 1)]);
    expect(settled.filter((one) => one.status === 'rejected')).toHaveLength(1);
    expect(seen).toContain('q:1');
  });
});
