export { IdentityModule } from './identity.module.ts';
export { People } from './people.ts';
