import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Contract } from '@linli/contracts';
import { map, type Observable } from 'rxjs';

/** Where a handler's contract is kept in its metadata. */
export const CONTRACT_KEY = Symbol('contract');

/** Passes what goes out through the contract's schema: a field it does not name never leaves, a wrong one is our mistake (500). */
@Injectable()
export class OutputInterceptor implements NestInterceptor {
  readonly #reflector: Reflector;

  constructor(reflector: Reflector) {
    this.#reflector = reflector;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.#reflector.get<Contract>(CONTRACT_KEY, context.getHandler());
    if (contract.transfer === 'file') return next.handle();
    return next.handle().pipe(map((value: unknown) => contract.output.parse(value)));
  }
}
