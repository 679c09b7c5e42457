export { NoticesModule } from './notices.module.ts';
export { PublishNotice } from './publish-notice.ts';
