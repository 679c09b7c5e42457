export * from './contract.ts';
export * as fields from './fields.ts';
export * from './identity.ts';
export * from './problems/index.ts';
