export { PublicMoneyModule } from './public-money.module.ts';
