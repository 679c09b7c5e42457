import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Refused } from '../../platform/http/refused.ts';

interface Rule {
  readonly points: number;
  readonly seconds: number;
}

/** Codes to one phone: one a minute, five an hour, ten a day. */
const PER_PHONE: readonly Rule[] = [
  { points: 1, seconds: 60 },
  { points: 5, seconds: 3_600 },
  { points: 10, seconds: 86_400 },
];
/** Five wrong passwords lock a login for a quarter of an hour; whoever tries meanwhile is told nothing of it. */
const WRONG_PASSWORDS: Rule = { points: 5, seconds: 900 };

/**
 * Counts attempts in the database, so that every process counts the same. Limits hold for known and unknown numbers alike; they tell
 * nothing about who is on a roster.
 */
@Injectable()
export class Limits {
  readonly #source: DataSource;
  readonly #codesPerAddress: Rule;
  readonly #made = new Map<string, RateLimiterPostgres>();

  constructor(source: DataSource, codesPerAddressHour: number) {
    this.#source = source;
    this.#codesPerAddress = { points: codesPerAddressHour, seconds: 3_600 };
  }

  /** Counts one message to a phone, asked for from an address; refuses with the seconds to wait. */
  async countCode(phoneIndex: Buffer, address: string): Promise<void> {
    const phone = phoneIndex.toString('base64url');
    await this.#take('code-address', this.#codesPerAddress, address);
    for (const rule of PER_PHONE) await this.#take(`code-${rule.seconds}`, rule, phone);
  }

  async countGuesses(address: string): Promise<void> {
    await this.#take('guess-address', { points: this.#codesPerAddress.points * 5, seconds: 3_600 }, address);
  }

  async isLocked(login: string): Promise<boolean> {
    const state = await this.#limiter('password', WRONG_PASSWORDS).get(login);
    return state !== null && state.consumedPoints >= WRONG_PASSWORDS.points;
  }

  async countWrongPassword(login: string): Promise<void> {
    await this.#limiter('password', WRONG_PASSWORDS).penalty(login);
  }

  async forgetWrongPasswords(login: string): Promise<void> {
    await this.#limiter('password', WRONG_PASSWORDS).delete(login);
  }

  async #take(name: string, rule: Rule, key: string): Promise<void> {
    try {
      await this.#limiter(name, rule).consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refused('too-many-requests', undefined, { seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)) });
    }
  }

  #limiter(name: string, rule: Rule): RateLimiterPostgres {
    let limiter = this.#made.get(name);
    if (limiter === undefined) {
      limiter = new RateLimiterPostgres({
        storeClient: this.#source,
        storeType: 'typeorm',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: name,
        points: rule.points,
        duration: rule.seconds,
        clearExpiredByTimeout: false,
      });
      this.#made.set(name, limiter);
    }
    return limiter;
  }
}
