import { compile } from '@inlang/paraglide-js';
import options from './i18n.config.ts';

await compile(options);
