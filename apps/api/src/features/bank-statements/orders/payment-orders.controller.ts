import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { asFile } from '../../../platform/http/as-file.ts';
import { Route, type Input } from '../../../platform/http/route.ts';
import type { OrderView } from './order-view.ts';
import { PaymentOrders } from './payment-orders.ts';

@Controller()
export class PaymentOrdersController {
  readonly #orders: PaymentOrders;

  constructor(orders: PaymentOrders) {
    this.#orders = orders;
  }

  @Route(contracts.listPayables)
  payables({ params, query }: Input<typeof contracts.listPayables>): Promise<OutputOf<typeof contracts.listPayables>> {
    return this.#orders.payables(params.neighbourhoodId, query.fund);
  }

  @Route(contracts.makePaymentOrder)
  make({ params, body, key, caller }: Input<typeof contracts.makePaymentOrder>): Promise<OrderView> {
    return this.#orders.make(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.listPaymentOrders)
  list({ params, query, caller }: Input<typeof contracts.listPaymentOrders>): Promise<OutputOf<typeof contracts.listPaymentOrders>> {
    return this.#orders.list(params.neighbourhoodId, query.limit, caller.personId);
  }

  @Route(contracts.decidePaymentOrder)
  decide({ params, body, caller }: Input<typeof contracts.decidePaymentOrder>): Promise<OrderView> {
    return this.#orders.decide(params.neighbourhoodId, params.orderId, body, caller.personId);
  }

  @Route(contracts.returnPaymentOrder)
  giveBack({ params, body, caller }: Input<typeof contracts.returnPaymentOrder>): Promise<OrderView> {
    return this.#orders.giveBack(params.neighbourhoodId, params.orderId, body.reason, caller.personId);
  }

  @Route(contracts.downloadPaymentOrder)
  async file({ params, query, caller, reply }: Input<typeof contracts.downloadPaymentOrder>): Promise<Buffer> {
    return asFile(reply, await this.#orders.file(params.neighbourhoodId, params.orderId, query.format, caller.personId));
  }
}
