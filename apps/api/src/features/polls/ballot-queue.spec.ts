import { describe, expect, it } from '@jest/globals';
import { BallotQueue } from './ballot-queue.ts';

const busy = (): Error => new Error('busy');

describe('the ballot queue', () => {
  it('writes what waits in one batch while another is being written, one batch of a poll at a time', async () => {
    const batches: number[] = [];
    let inside = 0;
    const queue = new BallotQueue<number, number>(async (_hood, _poll, requests) => {
      inside += 1;
      expect(inside).toBe(1);
      batches.push(requests.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      return requests.map((request) => request * 2);
    }, busy);
    const first = queue.add('h', 'p', 1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const rest = Array.from({ length: 50 }, (_, at) => queue.add('h', 'p', at));
    expect(await first).toBe(2);
    expect(await Promise.all(rest)).toEqual(Array.from({ length: 50 }, (_, at) => at * 2));
    expect(batches).toEqual([1, 50]);
  });

  it('answers nobody before the batch is done', async () => {
    let done = false;
    const queue = new BallotQueue<number, number>(async (_hood, _poll, requests) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      done = true;
      return [...requests];
    }, busy);
    await queue.add('h', 'p', 1).then(() => expect(done).toBe(true));
  });

  it('lets no ballot fail because of another in its batch', async () => {
    const queue = new BallotQueue<number, number>(async (_hood, _poll, requests) => {
      if (requests.includes(3)) throw new Error('three');
      return [...requests];
    }, busy);
    const settled = await Promise.allSettled([1, 2, 3, 4].map((request) => queue.add('h', 'p', request)));
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps polls apart and refuses more than it can hold', async () => {
    const seen: string[] = [];
    const queue = new BallotQueue<number, number>(async (_hood, poll, requests) => {
      seen.push(`${poll}:${requests.length}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return [...requests];
    }, busy);
    const many = Array.from({ length: 5_001 }, (_, at) => queue.add('h', 'p', at));
    const settled = await Promise.allSettled([...many, queue.add('h', 'q', 1)]);
    expect(settled.filter((one) => one.status === 'rejected')).toHaveLength(1);
    expect(seen).toContain('q:1');
  });
});
