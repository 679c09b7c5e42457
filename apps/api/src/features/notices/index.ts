export { AboutNotice } from './about-notice.ts';
export { findNotice } from './notice.store.ts';
export { NoticesModule } from './notices.module.ts';
export { PublishNotice } from './publish-notice.ts';
